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

/// The part of all articles that is expected to match.
double expected_part(const PlanNode& node, const Plan& plan) {
  using Kind = Expression::Kind;
  const auto part_of = [&](std::uint32_t leaf) {
    return static_cast<double>(plan.leaves[leaf].frequency) /
           static_cast<double>(std::max<std::uint64_t>(plan.statistics.articles, 1));
  };
  constexpr double together = 0.25;  // of the articles that have all words of a phrase
  double part = node.kind == Kind::nothing ? 0 : 1;
  switch (node.kind) {
    case Kind::term:
      return part_of(node.first_leaf);
    case Kind::phrase:
    case Kind::near:
      for (auto leaf = node.first_leaf; leaf < node.last_leaf; ++leaf) part *= part_of(leaf);
      return part * together;
    case Kind::any_of:
      for (const auto& operand : node.operands) part *= 1 - expected_part(operand, plan);
      return 1 - part;
    case Kind::all_of:
      for (const auto& operand : node.operands) part *= expected_part(operand, plan);
      return part;
    case Kind::without:
      return expected_part(node.operands[0], plan) * (1 - expected_part(node.operands[1], plan));
    case Kind::maybe:
      return expected_part(node.operands[0], plan);
    default:
      return part;
  }
}

}  // namespace

std::uint64_t expected_matches(const Plan& plan) {
  const auto articles = static_cast<double>(plan.statistics.articles);
  return static_cast<std::uint64_t>(expected_part(plan.root, plan) * articles + 0.5);
}

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

}  // namespace newshound::rank
