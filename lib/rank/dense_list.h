/// A list of postings kept by ranges of 256 articles.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "rank/bytes.h"
#include "rank/file.h"
#include "rank/kernels.h"
#include "rank/positions.h"

namespace newshound::rank {

/// The postings in one range: either `locals` or `bits` says which articles.
struct RangeView {
  std::uint32_t count = 0;
  const std::uint8_t* locals = nullptr;   ///< ascending numbers in the range; null if a bitmap
  const std::uint8_t* bits = nullptr;     ///< 32 bytes; null if a list
  const std::uint8_t* impacts = nullptr;  ///< of a ranked term: one a posting
  const std::uint8_t* counts = nullptr;   ///< their width and they; null for filter terms
  const std::uint8_t* end = nullptr;      ///< of the list

  /// Which posting the article is, or `absent`.
  std::uint32_t find(std::uint32_t local) const {
    if (count == 0) return absent;
    const auto posting = bits == nullptr ? kernels().find_in_list(locals, count, local)
                                         : kernels().find_in_bitmap(bits, local);
    return posting < count ? posting : absent;
  }
  /// Occurrences in the article of this posting. Throws Damaged.
  std::uint32_t count_of(std::uint32_t posting) const { return packed_counts().of(posting); }
  /// Occurrences in all articles before a posting, and in its own.
  struct Occurrences {
    std::uint64_t before;
    std::uint32_t count;
  };
  /// Throws Damaged.
  Occurrences occurrences(std::uint32_t posting) const;
  void add_to(RangeBits& set) const;
  /// Leaves in `set` only what is in the range.
  void keep_in(RangeBits& set) const;

 private:
  /// Counts less one.
  struct PackedCounts {
    const std::uint8_t* data;
    unsigned width;

    std::uint32_t of(std::uint32_t posting) const {
      if (width == 4) return (data[posting / 2] >> (posting % 2 * 4) & 15U) + 1U;
      if (width == 8) return data[posting] + 1U;
      return load<std::uint32_t>(data + std::size_t{posting} * sizeof(std::uint32_t)) + 1U;
    }
  };
  // They are looked at only now: often they lie in another line of memory than the rest.
  PackedCounts packed_counts() const {
    const unsigned width = *counts;
    const auto bytes = packed_bytes(count, width);
    if ((width != 4 && width != 8 && width != 32) || 1 + bytes > std::uint64_t(end - counts))
      throw Damaged("counts of a range are of no known width or too many");
    return {counts + 1, width};
  }
};

/// The highest of the shares that a term's occurrences earn.
struct BestShares {
  static constexpr std::size_t bytes = 4 * sizeof(float);

  /// From the start of a list that has them. Throws Damaged.
  static BestShares read(ByteReader& reader);

  float largest = 1;
  /// By place in `best_ranks`: a share that so many articles reach or exceed; 0 if there are fewer.
  std::array<float, 3> of_rank{};
};

/// Reads a dense list where it lies. The file must outlive it.
class DenseList {
 public:
  DenseList() = default;
  /// Throws Damaged if the list is too short for its directory.
  DenseList(const File& file, const TermEntry& entry);

  /// Throws Damaged if the postings of the range lie outside of the list.
  RangeView range(std::uint32_t number) const;

  /// Has the processor fetch the postings of a range that will be asked for soon.
  void prefetch(std::uint32_t number) const {
    const auto offset = offset_of(number);
    const auto* at = payload_.data() + std::min(offset, payload_.size());
    constexpr std::size_t cache_line = 64;
    __builtin_prefetch(at);
    __builtin_prefetch(at + cache_line);
  }

  /// Postings in each range, 255 for that or more.
  std::span<const std::uint8_t> sizes() const { return sizes_; }
  /// The largest impact in each range, 0 where there is none. Impacts are 255ths of the largest
  /// share, rounded up.
  std::span<const std::uint8_t> maxima() const { return maxima_; }

  /// Where the word is in the article of a posting of the range. Throws Damaged.
  PositionReader positions(std::uint32_t number, const RangeView& range,
                           std::uint32_t posting) const;

  /// Those of all articles of the range, in which the word stands `count` times, or its first.
  /// Throws Damaged if there are fewer.
  PackedPositions packed_positions(std::uint32_t number, std::uint64_t count) const;

 private:
  /// Where the postings of a range begin in the payload, if the file is not damaged.
  std::size_t offset_of(std::uint32_t number) const {
    return load<std::uint32_t>(groups_.data() + number / ranges_in_group * sizeof(std::uint32_t)) +
           std::size_t{load<std::uint16_t>(relative_.data() + number * sizeof(std::uint16_t))};
  }

  TermKind kind_ = TermKind::filter;
  std::string_view groups_, relative_, payload_;
  std::span<const std::uint8_t> sizes_, maxima_;
  std::string_view position_offsets_, positions_;
};

}  // namespace newshound::rank
