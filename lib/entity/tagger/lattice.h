/// A linear chain of labels: which are best together, and how probable each is.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "entity/tagger/labels.h"

namespace newshound::entity::tagger {

/// One number for each label; more than there are labels, so that they fill whole vectors.
constexpr std::size_t lanes = 16;
using Scores = std::array<float, lanes>;

/// How much is added where one label follows another. Those that may not, never do.
struct Transitions {
  std::array<Scores, lanes> scores = {};  ///< by the label before, then the one behind

  float& at(Label before, Label after) { return scores[before][after]; }
  float at(Label before, Label after) const { return scores[before][after]; }
  bool operator==(const Transitions&) const = default;
};

/// All ways to label a sentence, of which each has as score the sum of the scores of its tokens and
/// transitions, and as weight the exponential of that (a conditional random field, Lafferty,
/// McCallum, Pereira 2001). Only ways that may_follow() allows. Kept to be used again for the next
/// sentence, for its memory.
class Lattice {
 public:
  explicit Lattice(const Transitions& transitions) { set_transitions(transitions); }

  void set_transitions(const Transitions& transitions);

  /// The best way (Viterbi). Of equal ones always the same.
  const std::vector<Label>& best(std::span<const Scores> tokens);

  /// Sums up all ways, for what follows.
  void sum(std::span<const Scores> tokens);

  /// The logarithm of the weight of all ways of the sentence summed up last, at least one token.
  double log_total() const { return log_total_; }

  /// The share of the ways in which the token has that label.
  double probability(std::size_t token, Label label) const {
    return forward_[token][label] * backward_[token][label] / last_;
  }

  /// The share of the ways which have exactly this name.
  double probability(const Name& name) const;

  /// Adds to `sums` for each pair of labels the share of the ways in which `token`, which is not
  /// the first, has the second and the one before it the first.
  void add_pairs(std::size_t token, std::array<std::array<double, lanes>, lanes>& sums) const;

 private:
  using Row = std::array<double, lanes>;

  void set_weights(std::span<const Scores> tokens);
  void go_forward();
  void go_backward();

  std::array<Scores, lanes> steps_ = {};      ///< transitions, with what may not be far below all
  std::array<Row, lanes> step_weights_ = {};  ///< their exponentials
  std::array<Row, lanes> step_weights_back_ = {};  ///< the same by the label behind
  Row begins_ = {};                                ///< 1 for labels with which a sentence may begin
  Row ends_ = {};                                  ///< ... end
  std::vector<Scores> best_;
  std::vector<std::array<Label, lanes>> from_;
  std::vector<Label> labels_;
  std::vector<Row> weights_;  ///< of tokens, the largest of each 1
  std::vector<Row> forward_;
  std::vector<Row> backward_;
  std::vector<double> scales_;  ///< what the rows of forward_ were divided by
  double last_ = 1;             ///< share of forward_.back() that may end
  double log_total_ = 0;
};

}  // namespace newshound::entity::tagger
