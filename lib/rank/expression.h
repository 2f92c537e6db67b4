/// What to look for, in the terms of an index.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace newshound::rank {

/// A tree that says which articles match, and what they score: the sum of the weights of those
/// ranked terms that stand where they count.
struct Expression {
  enum class Kind {
    nothing,
    everything,
    term,     ///< articles that have `terms[0]`; it is ranked unless `factor` is 0
    phrase,   ///< words in this order, within `window` positions
    near,     ///< words in any order, each at another position, within `window` positions
    days,     ///< articles whose date lies in [first_day, end_day)
    all_of,   ///< two operands or more
    any_of,   ///< two operands or more
    without,  ///< the first operand, but not the second, which is not ranked
    maybe,    ///< the first operand; the second only adds to its score
  };

  Kind kind = Kind::nothing;
  std::vector<std::string> terms;
  double factor = 1;
  std::uint32_t window = 0;
  std::int32_t first_day = 0;
  std::int32_t end_day = 0;
  std::vector<Expression> operands;

  bool operator==(const Expression&) const = default;
};

inline Expression everything() { return {Expression::Kind::everything, {}, 0, 0, 0, 0, {}}; }

/// `term` as a filter: it decides what matches and adds nothing to a score.
inline Expression filter(std::string term) {
  return {Expression::Kind::term, {std::move(term)}, 0, 0, 0, 0, {}};
}

inline Expression ranked(std::string term, double factor = 1) {
  return {Expression::Kind::term, {std::move(term)}, factor, 0, 0, 0, {}};
}

inline Expression days(std::int32_t first, std::int32_t end) {
  return {Expression::Kind::days, {}, 0, 0, first, end, {}};
}

/// Words beside each other, in this order.
inline Expression phrase(std::vector<std::string> words) {
  const auto window = static_cast<std::uint32_t>(words.size());
  return {Expression::Kind::phrase, std::move(words), 0, window, 0, 0, {}};
}

/// `expression` as a filter.
Expression unranked(Expression expression);

/// One line for people: filters in square brackets, days from the first to the one after the last.
std::string to_string(const Expression& expression);

/// `operands` joined by `kind`: one by itself, none at all as nothing.
inline Expression joined(Expression::Kind kind, std::vector<Expression> operands) {
  if (operands.empty()) return {};
  if (operands.size() == 1) return std::move(operands.front());
  return {kind, {}, 0, 0, 0, 0, std::move(operands)};
}

}  // namespace newshound::rank
