#include "rank/expectation.h"

#include <algorithm>
#include <vector>

namespace newshound::rank {

namespace {

using Kind = Expression::Kind;

/// What part of all articles is expected to match, as if terms did not depend on each other.
class Expectation {
 public:
  explicit Expectation(const Plan& plan) : plan_(plan) {}

  double part_of(const PlanNode& node) const {
    switch (node.kind) {
      case Kind::nothing:
        return 0;
      case Kind::term:
        return part_of_leaf(node.leaf);
      case Kind::phrase:
      case Kind::near:
      case Kind::together:
        return part_of_slots(node);
      case Kind::any_of:
        return part_of_at_least(node, 1);
      case Kind::at_least:
        return part_of_at_least(node, node.count);
      case Kind::all_of:
        return part_of_at_least(node, node.operands.size());
      case Kind::without:
        return part_of(node.operands[0]) * (1 - part_of(node.operands[1]));
      case Kind::maybe:
        return part_of(node.operands[0]);
      default:
        return 1;
    }
  }

 private:
  double part_of_leaf(std::uint32_t leaf) const {
    return static_cast<double>(plan_.leaves[leaf].frequency) /
           static_cast<double>(std::max<std::uint64_t>(plan_.statistics.articles, 1));
  }

  double part_of_slots(const PlanNode& node) const {
    constexpr double together = 0.25;  // of the articles that have all words of a phrase
    double part = 1;
    for (const auto& slot : node.slots) {
      double missing = 1;
      for (auto leaf = slot.first_word; leaf < slot.first_exception; ++leaf)
        missing *= 1 - part_of_leaf(leaf);
      part *= 1 - missing;
    }
    return node.slots.size() == 1 && !node.limit ? part : part * together;
  }

  /// The chance that so many operands match, from the chances of each number of those before.
  double part_of_at_least(const PlanNode& node, std::size_t least) const {
    std::vector<double> chances(least + 1);
    chances.front() = 1;
    for (const auto& operand : node.operands) {
      const auto part = part_of(operand);
      chances[least] += chances[least - 1] * part;
      for (auto count = least - 1; count > 0; --count)
        chances[count] += (chances[count - 1] - chances[count]) * part;
      chances[0] *= 1 - part;
    }
    return chances.back();
  }

  const Plan& plan_;
};

}  // namespace

std::uint64_t expected_matches(const Plan& plan, const PlanNode& node) {
  const auto articles = static_cast<double>(plan.statistics.articles);
  return static_cast<std::uint64_t>(Expectation(plan).part_of(node) * articles + 0.5);
}

}  // namespace newshound::rank
