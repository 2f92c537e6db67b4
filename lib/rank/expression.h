/// What to look for, in the terms of an index.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "rank/columns.h"

namespace newshound::rank {

/// A place for one word: it stands wherever any of some words does and none of others.
struct Slot {
  std::vector<std::string> any = {};
  std::vector<std::string> except = {};

  bool operator==(const Slot&) const = default;
};

/// Words one behind the other.
using Sequence = std::vector<Slot>;

/// A tree that says which articles match, and what they score: the sum of the weights of those
/// ranked terms that stand where they count.
struct Expression {
  enum class Kind {
    nothing,
    everything,
    term,      ///< articles that have `terms[0]`; it is ranked unless `factor` is 0
    phrase,    ///< `sequences` in this order, all within `window` positions
    near,      ///< `sequences` in any order, none over another, all within `window` positions
    together,  ///< `sequences` in one unit: an occurrence of each lies in it as a whole
    days,      ///< articles whose date lies in [first_day, end_day)
    all_of,    ///< two operands or more
    any_of,    ///< two operands or more
    at_least,  ///< any `count` of the operands; as in any_of, all that match add to the score
    without,   ///< the first operand, but not the second, which is not ranked
    maybe,     ///< the first operand; the second only adds to its score
  };

  Kind kind = Kind::nothing;
  /// The term; of `together` the word whose positions are the first ones of units, such as
  /// sentences.
  std::vector<std::string> terms = {};
  std::vector<Sequence> sequences = {};
  double factor = 0;
  std::uint32_t window = 0;
  /// If there is one: the sequences count only where they lie as a whole in one of the units
  /// [first_unit, end_unit) that begin at this word. Units are numbered by how many begin at or
  /// before a position.
  std::string limit = {};
  std::uint32_t first_unit = 0;
  std::uint32_t end_unit = 0;
  std::uint32_t count = 0;
  std::int32_t first_day = 0;
  std::int32_t end_day = 0;
  std::vector<Expression> operands = {};

  bool operator==(const Expression&) const = default;
};

/// A near of more sequences is refused if one of them has more than one word.
constexpr std::size_t most_near_sequences = 12;

inline Expression everything() { return {.kind = Expression::Kind::everything}; }

/// `term` as a filter: it decides what matches and adds nothing to a score.
inline Expression filter(std::string term) {
  return {.kind = Expression::Kind::term, .terms = {std::move(term)}};
}

inline Expression ranked(std::string term, double factor = 1) {
  return {.kind = Expression::Kind::term, .terms = {std::move(term)}, .factor = factor};
}

inline Expression days(std::int32_t first, std::int32_t end) {
  return {.kind = Expression::Kind::days, .first_day = first, .end_day = end};
}

/// Articles without a date.
inline Expression undated() { return days(no_day, no_day); }

/// Words beside each other, in this order.
Expression phrase(std::vector<std::string> words);
Expression phrase_of_slots(Sequence words);

/// In this order, all within `window` positions.
Expression in_order(std::vector<Sequence> sequences, std::uint32_t window);
/// In any order, all within `window` positions.
Expression near(std::vector<Sequence> sequences, std::uint32_t window);

/// All in the same unit; `starts` is the word whose positions are the first ones of units.
Expression together(std::string starts, std::vector<Sequence> sequences);
/// `places`, a phrase, near or together, in the units of `starts` from `first` to the one before
/// `end`.
Expression within(std::string starts, std::uint32_t first, std::uint32_t end, Expression places);

/// Any `count` of `operands`; everything if that is 0, nothing if there are fewer.
Expression at_least(std::uint32_t count, std::vector<Expression> operands);

/// `expression` as a filter.
Expression unranked(Expression expression);

/// `expression` with scores `factor` times as high.
Expression scaled(Expression expression, double factor);

/// One line for people: filters in square brackets, days from the first to the one after the last.
std::string to_string(const Expression& expression);

/// `operands` joined by `kind`: one by itself, none at all as nothing.
inline Expression joined(Expression::Kind kind, std::vector<Expression> operands) {
  if (operands.empty()) return {};
  if (operands.size() == 1) return std::move(operands.front());
  return {.kind = kind, .operands = std::move(operands)};
}

}  // namespace newshound::rank
