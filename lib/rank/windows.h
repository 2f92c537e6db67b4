/// Whether words stand near each other.
#pragma once

#include <cstdint>
#include <vector>

#include "rank/expression.h"
#include "rank/positions.h"

namespace newshound::rank {

/// Where a word stands in one article, ascending.
using Positions = std::vector<std::uint32_t>;
/// Positions of each word of a phrase or near.
using WordPositions = std::vector<Positions>;

/// Whether there is a position for each word, all within `window` positions: for a phrase in the
/// order of the words, for near in any order, but no two the same.
bool stand_together(Expression::Kind kind, std::uint32_t window, const WordPositions& words);

/// Leaves in `starts` only those at whose `distance` one of `positions` is.
void keep_followed(Positions& starts, PositionReader positions, std::uint32_t distance);

}  // namespace newshound::rank
