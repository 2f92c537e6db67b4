/// Which articles of a range, and which ranges.
#pragma once

#include <cstdint>
#include <vector>

#include "rank/kernels.h"

namespace newshound::rank {

constexpr RangeBits all_bits = {~std::uint64_t{0}, ~std::uint64_t{0}, ~std::uint64_t{0},
                                ~std::uint64_t{0}};

/// 1 or 0 for each range of a segment.
using Ranges = std::vector<std::uint8_t>;

/// Leaves 1 in `ranges` only where `others` have it too.
inline void keep(Ranges& ranges, const Ranges& others) {
  for (std::size_t range = 0; range < ranges.size(); ++range) ranges[range] &= others[range];
}

/// Calls `action` with each number in `bits`, ascending.
template <class Action>
void for_each(const RangeBits& bits, Action action) {
  for (std::uint32_t word = 0; word < bits.size(); ++word)
    for (auto left = bits[word]; left != 0; left &= left - 1)
      action(word * 64 + static_cast<std::uint32_t>(__builtin_ctzll(left)));
}

inline bool is_empty(const RangeBits& bits) { return (bits[0] | bits[1] | bits[2] | bits[3]) == 0; }

inline std::uint32_t size_of(const RangeBits& bits) {
  int size = 0;
  for (const auto word : bits) size += __builtin_popcountll(word);
  return static_cast<std::uint32_t>(size);
}

/// Leaves in `bits` only what is in `others` too.
inline void keep(RangeBits& bits, const RangeBits& others) {
  for (std::size_t word = 0; word < bits.size(); ++word) bits[word] &= others[word];
}

inline void add(RangeBits& bits, const RangeBits& others) {
  for (std::size_t word = 0; word < bits.size(); ++word) bits[word] |= others[word];
}

}  // namespace newshound::rank
