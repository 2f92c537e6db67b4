/// Where words stand in articles, as lists have them: packed, of each article the first position,
/// then the distance of each to the one before.
#pragma once

#include <cstdint>

#include "rank/bit_packing.h"
#include "rank/bytes.h"

namespace newshound::rank {

/// The positions of several articles, one behind the other.
struct PackedPositions {
  const std::uint8_t* data = nullptr;
  unsigned width = 0;
};

/// Takes `count` of them from the front. Throws Damaged.
inline PackedPositions take_positions(ByteReader& reader, std::uint64_t count) {
  const unsigned width = reader.number<std::uint8_t>();
  if (width > 32) throw Damaged("numbers in a rank file are too wide");
  // Of no width they take no bytes, so that these do not limit their number.
  if (width == 0 && count > (std::uint64_t{1} << 24U))
    throw Damaged("a word stands too often in one place");
  const auto bytes = reader.take(packed_bytes(count, width));
  return {reinterpret_cast<const std::uint8_t*>(bytes.data()), width};
}

/// Walks through the positions in one article.
class PositionReader {
 public:
  /// `count` positions, the first of which is number `first` of those packed.
  PositionReader(const PackedPositions& packed, std::uint64_t first, std::uint64_t count)
      : packed_(packed), at_(first), end_(first + count) {}

  std::uint64_t left() const { return end_ - at_; }
  /// Moves to the next one; false at the end.
  bool next() {
    if (at_ == end_) return false;
    position_ += unpack_one(packed_.data, at_++, packed_.width);
    return true;
  }
  std::uint32_t position() const { return position_; }

 private:
  PackedPositions packed_;
  std::uint64_t at_, end_;
  std::uint32_t position_ = 0;
};

}  // namespace newshound::rank
