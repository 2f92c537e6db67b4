#include "explain.h"

#include <newshound/json.h>

#include <cstdio>

#include "hit_fields.h"
#include "terminal.h"

namespace newshound::tools {

namespace {

constexpr std::size_t margin = 4;

std::string term_as_text(const ScorePart& part) {
  char weight[32];
  std::snprintf(weight, sizeof weight, "%.4g", part.weight);
  return on_one_line(part.term) + ": " + std::to_string(part.occurrences) + " in " +
         std::to_string(part.length) + " stems, weight " + weight + ", " +
         std::to_string(part.article_count) + " articles";
}

std::string part_as_text(const ScorePart& part, std::size_t indent) {
  auto text = std::string(indent, ' ') + exact_number(part.value) + "  ";
  text += part.parts.empty() ? part.term.empty() ? "nothing ranks" : term_as_text(part) : "sum of";
  text += '\n';
  for (const auto& each : part.parts) text += part_as_text(each, indent + 2);
  return text;
}

}  // namespace

std::string explanation_as_text(const Explanation& explanation) {
  auto text = "query: " + on_one_line(explanation.query) + '\n';
  for (const auto& term : explanation.terms) {
    char count[32];
    std::snprintf(count, sizeof count, "%8llu",
                  static_cast<unsigned long long>(term.article_count));
    text += std::string("term:  ") + count + " articles  " + on_one_line(term.term) + '\n';
  }
  return text + "plan:  " + on_one_line(explanation.plan) + '\n';
}

std::string explanation_as_json(const Explanation& explanation) {
  std::string terms;
  for (const auto& term : explanation.terms)
    terms += std::string(terms.empty() ? "" : ",") + "{\"term\":" + to_json_string(term.term) +
             ",\"articles\":" + std::to_string(term.article_count) + "}";
  return "{\"query\":" + to_json_string(explanation.query) +
         ",\"plan\":" + to_json_string(explanation.plan) + ",\"terms\":[" + terms + "]}";
}

std::string arithmetic_as_text(const ScorePart& part) { return part_as_text(part, margin); }

std::string arithmetic_as_json(const ScorePart& part) {
  auto json = "{\"value\":" + exact_number(part.value);
  if (!part.term.empty())
    json += ",\"term\":" + to_json_string(part.term) +
            ",\"articles\":" + std::to_string(part.article_count) +
            ",\"weight\":" + exact_number(part.weight) +
            ",\"occurrences\":" + std::to_string(part.occurrences) +
            ",\"length\":" + std::to_string(part.length);
  if (!part.parts.empty())
    json += ",\"parts\":[" + arithmetic_as_json(part.parts[0]) + ',' +
            arithmetic_as_json(part.parts[1]) + ']';
  return json + '}';
}

}  // namespace newshound::tools
