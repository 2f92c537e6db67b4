/// Ranges of dates as terms.
#pragma once

#include <string>
#include <vector>

#include "index/manifest.h"
#include "query/node.h"

namespace newshound::search {

/// The fewest terms for years, months and days that cover `range` within the dates of the index. An
/// article whose date is known less precisely is found where all that it can mean lies in the
/// range.
std::vector<std::string> date_filter(const query::DateRange& range,
                                     const index::Manifest& manifest);

}  // namespace newshound::search
