/// Counts over all articles that match, on standard output.
#pragma once

#include <newshound/query.h>
#include <newshound/searcher.h>

#include "query_options.h"

namespace newshound::tools {

/// Each returns the exit code.
int print_facets(const Searcher& searcher, const QueryOptions& options, const Query& query);
int print_timeline(const Searcher& searcher, const QueryOptions& options, const Query& query);

}  // namespace newshound::tools
