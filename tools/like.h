/// Articles like one, for newshound-query.
#pragma once

#include <newshound/query.h>
#include <newshound/searcher.h>

#include "query_options.h"

namespace newshound::tools {

/// Finds other articles like that of `options.like` or the first in `options.like_file`, of those
/// that match `narrowed`. Throws Error if there is no such article, or none shares a word with it.
Query like_query(const Searcher& searcher, const QueryOptions& options, const Query& narrowed);

}  // namespace newshound::tools
