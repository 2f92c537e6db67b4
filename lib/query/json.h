/// Trees as JSON, as docs/query-json.md specifies.
#pragma once

#include <string>
#include <string_view>

#include "query/node.h"

namespace newshound::query {

/// One line.
std::string to_json(const Node& root);

/// Throws QueryError for anything but a tree of at most 64 MB.
Node from_json(std::string_view text);

}  // namespace newshound::query
