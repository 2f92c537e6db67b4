/// Whether words stand near each other.
#pragma once

#include <cstdint>
#include <vector>

#include "rank/expression.h"

namespace newshound::rank {

/// Positions of each word of a phrase or near in one article, ascending.
using WordPositions = std::vector<std::vector<std::uint32_t>>;

/// Whether there is a position for each word, all within `window` positions: for a phrase in the
/// order of the words, for near in any order, but no two the same.
bool stand_together(Expression::Kind kind, std::uint32_t window, const WordPositions& words);

}  // namespace newshound::rank
