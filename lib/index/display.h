/// Articles without their bodies, as bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "newshound/article.h"

namespace newshound::index {

/// All of `article` but its body, compact: what a list of hits shows.
std::string display_bytes(const Article& article);

/// The article of which `bytes` are the display_bytes(), without a body. Throws
/// rank::Damaged if they are something else.
Article parse_display(std::string_view bytes);

/// Its authors, as parts of `bytes`, without reading the rest. Throws as parse_display().
void parse_displayed_authors(std::string_view bytes, std::vector<std::string_view>& authors);

}  // namespace newshound::index
