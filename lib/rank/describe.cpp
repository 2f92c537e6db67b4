#include "rank/describe.h"

#include "rank/expectation.h"

namespace newshound::rank {

namespace {

using Kind = Expression::Kind;

std::string name_of(const Expression& expression) {
  switch (expression.kind) {
    case Kind::all_of:
      return "all of";
    case Kind::any_of:
      return "any of";
    case Kind::at_least:
      return "at least " + std::to_string(expression.count) + " of";
    case Kind::without:
      return "the first without the second";
    case Kind::maybe:
      return "the first, scored by the second too";
    default:
      return to_string(expression);
  }
}

std::uint64_t postings_of(const Plan& plan, const PlanNode& node) {
  std::uint64_t postings = node.kind == Kind::term ? plan.leaves[node.leaf].frequency : 0;
  for (const auto& slot : node.slots)
    for (auto leaf = slot.first_word; leaf < slot.end; ++leaf)
      postings += plan.leaves[leaf].frequency;
  for (const auto& operand : node.operands) postings += postings_of(plan, operand);
  return postings;
}

void add(const Expression& expression, const Plan& plan, const PlanNode& node, std::uint32_t depth,
         std::vector<PlanStep>& steps) {
  steps.push_back(
      {depth, name_of(expression), expected_matches(plan, node), postings_of(plan, node)});
  for (std::size_t at = 0; at < node.operands.size(); ++at)
    add(expression.operands[at], plan, node.operands[at], depth + 1, steps);
}

}  // namespace

std::vector<PlanStep> describe(const Expression& expression, const Plan& plan) {
  std::vector<PlanStep> steps;
  add(expression, plan, plan.root, 0, steps);
  return steps;
}

}  // namespace newshound::rank
