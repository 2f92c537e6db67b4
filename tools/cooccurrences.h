/// Who is named with whom, on standard output.
#pragma once

#include <newshound/query.h>
#include <newshound/searcher.h>

#include <string>

#include "query_options.h"

namespace newshound::tools {

/// Returns the exit code.
int print_cooccurrences(const Searcher& searcher, const QueryOptions& options, const Query& query);

/// A whole file of GraphML: a node for each entity, an edge for each pair.
std::string pairs_as_graphml(const Cooccurrences& found, std::string_view query);

}  // namespace newshound::tools
