/// For AVX2 and BMI2: processors since 2013 (Intel) and 2015 (AMD).
#include "rank/kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

#include <bit>

#include "rank/bytes.h"

namespace newshound::rank {

namespace {

/// The impacts of 8 articles, 0 where the mask has none; `impacts` moves on.
[[gnu::target("avx2,bmi2,popcnt")]] inline std::uint64_t spread(std::uint8_t mask,
                                                                const std::uint8_t*& impacts) {
  const auto lanes = _pdep_u64(mask, 0x0101010101010101ULL) * 0xFFU;
  const auto bytes = _pdep_u64(load<std::uint64_t>(impacts), lanes);
  impacts += std::popcount(mask);
  return bytes;
}

[[gnu::target("avx2,bmi2,popcnt")]] inline __m256i units(__m256i impacts, __m256i scale) {
  const auto scaled = _mm256_mulhi_epu16(_mm256_slli_epi16(impacts, 8), scale);
  const auto absent = _mm256_cmpeq_epi16(impacts, _mm256_setzero_si256());
  const auto one = _mm256_andnot_si256(absent, _mm256_set1_epi16(1));
  return _mm256_add_epi16(scaled, one);
}

[[gnu::target("avx2,bmi2,popcnt")]] void add_bitmap(const std::uint8_t* bits,
                                                    const std::uint8_t* impacts,
                                                    std::uint16_t scale, Bounds& bounds) {
  const auto scales = _mm256_set1_epi16(static_cast<short>(scale));
  for (std::uint32_t first = 0; first < range_articles; first += 16) {
    const auto low = spread(bits[first / 8], impacts);
    const auto high = spread(bits[first / 8 + 1], impacts);
    const auto bytes = _mm_set_epi64x(static_cast<long long>(high), static_cast<long long>(low));
    auto* sums = reinterpret_cast<__m256i*>(bounds.data() + first);
    const auto added = units(_mm256_cvtepu8_epi16(bytes), scales);
    _mm256_storeu_si256(sums, _mm256_add_epi16(_mm256_loadu_si256(sums), added));
  }
}

[[gnu::target("avx2,bmi2,popcnt")]] inline __m256i reach(const std::uint16_t* bounds,
                                                         __m256i least) {
  const auto sums = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bounds));
  return _mm256_cmpeq_epi16(_mm256_max_epu16(sums, least), sums);
}

[[gnu::target("avx2,bmi2,popcnt")]] RangeBits at_least(const Bounds& bounds, std::uint16_t least) {
  const auto leasts = _mm256_set1_epi16(static_cast<short>(least));
  RangeBits found{};
  for (std::uint32_t first = 0; first < range_articles; first += 32) {
    // Packing works on halves of 128 bits each; the permutation puts them in order again.
    const auto packed = _mm256_packs_epi16(reach(bounds.data() + first, leasts),
                                           reach(bounds.data() + first + 16, leasts));
    const auto ordered = _mm256_permute4x64_epi64(packed, 0xD8);
    const auto mask = static_cast<std::uint32_t>(_mm256_movemask_epi8(ordered));
    found[first / 64] |= std::uint64_t{mask} << (first % 64);
  }
  return found;
}

[[gnu::target("avx2,bmi2,popcnt")]] std::uint32_t find_in_list(const std::uint8_t* locals,
                                                               std::uint32_t count,
                                                               std::uint32_t local) {
  const auto bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(locals));
  const auto equal = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(static_cast<char>(local)));
  const auto mask =
      static_cast<std::uint32_t>(_mm256_movemask_epi8(equal)) & ((std::uint32_t{1} << count) - 1);
  return mask == 0 ? absent : static_cast<std::uint32_t>(std::countr_zero(mask));
}

[[gnu::target("avx2,bmi2,popcnt")]] std::uint32_t find_in_bitmap(const std::uint8_t* bits,
                                                                 std::uint32_t local) {
  const auto word = local / 64;
  const auto own = load<std::uint64_t>(bits + word * 8);
  if ((own >> (local % 64) & 1U) == 0) return absent;
  auto before = _mm_popcnt_u64(own & ((std::uint64_t{1} << (local % 64)) - 1));
  for (std::uint32_t at = 0; at < word; ++at)
    before += _mm_popcnt_u64(load<std::uint64_t>(bits + at * 8));
  return static_cast<std::uint32_t>(before);
}

/// Looks up the byte of the set in which each number has its bit: tables have 16 bytes, the highest
/// bit of a number says in which of two.
[[gnu::target("avx2,bmi2,popcnt")]] std::uint32_t listed_in(const std::uint8_t* locals,
                                                            std::uint32_t count,
                                                            const RangeBits& set) {
  const auto numbers = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(locals));
  const auto* halves = reinterpret_cast<const __m128i*>(set.data());
  const auto low = _mm256_broadcastsi128_si256(_mm_loadu_si128(halves));
  const auto high = _mm256_broadcastsi128_si256(_mm_loadu_si128(halves + 1));
  const auto place = _mm256_and_si256(_mm256_srli_epi16(numbers, 3), _mm256_set1_epi8(15));
  const auto bytes = _mm256_blendv_epi8(_mm256_shuffle_epi8(low, place),
                                        _mm256_shuffle_epi8(high, place), numbers);
  const auto bits = _mm256_set1_epi64x(static_cast<long long>(0x8040201008040201));
  const auto bit = _mm256_shuffle_epi8(bits, _mm256_and_si256(numbers, _mm256_set1_epi8(7)));
  const auto here = _mm256_cmpeq_epi8(_mm256_and_si256(bytes, bit), bit);
  return static_cast<std::uint32_t>(_mm256_movemask_epi8(here)) & ((std::uint32_t{1} << count) - 1);
}

[[gnu::target("avx2,bmi2,popcnt")]] void add_maxima(const std::uint8_t* maxima,
                                                    std::uint32_t ranges, std::uint16_t scale,
                                                    std::uint16_t* bounds) {
  const auto scales = _mm256_set1_epi16(static_cast<short>(scale));
  std::uint32_t range = 0;
  for (; range + 16 <= ranges; range += 16) {
    const auto bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(maxima + range));
    auto* sums = reinterpret_cast<__m256i*>(bounds + range);
    const auto added = units(_mm256_cvtepu8_epi16(bytes), scales);
    _mm256_storeu_si256(sums, _mm256_add_epi16(_mm256_loadu_si256(sums), added));
  }
  portable_kernels().add_maxima(maxima + range, ranges - range, scale, bounds + range);
}

}  // namespace

const Kernels* avx2_kernels() {
  static constexpr Kernels avx2 = {"AVX2",         add_bitmap, at_least,  find_in_list,
                                   find_in_bitmap, listed_in,  add_maxima};
  const bool runs = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2") &&
                    __builtin_cpu_supports("popcnt");
  return runs ? &avx2 : nullptr;
}

}  // namespace newshound::rank

#else

namespace newshound::rank {
const Kernels* avx2_kernels() { return nullptr; }
}  // namespace newshound::rank

#endif
