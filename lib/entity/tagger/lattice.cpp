#include "entity/tagger/lattice.h"

#include <algorithm>
#include <cmath>

namespace newshound::entity::tagger {

namespace {

constexpr float forbidden = -1e9F;
/// Beyond this a difference of scores makes none of probabilities; so no sum is ever 0.
constexpr double largest_difference = 200;
constexpr double largest_step = 50;

bool is_allowed(std::size_t before, std::size_t after) {
  return before < label_count && after < label_count &&
         may_follow(static_cast<Label>(before), static_cast<Label>(after));
}

}  // namespace

void Lattice::set_transitions(const Transitions& transitions) {
  for (std::size_t before = 0; before < lanes; ++before)
    for (std::size_t after = 0; after < lanes; ++after) {
      const bool allowed = is_allowed(before, after);
      const double score = transitions.scores[before][after];
      steps_[before][after] = allowed ? transitions.scores[before][after] : forbidden;
      const auto weight = allowed ? std::exp(std::clamp(score, -largest_step, largest_step)) : 0;
      step_weights_[before][after] = step_weights_back_[after][before] = weight;
    }
  for (std::size_t label = 0; label < lanes; ++label) {
    begins_[label] = is_allowed(outside, label) ? 1 : 0;
    ends_[label] = is_allowed(label, outside) ? 1 : 0;
  }
}

const std::vector<Label>& Lattice::best(std::span<const Scores> tokens) {
  labels_.assign(tokens.size(), outside);
  if (tokens.empty()) return labels_;
  best_.resize(tokens.size());
  from_.resize(tokens.size());
  for (std::size_t label = 0; label < lanes; ++label)
    best_[0][label] = begins_[label] > 0 ? tokens[0][label] : forbidden;
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    Scores best;
    std::array<std::int32_t, lanes> from = {};
    for (std::size_t label = 0; label < lanes; ++label)
      best[label] = best_[at - 1][0] + steps_[0][label];
    for (std::size_t before = 1; before < label_count; ++before)
      for (std::size_t label = 0; label < lanes; ++label) {
        const float score = best_[at - 1][before] + steps_[before][label];
        const bool better = score > best[label];
        best[label] = better ? score : best[label];
        from[label] = better ? static_cast<std::int32_t>(before) : from[label];
      }
    for (std::size_t label = 0; label < lanes; ++label) {
      best_[at][label] = best[label] + tokens[at][label];
      from_[at][label] = static_cast<Label>(from[label]);
    }
  }
  Label last = outside;
  for (std::size_t label = 1; label < label_count; ++label)
    if (ends_[label] > 0 && best_.back()[label] > best_.back()[last])
      last = static_cast<Label>(label);
  for (auto at = tokens.size(); at-- > 0; last = from_[at][last]) labels_[at] = last;
  return labels_;
}

void Lattice::sum(std::span<const Scores> tokens) {
  log_total_ = 0;
  set_weights(tokens);
  go_forward();
  go_backward();
}

void Lattice::set_weights(std::span<const Scores> tokens) {
  weights_.resize(tokens.size());
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const double largest = *std::max_element(tokens[at].begin(), tokens[at].begin() + label_count);
    log_total_ += largest;
    weights_[at] = {};
    for (std::size_t label = 0; label < label_count; ++label)
      weights_[at][label] = std::exp(std::max(tokens[at][label] - largest, -largest_difference));
  }
}

void Lattice::go_forward() {
  forward_.resize(weights_.size());
  scales_.resize(weights_.size());
  for (std::size_t at = 0; at < weights_.size(); ++at) {
    Row row = begins_;
    if (at > 0) {
      row = {};
      for (std::size_t before = 0; before < label_count; ++before)
        for (std::size_t label = 0; label < lanes; ++label)
          row[label] += forward_[at - 1][before] * step_weights_[before][label];
    }
    double sum = 0;
    for (std::size_t label = 0; label < lanes; ++label) {
      row[label] *= weights_[at][label];
      sum += row[label];
    }
    for (std::size_t label = 0; label < lanes; ++label) forward_[at][label] = row[label] / sum;
    scales_[at] = sum;
    log_total_ += std::log(sum);
  }
  last_ = 0;
  for (std::size_t label = 0; label < label_count; ++label)
    last_ += forward_.back()[label] * ends_[label];
  log_total_ += std::log(last_);
}

void Lattice::go_backward() {
  backward_.resize(weights_.size());
  backward_.back() = ends_;
  for (auto at = weights_.size() - 1; at-- > 0;) {
    Row row = {};
    for (std::size_t after = 0; after < label_count; ++after) {
      const auto weight = weights_[at + 1][after] * backward_[at + 1][after] / scales_[at + 1];
      for (std::size_t label = 0; label < lanes; ++label)
        row[label] += step_weights_back_[after][label] * weight;
    }
    backward_[at] = row;
  }
}

double Lattice::probability(const Name& name) const {
  const auto label_at = [&](std::size_t at) {
    if (name.end - name.begin == 1) return label_of(name.kind, Place::whole);
    if (at == name.begin) return label_of(name.kind, Place::first);
    return label_of(name.kind, at + 1 == name.end ? Place::last : Place::inner);
  };
  auto share = forward_[name.begin][label_at(name.begin)];
  for (std::size_t at = name.begin + 1; at < name.end; ++at)
    share *=
        step_weights_[label_at(at - 1)][label_at(at)] * weights_[at][label_at(at)] / scales_[at];
  return share * backward_[name.end - 1][label_at(name.end - 1)] / last_;
}

void Lattice::add_pairs(std::size_t token,
                        std::array<std::array<double, lanes>, lanes>& sums) const {
  Row behind;
  for (std::size_t label = 0; label < lanes; ++label)
    behind[label] = weights_[token][label] * backward_[token][label] / (scales_[token] * last_);
  for (std::size_t before = 0; before < label_count; ++before)
    for (std::size_t label = 0; label < lanes; ++label)
      sums[before][label] +=
          forward_[token - 1][before] * step_weights_[before][label] * behind[label];
}

}  // namespace newshound::entity::tagger
