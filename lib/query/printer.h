/// A tree as text.
#pragma once

#include <string>

#include "query/node.h"

namespace newshound::query {

/// The canonical form: operators written out, brackets only where they are needed.
std::string to_string(const Node& node);

/// A factor, to thousandths: "2", "0.25".
std::string number(double factor);

}  // namespace newshound::query
