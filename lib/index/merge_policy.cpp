#include "index/merge_policy.h"

#include <algorithm>

namespace newshound::index {

namespace {

constexpr std::size_t merged_at_once = 10;
constexpr std::uint64_t most_articles = 500'000;

bool is_mostly_gone(const Segment& segment) {
  return segment.deleted.size() > segment.live() && segment.live() <= most_articles;
}

struct Sizes {
  std::uint64_t sum = 0;
  std::uint64_t largest = 0;
};

Sizes sizes_of(std::span<const Segment> segments) {
  Sizes sizes;
  for (const auto& segment : segments) {
    sizes.sum += segment.live();
    sizes.largest = std::max(sizes.largest, segment.live());
  }
  return sizes;
}

}  // namespace

std::optional<Neighbours> next_merge(std::span<const Segment> segments) {
  const auto gone = std::find_if(segments.begin(), segments.end(), is_mostly_gone);
  if (gone != segments.end())
    return Neighbours{static_cast<std::size_t>(gone - segments.begin()), 1};
  std::optional<Neighbours> best;
  std::uint64_t fewest = most_articles + 1;
  for (std::size_t first = 0; first + merged_at_once <= segments.size(); ++first) {
    const auto [sum, largest] = sizes_of(segments.subspan(first, merged_at_once));
    if (sum >= fewest || largest > sum - largest) continue;
    best = Neighbours{first, merged_at_once};
    fewest = sum;
  }
  return best;
}

}  // namespace newshound::index
