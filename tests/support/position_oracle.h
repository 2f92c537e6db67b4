/// Whether words stand where an expression wants them, by trying every choice of positions.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "rank/expression.h"

namespace newshound::test {

using WordsOfArticle = std::map<std::string, std::vector<std::uint32_t>>;

inline bool has_word_at(const std::vector<std::string>& any, std::uint64_t position,
                        const WordsOfArticle& words) {
  return std::any_of(any.begin(), any.end(), [&](const std::string& word) {
    const auto known = words.find(word);
    return known != words.end() && std::count(known->second.begin(), known->second.end(), position);
  });
}

inline bool stands_at(const rank::Sequence& sequence, std::uint64_t position,
                      const WordsOfArticle& words) {
  for (const auto& slot : sequence) {
    if (!has_word_at(slot.any, position, words) || has_word_at(slot.except, position, words))
      return false;
    ++position;
  }
  return true;
}

/// One occurrence of each sequence, chosen one after the other.
class PositionOracle {
 public:
  PositionOracle(const rank::Expression& expression, const WordsOfArticle& words)
      : expression_(expression) {
    for (const auto& sequence : expression.sequences) {
      starts_.emplace_back();
      for (const auto& word : sequence.front().any)
        if (const auto known = words.find(word); known != words.end())
          for (const auto position : known->second)
            if (stands_at(sequence, position, words)) starts_.back().push_back(position);
    }
    const auto read = [&](const std::string& word, Units& units) {
      if (const auto known = words.find(word); known != words.end()) units = known->second;
    };
    if (!expression.terms.empty()) read(expression.terms[0], units_);
    read(expression.limit, limits_);
  }

  bool holds() { return choose(0); }

 private:
  using Kind = rank::Expression::Kind;

  using Units = std::vector<std::uint32_t>;

  struct Chosen {
    std::uint64_t begin, end;
  };

  bool choose(std::size_t sequence) {
    if (sequence == starts_.size()) return true;
    for (const auto start : starts_[sequence]) {
      const Chosen next{start, std::uint64_t{start} + expression_.sequences[sequence].size()};
      if (!fits(next)) continue;
      chosen_.push_back(next);
      if (choose(sequence + 1)) return true;
      chosen_.pop_back();
    }
    return false;
  }

  bool fits(const Chosen& next) const {
    if (!expression_.limit.empty() && !is_in_wanted_unit(next)) return false;
    if (expression_.kind == Kind::together && !is_in_one_unit(next, units_)) return false;
    if (expression_.kind != Kind::together && next.end - next.begin > expression_.window)
      return false;
    return std::all_of(chosen_.begin(), chosen_.end(),
                       [&](const Chosen& before) { return fit(before, next); });
  }

  bool fit(const Chosen& a, const Chosen& b) const {
    if (expression_.kind == Kind::together)
      return unit_of(a.begin, units_) == unit_of(b.begin, units_);
    if (std::max(a.end, b.end) - std::min(a.begin, b.begin) > expression_.window) return false;
    return a.end <= b.begin || (expression_.kind == Kind::near && b.end <= a.begin);
  }

  static bool is_in_one_unit(const Chosen& each, const Units& units) {
    return unit_of(each.begin, units) == unit_of(each.end - 1, units);
  }

  bool is_in_wanted_unit(const Chosen& each) const {
    const auto unit = unit_of(each.begin, limits_);
    return is_in_one_unit(each, limits_) && unit >= expression_.first_unit &&
           unit < expression_.end_unit;
  }

  static std::size_t unit_of(std::uint64_t position, const Units& units) {
    return static_cast<std::size_t>(std::count_if(
        units.begin(), units.end(), [&](std::uint32_t start) { return start <= position; }));
  }

  const rank::Expression& expression_;
  std::vector<std::vector<std::uint32_t>> starts_;
  Units units_, limits_;
  std::vector<Chosen> chosen_;
};

inline bool stands(const rank::Expression& expression, const WordsOfArticle& words) {
  return PositionOracle(expression, words).holds();
}

}  // namespace newshound::test
