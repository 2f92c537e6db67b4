/// The command line of newshound-query.
#pragma once

#include <newshound/query.h>
#include <newshound/searcher.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace newshound::tools {

enum class Format { text, json, jsonl, csv, tsv, trec, ids, svg, graphml };

struct QueryOptions {
  enum class Action {
    search,
    batch,
    count,
    show,
    coverage,
    entities,
    entity,
    complete,
    suggest_merges,
    facets,
    timeline,
    cooccurrences,
    info,
    fields_help,
    help,
    version
  };

  Action action = Action::search;
  std::filesystem::path db;
  Format format = Format::text;
  SearchOptions search;
  ParseOptions parse;
  std::vector<std::string> fields;  ///< empty: those that the format has by itself
  bool explain = false;
  std::filesystem::path batch;
  std::optional<EntityKind> kind;  ///< of entities
  bool limited = false;            ///< whether search.limit was given
  std::vector<FacetRequest> facets;
  std::optional<Period> period;  ///< of a timeline
  bool share = false;            ///< whether a timeline is of shares
  CooccurrenceOptions pairs;
  std::string help_topic;  ///< empty: the first screen
  /// Or the id, for Action::show; what Action::coverage is asked of; the name of an entity, or how
  /// it begins.
  std::string query;
};

/// Touches no file. Throws UsageError.
QueryOptions parse_query_options(int argc, const char* const* argv);

/// Throws UsageError, naming `option` and `formats`, unless `format` is one of them.
void require_format(Format format, const std::string& option,
                    std::initializer_list<Format> formats);

/// One screen on `topic`, which is empty or "facets". Throws UsageError.
std::string query_help(const std::string& topic);

}  // namespace newshound::tools
