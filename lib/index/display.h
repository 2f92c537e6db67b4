/// Articles without their bodies, as bytes.
#pragma once

#include <string>
#include <string_view>

#include "newshound/article.h"

namespace newshound::index {

/// All of `article` but its body, compact: what a list of hits shows.
std::string display_bytes(const Article& article);

/// The article of which `bytes` are the display_bytes(), without a body. Throws
/// std::runtime_error if they are something else.
Article parse_display(std::string_view bytes);

}  // namespace newshound::index
