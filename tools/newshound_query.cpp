#include <newshound/newshound.h>

#include <algorithm>
#include <iostream>
#include <optional>

#include "batch.h"
#include "cooccurrences.h"
#include "coverage.h"
#include "entities.h"
#include "facets.h"
#include "like.h"
#include "print.h"
#include "query_options.h"
#include "report.h"
#include "run.h"

namespace newshound::tools {

namespace {

using Action = QueryOptions::Action;

constexpr const char* program = "newshound-query";

/// The query with a mark below the byte that is meant.
void report_at(const std::string& query, const QueryWarning& warning) {
  report(program, "query, byte " + std::to_string(warning.at) + ": " + warning.message);
  std::string blanks;
  for (std::size_t at = 0; at < std::min(warning.at, query.size()); ++at)
    if ((static_cast<unsigned char>(query[at]) & 0xC0U) != 0x80U) blanks += ' ';
  std::cerr << "  " << query << "\n  " << blanks << "^\n";
  if (!warning.hint.empty()) std::cerr << "  " << warning.hint << '\n';
}

Query query_of(const Searcher& searcher, const QueryOptions& options) {
  const bool is_like = !options.like.empty() || !options.like_file.empty();
  if (is_like && options.query.empty()) return like_query(searcher, options, query::everything());
  auto query = Query::parse(options.query, options.parse);
  for (const auto& warning : query.warnings()) report_at(options.query, warning);
  return is_like ? like_query(searcher, options, query) : query;
}

int search(const Searcher& searcher, const QueryOptions& options) {
  auto query = query_of(searcher, options);
  if (options.format == Format::html) return print_report(searcher, options, std::move(query));
  const auto answer = ask(searcher, options, {}, std::move(query));
  for (const auto& warning : answer.page.warnings) report(program, warning);
  Printer(options).print(answer);
  return answer.page.total > 0 ? exit_code::success : exit_code::none;
}

int count(const Searcher& searcher, const QueryOptions& options) {
  const auto found = searcher.count(query_of(searcher, options), options.search);
  std::cout << found << '\n';
  return found > 0 ? exit_code::success : exit_code::none;
}

int show(const Searcher& searcher, const QueryOptions& options) {
  const auto article = searcher.find(options.query);
  if (!article) {
    report(program, "there is no article of the id '" + options.query + "'");
    return exit_code::none;
  }
  print_article(*article, options.format);
  return exit_code::success;
}

int ask_index(const QueryOptions& options) try {
  const Searcher searcher(options.db);
  switch (options.action) {
    case Action::count:
      return count(searcher, options);
    case Action::show:
      return show(searcher, options);
    case Action::coverage:
      return print_coverage(searcher, options.query, options.format);
    case Action::entities:
      return print_entities(searcher, options, query_of(searcher, options));
    case Action::entity:
      return print_entity(searcher, options);
    case Action::complete:
      return print_completions(searcher, options);
    case Action::facets:
      return print_facets(searcher, options, query_of(searcher, options));
    case Action::timeline:
      return print_timeline(searcher, options, query_of(searcher, options));
    case Action::cooccurrences:
      return print_cooccurrences(searcher, options, query_of(searcher, options));
    case Action::suggest_merges:
      return print_merge_suggestions(searcher, options);
    case Action::batch:
      return run_batch(searcher, options);
    case Action::info:
      print_info(searcher.info(), searcher.saved_queries(), options.format);
      return exit_code::success;
    default:
      return search(searcher, options);
  }
} catch (const QueryError& error) {
  report_at(options.query, {error.at(), error.what(), error.hint()});
  return exit_code::error;
}

int main_of(int argc, const char* const* argv) {
  const auto options = parse_query_options(argc, argv);
  switch (options.action) {
    case Action::help:
      std::cout << query_help(options.help_topic);
      return exit_code::success;
    case Action::version:
      std::cout << program << ' ' << version() << '\n';
      return exit_code::success;
    case Action::fields_help:
      print_fields_help();
      return exit_code::success;
    default:
      return ask_index(options);
  }
}

}  // namespace

}  // namespace newshound::tools

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  return newshound::tools::run(newshound::tools::program,
                               [&] { return newshound::tools::main_of(argc, argv); });
}
