/// Who wrote the article of a page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/html/page_parts.h"

namespace newshound::article {

/// Those whom the page's data name and its readers are shown; of these only who wrote, not who
/// edited or took photographs. `outlets` are no authors.
std::vector<std::string> find_authors(const PageParts& page,
                                      const std::vector<std::string>& outlets);

}  // namespace newshound::article
