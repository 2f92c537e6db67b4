#include "facets.h"

#include <newshound/json.h>

#include <iostream>

#include "numbers.h"
#include "run.h"
#include "table.h"
#include "terminal.h"
#include "timeline.h"

namespace newshound::tools {

namespace {

/// "distinctive person", "date by month".
std::string title_of(const FacetRequest& request) {
  auto title = std::string(request.distinctive ? "distinctive " : "");
  title += name_of(request.field);
  if (request.field == FacetField::date) title += " by " + std::string(name_of(request.period));
  return title;
}

std::string facet_as_text(const Facet& facet) {
  const bool distinctive = facet.request.distinctive;
  auto text = title_of(facet.request) + " (" + std::to_string(facet.values.size()) + " of " +
              std::to_string(facet.distinct) + ")\n";
  for (const auto& [value, articles, all, significance] : facet.values) {
    text += aligned(articles);
    if (distinctive) text += " of" + aligned(all);
    text += "  " + on_one_line(value) + '\n';
  }
  return text;
}

std::string value_fields(const FacetValue& value, bool distinctive) {
  auto json = "\"value\":" + to_json_string(value.value) +
              ",\"articles\":" + std::to_string(value.articles);
  if (distinctive)
    json += ",\"all\":" + std::to_string(value.all) +
            ",\"significance\":" + two_decimals(value.significance);
  return json;
}

std::string request_fields(const FacetRequest& request) {
  auto json = "\"field\":" + to_json_string(name_of(request.field));
  if (request.field == FacetField::date)
    json += ",\"period\":" + to_json_string(name_of(request.period));
  return json + ",\"distinctive\":" + (request.distinctive ? "true" : "false");
}

std::string facet_as_json(const Facet& facet) {
  std::string values;
  for (const auto& value : facet.values)
    values += (values.empty() ? "{" : ",{") + value_fields(value, facet.request.distinctive) + '}';
  return '{' + request_fields(facet.request) + ",\"distinct\":" + std::to_string(facet.distinct) +
         ",\"values\":[" + values + "]}";
}

void print_lines(const Facets& facets, const std::string& summary) {
  for (const auto& facet : facets.facets)
    for (std::size_t at = 0; at < facet.values.size(); ++at)
      std::cout << "{\"type\":\"value\"," << request_fields(facet.request) << ",\"rank\":" << at + 1
                << ',' << value_fields(facet.values[at], facet.request.distinctive) << "}\n";
  std::cout << "{\"type\":\"summary\"," << summary << "}\n";
}

void print_table(const Facets& facets, Format format) {
  std::cout << table_line({"facet", "rank", "value", "articles", "all", "significance"}, format);
  for (const auto& facet : facets.facets)
    for (std::size_t at = 0; at < facet.values.size(); ++at) {
      const auto& [value, articles, all, significance] = facet.values[at];
      const bool distinctive = facet.request.distinctive;
      std::cout << table_line(
          {title_of(facet.request), std::to_string(at + 1), value, std::to_string(articles),
           distinctive ? std::to_string(all) : "", distinctive ? two_decimals(significance) : ""},
          format);
    }
}

void print_json(const Facets& facets, const std::string& summary) {
  std::string list;
  for (const auto& facet : facets.facets) list += (list.empty() ? "" : ",") + facet_as_json(facet);
  std::cout << '{' << summary << ",\"facets\":[" << list << "]}\n";
}

void print_text(const Facets& facets) {
  for (const auto& facet : facets.facets)
    std::cout << (&facet == &facets.facets.front() ? "" : "\n") << facet_as_text(facet);
  std::cout.flush();
  std::cerr << facets.total << (facets.total == 1 ? " article matches\n" : " articles match\n");
}

std::string summary_of(const Query& query, std::uint64_t total) {
  return "\"schema_version\":1,\"query\":" + to_json_string(query.to_string()) +
         ",\"total\":" + std::to_string(total);
}

}  // namespace

int print_facets(const Searcher& searcher, const QueryOptions& options, const Query& query) {
  require_format(options.format, "--facet",
                 {Format::text, Format::json, Format::jsonl, Format::csv, Format::tsv});
  const auto facets = searcher.facets(query, options.facets, options.search);
  const auto summary = summary_of(query, facets.total);
  switch (options.format) {
    case Format::json:
      print_json(facets, summary);
      break;
    case Format::jsonl:
      print_lines(facets, summary);
      break;
    case Format::text:
      print_text(facets);
      break;
    default:
      print_table(facets, options.format);
  }
  return facets.total > 0 ? exit_code::success : exit_code::none;
}

int print_timeline(const Searcher& searcher, const QueryOptions& options, const Query& query) {
  require_format(options.format, "--timeline",
                 {Format::text, Format::json, Format::csv, Format::tsv, Format::svg});
  const auto timeline = searcher.timeline(query, options.period, options.search);
  const auto count = options.share ? TimelineBars::share : TimelineBars::articles;
  const auto text = query.to_string();
  switch (options.format) {
    case Format::json:
      std::cout << timeline_as_json(timeline, text);
      break;
    case Format::svg:
      std::cout << timeline_as_svg(timeline, count, text);
      break;
    case Format::text:
      std::cout << timeline_as_text(timeline, count, terminal_width());
      break;
    default:
      std::cout << timeline_as_table(timeline, options.format);
  }
  return timeline.total.articles > 0 ? exit_code::success : exit_code::none;
}

}  // namespace newshound::tools
