#include "rank/kernels.h"

#include <bit>

#include "rank/bytes.h"

namespace newshound::rank {

namespace {

void add_bitmap(const std::uint8_t* bits, const std::uint8_t* impacts, std::uint16_t scale,
                Bounds& bounds) {
  for (std::uint32_t first = 0; first < range_articles; first += 64)
    for (auto word = load<std::uint64_t>(bits + first / 8); word != 0; word &= word - 1) {
      auto& bound = bounds[first + static_cast<std::uint32_t>(std::countr_zero(word))];
      bound = static_cast<std::uint16_t>(bound + units_of(*impacts++, scale));
    }
}

RangeBits at_least(const Bounds& bounds, std::uint16_t least) {
  RangeBits found{};
  for (std::uint32_t at = 0; at < range_articles; ++at)
    found[at / 64] |= std::uint64_t{bounds[at] >= least} << (at % 64);
  return found;
}

void add_maxima(const std::uint8_t* maxima, std::uint32_t ranges, std::uint16_t scale,
                std::uint16_t* bounds) {
  for (std::uint32_t range = 0; range < ranges; ++range)
    if (maxima[range] != 0)
      bounds[range] = static_cast<std::uint16_t>(bounds[range] + units_of(maxima[range], scale));
}

}  // namespace

const Kernels& portable_kernels() {
  static constexpr Kernels portable = {"portable", add_bitmap, at_least, add_maxima};
  return portable;
}

const Kernels& kernels() {
  static const Kernels& fastest = avx512_kernels() != nullptr ? *avx512_kernels()
                                  : avx2_kernels() != nullptr ? *avx2_kernels()
                                                              : portable_kernels();
  return fastest;
}

}  // namespace newshound::rank
