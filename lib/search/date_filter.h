/// Ranges of dates as terms.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "index/manifest.h"
#include "query/node.h"
#include "rank/plan.h"

namespace newshound::search {

/// Days since 1970-01-01, from the first to the one after the last.
struct DayRange {
  std::int32_t first;
  std::int32_t end;
};

/// The days that `range` means. Those of an undated article do not lie in it.
DayRange day_range(const query::DateRange& range);

/// The fewest terms for years, months and days that cover `range` within the dates of the index. An
/// article whose date is known less precisely is found where all that it can mean lies in the
/// range.
std::vector<std::string> date_filter(DayRange range, const index::Manifest& manifest);

/// The terms for the days in `range` on which articles were fetched, as far as there are such.
std::vector<std::string> seen_terms(DayRange range, std::span<const rank::SegmentView> segments);

}  // namespace newshound::search
