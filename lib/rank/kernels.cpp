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

std::uint32_t find_in_list(const std::uint8_t* locals, std::uint32_t count, std::uint32_t local) {
  for (std::uint32_t at = 0; at < count; ++at)
    if (locals[at] >= local) return locals[at] == local ? at : absent;
  return absent;
}

std::uint32_t find_in_bitmap(const std::uint8_t* bits, std::uint32_t local) {
  const auto word = local / 64;
  const auto own = load<std::uint64_t>(bits + word * 8);
  if ((own >> (local % 64) & 1U) == 0) return absent;
  auto before = std::popcount(own & ((std::uint64_t{1} << (local % 64)) - 1));
  for (std::uint32_t at = 0; at < word; ++at)
    before += std::popcount(load<std::uint64_t>(bits + at * 8));
  return static_cast<std::uint32_t>(before);
}

std::uint32_t listed_in(const std::uint8_t* locals, std::uint32_t count, const RangeBits& set) {
  std::uint32_t found = 0;
  for (std::uint32_t at = 0; at < count; ++at)
    found |= static_cast<std::uint32_t>(set[locals[at] / 64] >> (locals[at] % 64) & 1U) << at;
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
  static constexpr Kernels portable = {"portable",     add_bitmap, at_least,  find_in_list,
                                       find_in_bitmap, listed_in,  add_maxima};
  return portable;
}

const Kernels& fastest_kernels() {
  if (const auto* avx512 = avx512_kernels()) return *avx512;
  if (const auto* avx2 = avx2_kernels()) return *avx2;
  return portable_kernels();
}

}  // namespace newshound::rank
