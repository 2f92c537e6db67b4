/// The best articles of an index for an expression.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rank/expression.h"
#include "rank/plan.h"
#include "rank/segment_search.h"
#include "rank/top_k.h"

namespace newshound::rank {

/// The `limit` best, the best first, of what matches `plan` in `segments`, for which it was made.
/// Scores are BM25, summed as Xapian sums them; equal ones are in the order of article numbers,
/// then of segments. Throws Damaged.
std::vector<Found> search(const Plan& plan, std::span<const SegmentView> segments,
                          Ordering ordering, std::size_t limit);

/// How many articles match. Throws Damaged.
std::uint64_t count(const Plan& plan, std::span<const SegmentView> segments);

/// The articles that match, ascending, of each segment. Throws Damaged.
std::vector<std::vector<std::uint32_t>> matches(const Plan& plan,
                                                std::span<const SegmentView> segments);

}  // namespace newshound::rank
