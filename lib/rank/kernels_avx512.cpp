/// For AVX-512 with VBMI2, which spreads bytes by a mask: Ice Lake, Zen 4 and later.
#include "rank/kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

#include <bit>

#include "rank/bytes.h"

namespace newshound::rank {

namespace {

[[gnu::target("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,popcnt")]] inline void add_units(
    __m256i impacts, __mmask32 present, __m512i scale, std::uint16_t* bounds) {
  const auto wide = _mm512_slli_epi16(_mm512_cvtepu8_epi16(impacts), 8);
  const auto units = _mm512_add_epi16(_mm512_mulhi_epu16(wide, scale), _mm512_set1_epi16(1));
  const auto sums = _mm512_loadu_si512(bounds);
  _mm512_storeu_si512(bounds, _mm512_mask_add_epi16(sums, present, sums, units));
}

[[gnu::target("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,popcnt")]] void add_bitmap(
    const std::uint8_t* bits, const std::uint8_t* impacts, std::uint16_t scale, Bounds& bounds) {
  const auto scales = _mm512_set1_epi16(static_cast<short>(scale));
  for (std::uint32_t first = 0; first < range_articles; first += 64) {
    const auto word = load<std::uint64_t>(bits + first / 8);
    const auto bytes = _mm512_maskz_expand_epi8(word, _mm512_loadu_si512(impacts));
    impacts += std::popcount(word);
    add_units(_mm512_maskz_extracti64x4_epi64(0xFF, bytes, 0), static_cast<__mmask32>(word), scales,
              bounds.data() + first);
    add_units(_mm512_maskz_extracti64x4_epi64(0xFF, bytes, 1), static_cast<__mmask32>(word >> 32U),
              scales, bounds.data() + first + 32);
  }
}

[[gnu::target("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,popcnt")]] RangeBits at_least(
    const Bounds& bounds, std::uint16_t least) {
  const auto leasts = _mm512_set1_epi16(static_cast<short>(least));
  RangeBits found{};
  for (std::uint32_t first = 0; first < range_articles; first += 32) {
    const auto sums = _mm512_loadu_si512(bounds.data() + first);
    const std::uint64_t mask = _mm512_cmpge_epu16_mask(sums, leasts);
    found[first / 64] |= mask << (first % 64);
  }
  return found;
}

[[gnu::target("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,popcnt")]] void add_maxima(
    const std::uint8_t* maxima, std::uint32_t ranges, std::uint16_t scale, std::uint16_t* bounds) {
  const auto scales = _mm512_set1_epi16(static_cast<short>(scale));
  std::uint32_t range = 0;
  for (; range + 32 <= ranges; range += 32) {
    const auto bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(maxima + range));
    add_units(bytes, _mm256_test_epi8_mask(bytes, bytes), scales, bounds + range);
  }
  portable_kernels().add_maxima(maxima + range, ranges - range, scale, bounds + range);
}

}  // namespace

const Kernels* avx512_kernels() {
  const auto* avx2 = avx2_kernels();
  const bool runs = avx2 != nullptr && __builtin_cpu_supports("avx512bw") &&
                    __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vbmi2");
  if (!runs) return nullptr;
  static const Kernels avx512 = {"AVX-512",          add_bitmap,           at_least,
                                 avx2->find_in_list, avx2->find_in_bitmap, avx2->listed_in,
                                 add_maxima};
  return &avx512;
}

}  // namespace newshound::rank

#else

namespace newshound::rank {
const Kernels* avx512_kernels() { return nullptr; }
}  // namespace newshound::rank

#endif
