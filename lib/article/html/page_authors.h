/// Who wrote the article of a page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/html/page_parts.h"

namespace newshound::article {

/// The names in `text` ("By Gloria Ashdown, Staff Writer | Maravel Courier"), without what is not a
/// name: "By", titles, addresses, the outlet.
std::vector<std::string> names_in(std::string_view text, const std::vector<std::string>& outlets);

std::vector<std::string> find_authors(const PageParts& page,
                                      const std::vector<std::string>& outlets);

}  // namespace newshound::article
