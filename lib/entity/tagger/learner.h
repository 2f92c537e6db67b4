/// Weights that make the labels of examples probable.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "entity/tagger/examples.h"
#include "entity/tagger/lattice.h"
#include "entity/tagger/random.h"

namespace newshound::entity::tagger {

using PairSums = std::array<std::array<double, lanes>, lanes>;

/// How the loss of a sentence, minus the logarithm of the probability of its labels, changes with
/// the scores of its tokens and with the transitions.
struct Gradient {
  double loss = 0;
  std::vector<Scores> tokens;
  PairSums transitions = {};
};

/// Sets `gradient` for a sentence of at least one token; `lattice` has the transitions.
void find_gradient(std::span<const Scores> scores, std::span<const Label> labels,
                   const Transitions& transitions, Lattice& lattice, Gradient& gradient);

/// Learns by stochastic gradients with a rate of its own for each weight (AdaGrad; Duchi, Hazan,
/// Singer 2011), with weights drawn to 0 (L1), and each time without a part of the features, so
/// that none leans on another. The same examples give the same weights.
class Learner {
 public:
  /// The examples must outlive it.
  explicit Learner(const Examples& examples);

  /// Goes once through all examples. Returns the mean loss of a token.
  double learn();

  const Transitions& transitions() const { return transitions_; }
  const Scores& weights(std::size_t feature) const { return weights_[feature]; }

 private:
  void choose_features(const Examples::Example& sentence);
  void score();
  void update_features(float sentence_weight);
  void update_transitions(float sentence_weight);

  const Examples& examples_;
  Transitions transitions_;
  PairSums transition_squares_;
  std::vector<Scores> weights_;
  std::vector<Scores> squares_;  ///< sums of the squares of past gradients
  std::vector<std::uint32_t> order_;
  RandomNumbers random_{7};

  // Of the sentence that is being learnt.
  std::vector<std::uint32_t> chosen_;
  std::vector<std::size_t> chosen_ends_;
  std::vector<Label> labels_;
  std::vector<Scores> scores_;
  Lattice lattice_{transitions_};
  Gradient gradient_;
};

}  // namespace newshound::entity::tagger
