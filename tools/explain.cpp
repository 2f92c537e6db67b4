#include "explain.h"

#include <newshound/json.h>

#include <cstdio>

#include "hit_fields.h"
#include "terminal.h"

namespace newshound::tools {

namespace {

constexpr std::size_t margin = 4;

std::string aligned(std::uint64_t number) {
  char text[32];
  std::snprintf(text, sizeof text, "%8llu", static_cast<unsigned long long>(number));
  return text;
}

void add_element(std::string& list, const std::string& element) {
  list += (list.empty() ? "" : ",") + element;
}

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
  auto text = "query: " + on_one_line(explanation.query) + "\nwords: in";
  for (const auto& language : explanation.languages) text += ' ' + on_one_line(language);
  text += '\n';
  for (const auto& term : explanation.terms)
    text += "term:  " + aligned(term.article_count) + " articles  " + on_one_line(term.term) + '\n';
  for (const auto& step : explanation.plan)
    text += "plan:  " + aligned(step.expected) + " expected, " + aligned(step.postings) +
            " postings  " + std::string(2 * step.depth, ' ') + on_one_line(step.what) + '\n';
  return text;
}

std::string explanation_as_json(const Explanation& explanation) {
  std::string languages, terms, plan;
  for (const auto& language : explanation.languages)
    add_element(languages, to_json_string(language));
  for (const auto& term : explanation.terms)
    add_element(terms, "{\"term\":" + to_json_string(term.term) +
                           ",\"articles\":" + std::to_string(term.article_count) + "}");
  for (const auto& step : explanation.plan)
    add_element(plan, "{\"depth\":" + std::to_string(step.depth) +
                          ",\"what\":" + to_json_string(step.what) +
                          ",\"expected\":" + std::to_string(step.expected) +
                          ",\"postings\":" + std::to_string(step.postings) + "}");
  return "{\"query\":" + to_json_string(explanation.query) + ",\"languages\":[" + languages +
         "],\"terms\":[" + terms + "],\"plan\":[" + plan + "]}";
}

std::string advice_as_text(const Advice& advice) {
  std::string text;
  for (const auto& [word, better, articles] : advice.unknown) {
    text += "no article has '" + on_one_line(word) + "'";
    if (!better.empty())
      text += "; did you mean '" + on_one_line(better) + "', which " + std::to_string(articles) +
              " have?";
    text += '\n';
  }
  for (const auto& [query, articles] : advice.without)
    text += "without " + on_one_line(query) + ": " + std::to_string(articles) +
            (articles == 1 ? " article\n" : " articles\n");
  return text;
}

std::string advice_as_json(const Advice& advice) {
  std::string unknown, without;
  for (const auto& [word, better, articles] : advice.unknown)
    add_element(unknown, "{\"word\":" + to_json_string(word) +
                             ",\"better\":" + (better.empty() ? "null" : to_json_string(better)) +
                             ",\"articles\":" + std::to_string(articles) + "}");
  for (const auto& [query, articles] : advice.without)
    add_element(without, "{\"query\":" + to_json_string(query) +
                             ",\"articles\":" + std::to_string(articles) + "}");
  return "{\"unknown\":[" + unknown + "],\"without\":[" + without + "]}";
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
