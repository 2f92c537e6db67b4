#include "entities.h"

#include <newshound/entities.h>
#include <newshound/json.h>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <string_view>
#include <utility>

#include "entity_json.h"
#include "entity_text.h"
#include "run.h"
#include "table.h"

namespace newshound::tools {

namespace {

/// "person:mad" as a kind and the beginning of a name, without quotes around it.
struct AskedName {
  std::optional<EntityKind> kind;
  std::string name;
};

std::optional<EntityKind> kind_of_field(std::string_view field) {
  for (const auto& [kind, names] :
       {std::pair(EntityKind::person, " person people "),
        std::pair(EntityKind::organisation, " org organisation organization "),
        std::pair(EntityKind::place, " place location ")})
    if (!field.empty() &&
        std::string_view(names).find(' ' + std::string(field) + ' ') != std::string_view::npos)
      return kind;
  return std::nullopt;
}

AskedName asked_name(const QueryOptions& options) {
  AskedName asked{options.kind, options.query};
  const auto colon = options.query.find(':');
  const auto field = options.query.substr(0, colon);
  const auto kind = kind_of_field(field);
  if (colon != std::string::npos && (kind || field == "entity")) {
    if (kind) asked.kind = kind;
    asked.name.erase(0, colon + 1);
  }
  std::erase(asked.name, '"');
  return asked;
}

void require_list_format(const QueryOptions& options, const char* option) {
  require_format(options.format, option,
                 {Format::text, Format::json, Format::jsonl, Format::csv, Format::tsv});
}

bool is_table(Format format) { return format == Format::csv || format == Format::tsv; }

std::string date_text(const std::optional<Date>& date) { return date ? date->to_string() : ""; }

std::size_t limit_of(const QueryOptions& options, std::size_t usual) {
  return options.limited ? options.search.limit : usual;
}

void print_counts_as_table(const std::vector<EntityCount>& counts, Format format) {
  std::cout << table_line({"rank", "kind", "name", "articles", "first", "last", "forms"}, format);
  for (std::size_t at = 0; at < counts.size(); ++at) {
    const auto& [entity, articles, first, last, forms] = counts[at];
    std::cout << table_line(
        {std::to_string(at + 1), std::string(name_of(entity.kind)), entity.name,
         std::to_string(articles), date_text(first), date_text(last), forms_as_text(forms)},
        format);
  }
}

/// `head` are members of the object in which the list stands.
int print_counts(const std::vector<EntityCount>& counts, Format format, const std::string& head) {
  if (format == Format::text) std::cout << counts_as_text(counts);
  if (is_table(format)) print_counts_as_table(counts, format);
  if (format == Format::json) std::cout << '{' << head << ",\"entities\":[";
  if (format == Format::json || format == Format::jsonl)
    for (std::size_t at = 0; at < counts.size(); ++at)
      std::cout << (format == Format::json && at > 0 ? "," : "")
                << count_as_json(counts[at], at + 1) << (format == Format::jsonl ? "\n" : "");
  if (format == Format::json) std::cout << "]}\n";
  return counts.empty() ? exit_code::none : exit_code::success;
}

std::vector<std::string> suggestion_cells(const MergeSuggestion& suggestion) {
  return {suggestion.name,
          std::string(name_of(suggestion.kind)),
          suggestion.variant,
          std::to_string(suggestion.articles),
          std::to_string(suggestion.variant_articles),
          suggestion.reason};
}

}  // namespace

int print_entities(const Searcher& searcher, const QueryOptions& options, const Query& query) {
  constexpr std::size_t usual = 20;
  require_list_format(options, "--entities");
  EntityListOptions list;
  list.kind = options.kind;
  list.limit = limit_of(options, usual);
  list.languages = options.search.languages;
  return print_counts(searcher.entities(query, list), options.format,
                      "\"schema_version\":1,\"query\":" + to_json_string(query.to_string()));
}

int print_entity(const Searcher& searcher, const QueryOptions& options) {
  require_format(options.format, "--entity", {Format::text, Format::json, Format::jsonl});
  const auto asked = asked_name(options);
  EntityProfileOptions wanted;
  wanted.companions = limit_of(options, wanted.companions);
  const auto profile = searcher.entity(asked.name, asked.kind, wanted);
  if (!profile) {
    report("newshound-query", "nobody is called '" + asked.name + "'",
           "--complete shows how names go on");
    return exit_code::none;
  }
  std::cout << (options.format == Format::text ? profile_as_text(*profile)
                                               : profile_as_json(*profile) + '\n');
  return exit_code::success;
}

int print_completions(const Searcher& searcher, const QueryOptions& options) {
  require_list_format(options, "--complete");
  const auto asked = asked_name(options);
  return print_counts(searcher.complete(asked.name, asked.kind, options.search.limit),
                      options.format,
                      "\"schema_version\":1,\"start\":" + to_json_string(asked.name));
}

int print_merge_suggestions(const Searcher& searcher, const QueryOptions& options) {
  constexpr std::size_t usual = 100;
  require_list_format(options, "--suggest-merges");
  auto suggestions = searcher.suggest_merges(limit_of(options, usual));
  if (options.kind)
    std::erase_if(suggestions, [&](const auto& each) { return each.kind != *options.kind; });
  const auto format = options.format;
  if (format == Format::text) std::cout << to_alias_lines(suggestions);
  if (is_table(format)) {
    std::cout << table_line({"name", "kind", "variant", "articles", "variant_articles", "reason"},
                            format);
    for (const auto& each : suggestions) std::cout << table_line(suggestion_cells(each), format);
  }
  if (format == Format::json) std::cout << "{\"schema_version\":1,\"suggestions\":[";
  if (format == Format::json || format == Format::jsonl)
    for (const auto& each : suggestions)
      std::cout << (format == Format::json && &each != &suggestions.front() ? "," : "")
                << suggestion_as_json(each) << (format == Format::jsonl ? "\n" : "");
  if (format == Format::json) std::cout << "]}\n";
  return suggestions.empty() ? exit_code::none : exit_code::success;
}

}  // namespace newshound::tools
