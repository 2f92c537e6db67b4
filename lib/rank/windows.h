/// Whether words stand near each other.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace newshound::rank {

/// Positions in an article, ascending.
using Positions = std::vector<std::uint32_t>;

/// Where some words stand one behind the other in an article: the first position of each time.
struct Occurrences {
  Positions starts;
  std::uint32_t length = 1;  ///< how many words they are
};

/// Whether the words, given by the positions of each, stand one behind the other.
bool stand_side_by_side(std::span<const Positions> words);
/// Where they do.
void find_side_by_side(std::span<const Positions> words, Positions& starts);

/// Whether one occurrence of each, one behind the other in this order but perhaps with others
/// between them, lie within `window` positions.
bool stand_in_order(std::uint32_t window, std::span<const Occurrences> sequences);

/// The same in any order. Only if all are single words may there be more than
/// `most_near_sequences`.
bool stand_near(std::uint32_t window, std::span<const Occurrences> sequences);

/// Whether an occurrence of each lies as a whole in the same unit; `units` are the first positions
/// of units.
bool stand_in_same_unit(std::span<const Occurrences> sequences, const Positions& units);

/// Units, as numbered by how many begin at or before a position.
struct UnitRange {
  std::uint32_t first, end;
};

/// Leaves only occurrences that lie as a whole in one of the units in `range`.
void keep_within(Occurrences& sequence, const Positions& units, UnitRange range);

}  // namespace newshound::rank
