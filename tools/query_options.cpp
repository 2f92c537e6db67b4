#include "query_options.h"

#include <algorithm>

#include "choice.h"
#include "command_line.h"
#include "facet_options.h"
#include "hit_fields.h"
#include "run.h"

namespace newshound::tools {

namespace po = boost::program_options;

namespace {

using Action = QueryOptions::Action;

po::variables_map parse(int argc, const char* const* argv) {
  po::options_description all;
  auto add = all.add_options();
  add("db", po::value<std::string>()->default_value(""));
  add("format", po::value<std::string>()->default_value("text"));
  add("limit,n", po::value<std::size_t>()->default_value(10));
  add("offset", po::value<std::size_t>()->default_value(0));
  add("sort", po::value<std::string>()->default_value("relevance"));
  add("title-weight", po::value<double>()->default_value(0));
  add("matcher", po::value<std::string>()->default_value("rank"));
  add("op", po::value<std::string>()->default_value("and"));
  add("fields", po::value<std::string>()->default_value(""));
  add("snippet", po::value<std::size_t>()->default_value(1));
  add("snippet-chars", po::value<std::size_t>()->default_value(240));
  add("strict", po::bool_switch());
  add("query-lang", po::value<std::string>()->default_value(""));
  add("explain", po::bool_switch());
  add("batch", po::value<std::string>()->default_value(""));
  add("like", po::value<std::string>()->default_value(""));
  add("like-file", po::value<std::string>()->default_value(""));
  add("count", po::bool_switch());
  add("show", po::bool_switch());
  add("coverage", po::bool_switch());
  add("entities", po::bool_switch());
  add("entity", po::bool_switch());
  add("complete", po::bool_switch());
  add("suggest-merges", po::bool_switch());
  add("facet", po::value<std::string>()->default_value(""));
  add("timeline", po::value<std::string>()->implicit_value("auto"));
  add("share", po::bool_switch());
  add("cooccur", po::value<std::string>()->default_value(""));
  add("within", po::value<std::string>()->default_value("article"));
  add("kind", po::value<std::string>()->default_value(""));
  add("info", po::bool_switch());
  add("fields-help", po::bool_switch());
  add("help,h", po::value<std::string>()->implicit_value(""));
  add("version,V", po::bool_switch());
  add("query", po::value<std::vector<std::string>>());
  return parse_command_line(argc, argv, all, "query");
}

Action action_of(const po::variables_map& values) {
  if (values.count("help") > 0) return Action::help;
  for (const auto& [name, action] :
       {std::pair("version", Action::version), std::pair("fields-help", Action::fields_help),
        std::pair("info", Action::info), std::pair("show", Action::show),
        std::pair("coverage", Action::coverage), std::pair("count", Action::count),
        std::pair("entities", Action::entities), std::pair("entity", Action::entity),
        std::pair("complete", Action::complete),
        std::pair("suggest-merges", Action::suggest_merges)})
    if (values[name].as<bool>()) return action;
  if (!values["facet"].as<std::string>().empty()) return Action::facets;
  if (values.count("timeline") > 0) return Action::timeline;
  if (!values["cooccur"].as<std::string>().empty()) return Action::cooccurrences;
  return values["batch"].as<std::string>().empty() ? Action::search : Action::batch;
}

std::vector<std::string> split_fields(const std::string& list) {
  auto names = split(list);
  for (const auto& name : names)
    if (find_hit_field(name) == nullptr)
      throw UsageError("there is no field '" + name +
                       "' in a hit; there are: " + hit_field_names());
  return names;
}

/// What is to be said if there is no text on the command line, of an action that needs one.
const char* missing(Action action) {
  switch (action) {
    case Action::coverage:
      return "no PATH, ID or URL to tell of";
    case Action::show:
      return "no ID to show";
    case Action::entity:
      return "no NAME to tell of";
    case Action::complete:
      return "no beginning of a name to complete";
    case Action::search:
    case Action::count:
    case Action::entities:
    case Action::facets:
    case Action::timeline:
    case Action::cooccurrences:
      return "no QUERY; '*' finds every article";
    default:
      return nullptr;
  }
}

void require_work(const QueryOptions& options) {
  const auto action = options.action;
  if (action == Action::help || action == Action::version || action == Action::fields_help) return;
  if (options.db.empty()) throw UsageError("no --db DIR to search");
  const bool is_like = !options.like.empty() || !options.like_file.empty();
  if (options.query.empty() && !is_like && missing(action) != nullptr)
    throw UsageError(missing(action));
  if (!options.like.empty() && !options.like_file.empty())
    throw UsageError("--like and --like-file name two articles; only one can be looked for");
  if (action == Action::batch && is_like)
    throw UsageError("--batch has its own queries, no --like");
  if (action == Action::batch && !options.query.empty())
    throw UsageError("--batch takes its queries from the file, not from the command line");
  if (options.format == Format::svg && action != Action::timeline)
    throw UsageError("--format svg is of --timeline only");
  if (options.format == Format::html && action != Action::search)
    throw UsageError("--format html is a page about a search, of no other action");
  if (options.format == Format::graphml && action != Action::cooccurrences)
    throw UsageError("--format graphml is of --cooccur only");
}

void add_counts(const po::variables_map& values, QueryOptions& options) {
  if (values.count("help") > 0) options.help_topic = values["help"].as<std::string>();
  options.facets = parse_facets(values["facet"].as<std::string>(), options.search.limit);
  if (values.count("timeline") > 0)
    options.period = parse_period(values["timeline"].as<std::string>());
  options.share = values["share"].as<bool>();
  options.pairs =
      parse_pairs(values["cooccur"].as<std::string>(), values["within"].as<std::string>());
}

}  // namespace

QueryOptions parse_query_options(int argc, const char* const* argv) try {
  const auto values = parse(argc, argv);
  QueryOptions options;
  options.action = action_of(values);
  options.db = values["db"].as<std::string>();
  options.format = choose<Format>("format", values["format"].as<std::string>(),
                                  {{"text", Format::text},
                                   {"json", Format::json},
                                   {"jsonl", Format::jsonl},
                                   {"csv", Format::csv},
                                   {"tsv", Format::tsv},
                                   {"trec", Format::trec},
                                   {"ids", Format::ids},
                                   {"svg", Format::svg},
                                   {"graphml", Format::graphml},
                                   {"html", Format::html}});
  options.search.limit = values["limit"].as<std::size_t>();
  options.limited = !values["limit"].defaulted();
  if (const auto kind = values["kind"].as<std::string>(); !kind.empty())
    options.kind = parse_kind("kind", kind);
  options.search.offset = values["offset"].as<std::size_t>();
  options.search.sort = choose<Sort>(
      "sort", values["sort"].as<std::string>(),
      {{"relevance", Sort::relevance}, {"newest", Sort::newest}, {"oldest", Sort::oldest}});
  options.search.snippets = values["snippet"].as<std::size_t>();
  options.search.snippet_bytes = values["snippet-chars"].as<std::size_t>();
  options.search.total = Total::exact;
  options.search.title_weight = values["title-weight"].as<double>();
  if (!(options.search.title_weight >= 0 && options.search.title_weight <= 1000))
    throw UsageError("--title-weight is a number from 0 to 1000");
  options.search.matcher = choose<Matcher>("matcher", values["matcher"].as<std::string>(),
                                           {{"rank", Matcher::rank}, {"xapian", Matcher::xapian}});
  options.parse.strict = values["strict"].as<bool>();
  options.parse.between_words = choose<Operator>("op", values["op"].as<std::string>(),
                                                 {{"and", Operator::all}, {"or", Operator::any}});
  options.fields = split_fields(values["fields"].as<std::string>());
  options.search.languages = split(values["query-lang"].as<std::string>());
  options.explain = values["explain"].as<bool>();
  options.search.explain_scores = options.explain;
  options.batch = values["batch"].as<std::string>();
  options.like = values["like"].as<std::string>();
  options.like_file = values["like-file"].as<std::string>();
  add_counts(values, options);
  if (values.count("query") > 0)
    options.query = joined(values["query"].as<std::vector<std::string>>(), " ");
  require_work(options);
  return options;
} catch (const po::error& error) {
  throw UsageError(error.what() + std::string("; a query that begins with '-' goes behind '--'"));
}

void require_format(Format format, const std::string& option,
                    std::initializer_list<Format> formats) {
  constexpr const char* all[] = {"text", "json", "jsonl", "csv",     "tsv",
                                 "trec", "ids",  "svg",   "graphml", "html"};
  std::string names;
  for (const auto each : formats) {
    if (each == format) return;
    names += (names.empty() ? "" : ", ") + std::string(all[static_cast<std::size_t>(each)]);
  }
  throw UsageError(option + " has no such --format; it prints " + names);
}

}  // namespace newshound::tools
