/// The innermost loops, for what the processor can do.
#pragma once

#include <array>
#include <cstdint>

#include "rank/format.h"

namespace newshound::rank {

/// Which articles of a range, one bit each.
using RangeBits = std::array<std::uint64_t, range_articles / 64>;

/// For each article of a range the sum of what is at most its score, in units.
using Bounds = std::array<std::uint16_t, range_articles>;

/// An impact in units, rounded up: `scale` is the units of impact 256.
constexpr std::uint16_t units_of(std::uint8_t impact, std::uint16_t scale) {
  return static_cast<std::uint16_t>((std::uint32_t{impact} * scale >> 8U) + 1U);
}

constexpr std::uint32_t absent = UINT32_MAX;

/// Functions of one instruction set. All sets give the same results.
struct Kernels {
  const char* name;

  /// Adds units_of(impact, scale) for each posting of a bitmap of 32 bytes. Reads up to 64 bytes
  /// behind the last impact.
  void (*add_bitmap)(const std::uint8_t* bits, const std::uint8_t* impacts, std::uint16_t scale,
                     Bounds& bounds);

  /// The articles whose bound is `least` or more.
  RangeBits (*at_least)(const Bounds& bounds, std::uint16_t least);

  /// Which posting of a list of `count` (less than `bitmap_from`) ascending numbers is `local`, or
  /// of a bitmap; `absent` if none is. Reads up to 32 bytes.
  std::uint32_t (*find_in_list)(const std::uint8_t* locals, std::uint32_t count,
                                std::uint32_t local);
  std::uint32_t (*find_in_bitmap)(const std::uint8_t* bits, std::uint32_t local);

  /// Which of a list of `count` (less than `bitmap_from`) numbers are in `set`, one bit each. Reads
  /// 32 bytes.
  std::uint32_t (*listed_in)(const std::uint8_t* locals, std::uint32_t count, const RangeBits& set);

  /// Adds units_of(maxima[r], scale) to bounds[r] where maxima[r] is not 0.
  void (*add_maxima)(const std::uint8_t* maxima, std::uint32_t ranges, std::uint16_t scale,
                     std::uint16_t* bounds);
};

const Kernels& portable_kernels();
/// Null where the processor cannot run them.
const Kernels* avx2_kernels();
const Kernels* avx512_kernels();

const Kernels& fastest_kernels();

/// The fastest that this processor runs.
inline const Kernels& kernels() {
  static const Kernels& fastest = fastest_kernels();
  return fastest;
}

}  // namespace newshound::rank
