/// How much it says that a pattern stands in a passage.
#pragma once

#include <span>
#include <vector>

#include "rank/plan.h"
#include "search/marks.h"

namespace newshound::search {

/// Gives each of `patterns` the inverse document frequency of its rarest word, ln((N + 1) / (n +
/// 1)), at least a small number.
void weigh(std::vector<Pattern>& patterns, std::span<const rank::SegmentView> segments);

}  // namespace newshound::search
