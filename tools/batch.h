/// Many queries from a file.
#pragma once

#include <newshound/searcher.h>

#include "query_options.h"

namespace newshound::tools {

/// Answers the queries of `options.batch`, one a line: QID<TAB>QUERY. A line that cannot be
/// answered is reported, and the others go on. The exit code.
int run_batch(const Searcher& searcher, const QueryOptions& options);

}  // namespace newshound::tools
