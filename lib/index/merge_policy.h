/// Which segments to merge, and when.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "index/manifest.h"

namespace newshound::index {

/// Neighbours in a list of segments.
struct Neighbours {
  std::size_t first, count;

  bool operator==(const Neighbours&) const = default;
};

/// What to merge next, or nothing. Depends on the counts of articles only.
///
/// A segment of which more than half is gone is written anew. Else ten neighbours are merged of
/// which the largest is no larger than the others together, those that have the fewest articles
/// first: so each article comes into a segment of at least twice the size, and of N articles there
/// are some ten segments for each power of ten. What would have more than 500,000 articles is left
/// as it is.
std::optional<Neighbours> next_merge(std::span<const Segment> segments);

}  // namespace newshound::index
