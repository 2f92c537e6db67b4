/// Articles in JSON.
#pragma once

#include <string_view>

#include "base/json.h"
#include "newshound/article.h"

namespace newshound::article {

/// The article in `record`, whose bytes are `source` (hashed for an id if it has none), before
/// finish(). Throws Error if it is no object or has neither a title nor a body.
Article read_record(json::Value record, std::string_view source, const ReaderOptions& options);

/// Whether `record` is the to_json() of an article with an id and a title or a body.
bool is_own_record(json::Value record);

/// The article of which `record` is the to_json(), exactly: nothing is guessed, trimmed or missed.
/// Throws Error if it is something else.
Article read_own_record(json::Value record);

/// The article in `record`, whoever wrote it, finished. Throws Error as read_record() does.
Article read_any_record(json::Value record, std::string_view source,
                        const ReaderOptions& options = {});

}  // namespace newshound::article
