#include "rank/expression.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace newshound::rank {

namespace {

using Kind = Expression::Kind;

std::string day_text(std::int32_t day) {
  using std::chrono::days, std::chrono::sys_days, std::chrono::year_month_day;
  // Years that no article has stand for an open end.
  constexpr std::int32_t first = -719'528, last = 2'932'896;
  if (day < first || day > last) return "";
  const year_month_day date{sys_days{days{day}}};
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

std::string term_text(const Expression& expression) {
  if (expression.factor == 0) return "[" + expression.terms[0] + "]";
  if (expression.factor == 1) return expression.terms[0];
  char factor[40];
  std::snprintf(factor, sizeof factor, "^%g", expression.factor);
  return expression.terms[0] + factor;
}

std::string words_text(const std::vector<std::string>& words) {
  // Of many, such as those that begin alike, the first few.
  constexpr std::size_t most = 5;
  std::string text;
  for (std::size_t at = 0; at < std::min(words.size(), most); ++at)
    text += (at > 0 ? "|" : "") + words[at];
  if (words.size() > most) text += "|... " + std::to_string(words.size());
  return words.size() == 1 ? text : "{" + text + "}";
}

std::string sequence_text(const Sequence& sequence) {
  std::string text;
  for (const auto& slot : sequence) {
    if (!text.empty()) text += " THEN ";
    text += words_text(slot.any);
    if (!slot.except.empty()) text += " EXCEPT " + words_text(slot.except);
  }
  return text;
}

std::string sequences_text(const Expression& expression, const char* between) {
  std::string text;
  for (const auto& sequence : expression.sequences) {
    if (!text.empty()) text += between;
    const auto part = sequence_text(sequence);
    const bool brackets = sequence.size() > 1 && expression.sequences.size() > 1;
    text += brackets ? "(" + part + ")" : part;
  }
  return text;
}

std::string window_text(const Expression& expression) {
  const auto* between = expression.kind == Kind::near ? " NEAR " : " BEFORE ";
  const auto text = sequences_text(expression, between);
  if (expression.sequences.size() == 1 && expression.window == expression.sequences[0].size())
    return text;
  return text + " within " + std::to_string(expression.window);
}

std::string places_text(const Expression& expression) {
  auto text = expression.kind == Kind::together
                  ? sequences_text(expression, " TOGETHER ") + " in one " + expression.terms[0]
                  : window_text(expression);
  if (!expression.limit.empty()) {
    const bool is_open = expression.end_unit == UINT32_MAX;
    text += " in " + expression.limit + " " + std::to_string(expression.first_unit) + ".." +
            (is_open ? "" : std::to_string(expression.end_unit)) + ")";
  }
  return "[" + text + "]";
}

std::string days_text(const Expression& expression) {
  if (expression == undated()) return "[undated]";
  return "[" + day_text(expression.first_day) + ".." + day_text(expression.end_day) + ")";
}

std::string operands_text(const Expression& expression, const char* between) {
  std::string text = "(";
  for (const auto& operand : expression.operands)
    text += (text.size() > 1 ? between : "") + to_string(operand);
  return text + ")";
}

}  // namespace

std::string to_string(const Expression& expression) {
  switch (expression.kind) {
    case Kind::nothing:
      return "[nothing]";
    case Kind::everything:
      return "[everything]";
    case Kind::term:
      return term_text(expression);
    case Kind::phrase:
    case Kind::near:
    case Kind::together:
      return places_text(expression);
    case Kind::days:
      return days_text(expression);
    case Kind::at_least:
      return std::to_string(expression.count) + " OF " + operands_text(expression, ", ");
    case Kind::any_of:
      return operands_text(expression, " OR ");
    case Kind::all_of:
      return operands_text(expression, " AND ");
    case Kind::without:
      return operands_text(expression, " WITHOUT ");
    case Kind::maybe:
      return operands_text(expression, " MAYBE ");
  }
  return {};
}

Expression phrase_of_slots(Sequence words) {
  const auto window = static_cast<std::uint32_t>(words.size());
  return in_order({std::move(words)}, window);
}

Expression phrase(std::vector<std::string> words) {
  Sequence sequence;
  for (auto& word : words) sequence.push_back({.any = {std::move(word)}});
  return phrase_of_slots(std::move(sequence));
}

Expression in_order(std::vector<Sequence> sequences, std::uint32_t window) {
  return {.kind = Kind::phrase, .sequences = std::move(sequences), .window = window};
}

Expression near(std::vector<Sequence> sequences, std::uint32_t window) {
  return {.kind = Kind::near, .sequences = std::move(sequences), .window = window};
}

Expression together(std::string starts, std::vector<Sequence> sequences) {
  return {.kind = Kind::together, .terms = {std::move(starts)}, .sequences = std::move(sequences)};
}

Expression within(std::string starts, std::uint32_t first, std::uint32_t end, Expression places) {
  places.limit = std::move(starts);
  places.first_unit = first;
  places.end_unit = end;
  return places;
}

Expression at_least(std::uint32_t count, std::vector<Expression> operands) {
  if (count == 0) return everything();
  if (count > operands.size()) return {};
  if (count == operands.size()) return joined(Kind::all_of, std::move(operands));
  if (count == 1) return joined(Kind::any_of, std::move(operands));
  return {.kind = Kind::at_least, .count = count, .operands = std::move(operands)};
}

Expression unranked(Expression expression) { return scaled(std::move(expression), 0); }

Expression scaled(Expression expression, double factor) {
  expression.factor *= factor;
  for (auto& operand : expression.operands) operand = scaled(std::move(operand), factor);
  return expression;
}

}  // namespace newshound::rank
