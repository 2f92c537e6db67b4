/// Who is named in an index, on standard output.
#pragma once

#include <newshound/searcher.h>

#include "query_options.h"

namespace newshound::tools {

/// These print what `options` ask for, and return the exit code. Throw UsageError for a format that
/// they do not have.
int print_entities(const Searcher& searcher, const QueryOptions& options, const Query& query);
int print_entity(const Searcher& searcher, const QueryOptions& options);
int print_completions(const Searcher& searcher, const QueryOptions& options);
int print_merge_suggestions(const Searcher& searcher, const QueryOptions& options);

}  // namespace newshound::tools
