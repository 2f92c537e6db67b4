#include "cooccurrences.h"

#include <newshound/json.h>

#include <iostream>

#include "numbers.h"
#include "run.h"
#include "table.h"
#include "terminal.h"

namespace newshound::tools {

namespace {

std::string day_of(const std::optional<Date>& date) {
  return date ? date->to_string().substr(0, 10) : "undated";
}

std::string named(const Entity& entity, std::uint64_t articles) {
  return on_one_line(entity.name) + " (" + std::string(name_of(entity.kind)) + ", " +
         std::to_string(articles) + ')';
}

std::string pair_as_text(const Cooccurrence& pair) {
  auto text = aligned(pair.together) + "  " + named(pair.first, pair.first_articles) + "  with  " +
              named(pair.second, pair.second_articles) + '\n';
  if (!pair.evidence) return text;
  const auto& [id, date, source, passage, first, second] = *pair.evidence;
  text += "          " + day_of(date) + "  ";
  if (!source.empty()) text += on_one_line(source) + "  ";
  return text + "id " + on_one_line(id) + "\n            " + on_one_line(passage) + '\n';
}

std::string span_as_json(Span span) {
  return '[' + std::to_string(span.begin) + ',' + std::to_string(span.end) + ']';
}

std::string entity_as_json(const Entity& entity, std::uint64_t articles) {
  return "{\"kind\":" + to_json_string(name_of(entity.kind)) +
         ",\"name\":" + to_json_string(entity.name) + ",\"articles\":" + std::to_string(articles) +
         '}';
}

std::string evidence_as_json(const std::optional<PairEvidence>& evidence) {
  if (!evidence) return "null";
  const auto date = evidence->date ? to_json_string(evidence->date->to_string()) : "null";
  return "{\"id\":" + to_json_string(evidence->id) + ",\"date\":" + date +
         ",\"source\":" + to_json_string(evidence->source) +
         ",\"passage\":" + to_json_string(evidence->passage) +
         ",\"first\":" + span_as_json(evidence->first) +
         ",\"second\":" + span_as_json(evidence->second) + '}';
}

std::string pair_as_json(const Cooccurrence& pair, std::size_t rank) {
  return "{\"type\":\"pair\",\"rank\":" + std::to_string(rank) +
         ",\"first\":" + entity_as_json(pair.first, pair.first_articles) +
         ",\"second\":" + entity_as_json(pair.second, pair.second_articles) +
         ",\"together\":" + std::to_string(pair.together) +
         ",\"significance\":" + two_decimals(pair.significance) +
         ",\"evidence\":" + evidence_as_json(pair.evidence) + '}';
}

std::string summary_of(const Cooccurrences& found, const Query& query) {
  return "\"schema_version\":1,\"query\":" + to_json_string(query.to_string()) +
         ",\"total\":" + std::to_string(found.articles) +
         ",\"names\":" + std::to_string(found.names) +
         ",\"left_out\":" + std::to_string(found.left_out) +
         ",\"distinct\":" + std::to_string(found.distinct);
}

void print_json(const Cooccurrences& found, const Query& query, Format format) {
  const bool lines = format == Format::jsonl;
  if (!lines) std::cout << '{' << summary_of(found, query) << ",\"pairs\":[";
  for (std::size_t at = 0; at < found.pairs.size(); ++at)
    std::cout << (!lines && at > 0 ? "," : "") << pair_as_json(found.pairs[at], at + 1)
              << (lines ? "\n" : "");
  if (lines)
    std::cout << "{\"type\":\"summary\"," << summary_of(found, query) << "}\n";
  else
    std::cout << "]}\n";
}

void print_table(const Cooccurrences& found, Format format) {
  std::cout << table_line(
      {"rank", "first_kind", "first", "second_kind", "second", "together", "first_articles",
       "second_articles", "significance", "id", "date", "passage"},
      format);
  for (std::size_t at = 0; at < found.pairs.size(); ++at) {
    const auto& pair = found.pairs[at];
    const auto evidence = pair.evidence.value_or(PairEvidence{});
    std::cout << table_line(
        {std::to_string(at + 1), std::string(name_of(pair.first.kind)), pair.first.name,
         std::string(name_of(pair.second.kind)), pair.second.name, std::to_string(pair.together),
         std::to_string(pair.first_articles), std::to_string(pair.second_articles),
         two_decimals(pair.significance), evidence.id,
         evidence.date ? evidence.date->to_string() : "", evidence.passage},
        format);
  }
}

void print_text(const Cooccurrences& found) {
  for (const auto& pair : found.pairs) std::cout << pair_as_text(pair);
  std::cout.flush();
  std::cerr << found.distinct << (found.distinct == 1 ? " pair" : " pairs") << " in "
            << found.articles << (found.articles == 1 ? " article, " : " articles, ")
            << found.pairs.size() << " shown\n";
  if (found.left_out > 0)
    std::cerr << "only the " << found.names << " most frequent names were looked at, "
              << found.left_out << " were not\n";
}

}  // namespace

int print_cooccurrences(const Searcher& searcher, const QueryOptions& options, const Query& query) {
  constexpr std::size_t usual = 20;
  require_format(
      options.format, "--cooccur",
      {Format::text, Format::json, Format::jsonl, Format::csv, Format::tsv, Format::graphml});
  auto wanted = options.pairs;
  wanted.limit = options.limited ? options.search.limit : usual;
  const auto found = searcher.cooccurrences(query, wanted, options.search);
  switch (options.format) {
    case Format::text:
      print_text(found);
      break;
    case Format::graphml:
      std::cout << pairs_as_graphml(found, query.to_string());
      break;
    case Format::csv:
    case Format::tsv:
      print_table(found, options.format);
      break;
    default:
      print_json(found, query, options.format);
  }
  return found.pairs.empty() ? exit_code::none : exit_code::success;
}

}  // namespace newshound::tools
