#include "entity/tagger/learner.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace newshound::entity::tagger {

namespace {

constexpr float rate = 0.05F;
constexpr float decay = 1e-4F;              ///< how much each step draws a weight to 0
constexpr float first_square = 1e-2F;       ///< keeps the first steps small
constexpr float smallest_gradient = 1e-3F;  ///< less is not worth a step
constexpr std::uint64_t left_out_of_256 = 77;

/// One step of a row of weights. Without branches, so that it is done for all labels at once.
void step(const Scores& gradient, Scores& weights, Scores& squares) {
  for (std::size_t label = 0; label < lanes; ++label) {
    squares[label] += gradient[label] * gradient[label];
    const float size = gradient[label] != 0 ? rate / std::sqrt(squares[label]) : 0;
    const float weight = weights[label] - size * gradient[label];
    const float drawn = std::max(std::abs(weight) - size * decay, 0.0F);
    weights[label] = std::copysign(drawn, weight);
  }
}

}  // namespace

void find_gradient(std::span<const Scores> scores, std::span<const Label> labels,
                   const Transitions& transitions, Lattice& lattice, Gradient& gradient) {
  lattice.sum(scores);
  gradient.tokens.resize(scores.size());
  gradient.transitions = {};
  double score = 0;
  for (std::size_t at = 0; at < scores.size(); ++at) {
    const auto label = labels[at];
    score += scores[at][label];
    gradient.tokens[at] = {};
    for (std::size_t other = 0; other < label_count; ++other)
      gradient.tokens[at][other] =
          static_cast<float>(lattice.probability(at, static_cast<Label>(other)));
    gradient.tokens[at][label] -= 1;
    if (at == 0) continue;
    score += transitions.at(labels[at - 1], label);
    lattice.add_pairs(at, gradient.transitions);
    gradient.transitions[labels[at - 1]][label] -= 1;
  }
  gradient.loss = lattice.log_total() - score;
}

Learner::Learner(const Examples& examples)
    : examples_(examples),
      weights_(examples.feature_keys().size(), Scores{}),
      squares_(examples.feature_keys().size()),
      order_(examples.sentences().size()) {
  for (auto& row : squares_) row.fill(first_square);
  for (auto& row : transition_squares_) row.fill(first_square);
  std::iota(order_.begin(), order_.end(), 0);
}

double Learner::learn() {
  random_.shuffle(order_);
  double loss = 0;
  for (const auto number : order_) {
    const auto& sentence = examples_.sentences()[number];
    choose_features(sentence);
    score();
    lattice_.set_transitions(transitions_);
    find_gradient(scores_, labels_, transitions_, lattice_, gradient_);
    loss += gradient_.loss;
    update_features(sentence.weight);
    update_transitions(sentence.weight);
  }
  return loss / static_cast<double>(std::max<std::size_t>(examples_.tokens(), 1));
}

void Learner::choose_features(const Examples::Example& sentence) {
  chosen_.clear();
  chosen_ends_.clear();
  labels_.clear();
  for (auto token = sentence.begin; token < sentence.end; ++token) {
    std::uint64_t bits = 0;
    std::size_t used = 0;
    for (const auto feature : examples_.features(token)) {
      if (used++ % 8 == 0) bits = random_.next();
      if ((bits & 0xFFU) >= left_out_of_256) chosen_.push_back(feature);
      bits >>= 8U;
    }
    chosen_ends_.push_back(chosen_.size());
    labels_.push_back(examples_.label(token));
  }
}

void Learner::score() {
  scores_.assign(labels_.size(), Scores{});
  std::size_t at = 0;
  for (std::size_t token = 0; token < labels_.size(); ++token)
    for (auto& sum = scores_[token]; at < chosen_ends_[token]; ++at) {
      const auto& weights = weights_[chosen_[at]];
      for (std::size_t label = 0; label < lanes; ++label) sum[label] += weights[label];
    }
}

void Learner::update_features(float sentence_weight) {
  std::size_t at = 0;
  for (std::size_t token = 0; token < labels_.size(); ++token) {
    auto gradient = gradient_.tokens[token];
    bool any = false;
    for (auto& part : gradient) {
      part *= sentence_weight;
      if (std::abs(part) < smallest_gradient) part = 0;
      any |= part != 0;
    }
    if (!any) at = chosen_ends_[token];
    for (; at < chosen_ends_[token]; ++at)
      step(gradient, weights_[chosen_[at]], squares_[chosen_[at]]);
  }
}

void Learner::update_transitions(float sentence_weight) {
  for (std::size_t before = 0; before < label_count; ++before)
    for (std::size_t after = 0; after < label_count; ++after) {
      const auto gradient = gradient_.transitions[before][after] * sentence_weight;
      if (gradient == 0) continue;
      auto& square = transition_squares_[before][after];
      square += gradient * gradient;
      transitions_.scores[before][after] -= static_cast<float>(rate * gradient / std::sqrt(square));
    }
}

}  // namespace newshound::entity::tagger
