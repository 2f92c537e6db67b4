/// Articles in JSON.
#pragma once

#include <string_view>

#include "base/json.h"
#include "newshound/article.h"

namespace newshound::article {

/// The article in `record`, whose bytes are `source` (hashed for an id if it has none), before
/// finish(). Throws Error if it is no object or has neither a title nor a body.
Article read_record(json::Value record, std::string_view source);

}  // namespace newshound::article
