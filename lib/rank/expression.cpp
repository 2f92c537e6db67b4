#include "rank/expression.h"

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

std::string words_text(const Expression& expression) {
  std::string text = "[";
  for (const auto& word : expression.terms)
    text += (text.size() > 1 ? expression.kind == Kind::near ? " NEAR " : " THEN " : "") + word;
  return text + " within " + std::to_string(expression.window) + "]";
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
      return words_text(expression);
    case Kind::days:
      return "[" + day_text(expression.first_day) + ".." + day_text(expression.end_day) + ")";
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

Expression unranked(Expression expression) {
  expression.factor = 0;
  for (auto& operand : expression.operands) operand = unranked(std::move(operand));
  return expression;
}

}  // namespace newshound::rank
