#include "rank/range_order.h"

#include <algorithm>
#include <array>

namespace newshound::rank {

namespace {

// Few buckets: in each the ranges stay in the order in which they lie in memory, which saves more
// than the exact order of the sums would.
std::vector<std::uint32_t> in_buckets(const std::vector<std::uint32_t>& ranges,
                                      const std::vector<std::uint16_t>& maxima) {
  constexpr std::size_t buckets = 8;
  std::array<std::uint32_t, buckets + 1> ends{};
  const auto bucket_of = [&](std::uint32_t range) {
    return buckets - 1 - maxima[range] / (65536 / buckets);
  };
  for (const auto range : ranges) ++ends[bucket_of(range) + 1];
  for (std::size_t bucket = 1; bucket <= buckets; ++bucket) ends[bucket] += ends[bucket - 1];
  std::vector<std::uint32_t> ordered(ranges.size());
  for (const auto range : ranges) ordered[ends[bucket_of(range)]++] = range;
  return ordered;
}

void put_best_first(std::vector<std::uint32_t>& ranges, const std::vector<std::uint16_t>& maxima) {
  constexpr std::size_t few_ranges = 16;
  if (ranges.size() > few_ranges)
    ranges = in_buckets(ranges, maxima);
  else
    std::sort(ranges.begin(), ranges.end(), [&](auto a, auto b) { return maxima[a] > maxima[b]; });
}

}  // namespace

std::vector<std::uint32_t> promising_ranges(const std::vector<std::uint16_t>& maxima,
                                            std::uint16_t least,
                                            std::span<const std::uint8_t> possible) {
  std::vector<std::uint32_t> ranges(maxima.size());
  std::size_t count = 0;
  for (std::uint32_t range = 0; range < maxima.size(); ++range) {
    ranges[count] = range;
    const bool is_possible = possible.empty() || possible[range] != 0;
    count += maxima[range] >= least && is_possible ? 1U : 0U;
  }
  ranges.resize(count);
  put_best_first(ranges, maxima);
  return ranges;
}

}  // namespace newshound::rank
