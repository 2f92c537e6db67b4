#include "rank/search.h"

#include <algorithm>
#include <deque>

namespace newshound::rank {

namespace {

std::deque<SegmentSearch> searches(const Plan& plan, std::span<const SegmentView> segments) {
  std::deque<SegmentSearch> made;
  const auto count = static_cast<std::uint32_t>(segments.size());
  for (std::uint32_t segment = 0; segment < count; ++segment)
    made.emplace_back(plan, segments[segment], segment, count);
  return made;
}

}  // namespace

// What is known of one segment holds for all: a score that its best articles reach leaves out
// those of others.
std::vector<Found> search(const Plan& plan, std::span<const SegmentView> segments,
                          Ordering ordering, std::size_t limit) {
  if (limit == 0) return {};
  auto made = searches(plan, segments);
  double floor = 0;
  if (ordering == Ordering::score)
    for (const auto& each : made) floor = std::max(floor, each.known_floor(limit));
  TopK best(limit, floor);
  for (auto& each : made) each.search(best, ordering);
  return best.take();
}

std::uint64_t count(const Plan& plan, std::span<const SegmentView> segments) {
  std::uint64_t sum = 0;
  for (auto& each : searches(plan, segments)) sum += each.count();
  return sum;
}

std::vector<std::vector<std::uint32_t>> matches(const Plan& plan,
                                                std::span<const SegmentView> segments) {
  std::vector<std::vector<std::uint32_t>> articles;
  for (auto& each : searches(plan, segments)) articles.push_back(each.matches());
  return articles;
}

}  // namespace newshound::rank
