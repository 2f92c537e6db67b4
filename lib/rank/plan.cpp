#include "rank/plan.h"

#include <algorithm>

namespace newshound::rank {

namespace {

using Kind = Expression::Kind;

bool is_ranked_term(const PlanNode& node, const Plan& plan) {
  return node.kind == Kind::term && plan.leaves[node.first_leaf].factor > 0;
}

bool has_ranked_term(const PlanNode& node, const Plan& plan) {
  return is_ranked_term(node, plan) ||
         std::any_of(node.operands.begin(), node.operands.end(),
                     [&](const PlanNode& operand) { return has_ranked_term(operand, plan); });
}

/// Whether each ranked term below `node` counts wherever it is and the whole matches.
bool is_flat(const PlanNode& node, const Plan& plan) {
  if (node.kind == Kind::any_of || node.kind == Kind::maybe)
    return std::all_of(node.operands.begin(), node.operands.end(), [&](const PlanNode& operand) {
      return operand.kind == Kind::term || operand.kind == Kind::any_of
                 ? is_flat(operand, plan)
                 : !has_ranked_term(operand, plan);
    });
  if (node.kind == Kind::without) return is_flat(node.operands.front(), plan);
  return std::all_of(node.operands.begin(), node.operands.end(),
                     [&](const PlanNode& operand) { return is_flat(operand, plan); });
}

class Maker {
 public:
  explicit Maker(Plan& plan) : plan_(plan) {}

  PlanNode make(const Expression& expression) {
    PlanNode node;
    node.kind = expression.kind;
    node.window = expression.window;
    node.first_day = expression.first_day;
    node.end_day = expression.end_day;
    node.first_leaf = static_cast<std::uint32_t>(plan_.leaves.size());
    for (const auto& term : expression.terms) {
      plan_.leaves.emplace_back();
      plan_.leaves.back().term = term;
      plan_.leaves.back().factor = expression.kind == Kind::term ? expression.factor : 0;
    }
    node.last_leaf = static_cast<std::uint32_t>(plan_.leaves.size());
    if (node.kind == Kind::phrase || node.kind == Kind::near) plan_.has_windows = true;
    for (const auto& operand : expression.operands) node.operands.push_back(make(operand));
    return node;
  }

 private:
  Plan& plan_;
};

}  // namespace

Plan::Plan(const Expression& expression, std::span<const SegmentView> segments) {
  for (const auto& segment : segments) {
    statistics.articles += segment.file->articles();
    statistics.total_length += segment.file->total_length();
  }
  root = Maker(*this).make(expression);
  const Bm25 bm25(statistics);
  for (auto& leaf : leaves) {
    for (const auto& segment : segments) {
      leaf.entries.push_back(segment.file->dictionary().find(leaf.term));
      if (leaf.entries.back()) leaf.frequency += leaf.entries.back()->frequency;
    }
    if (leaf.factor > 0 && leaf.frequency > 0)
      leaf.weight = bm25.term_weight(leaf.frequency, leaf.factor);
  }
  is_flat = rank::is_flat(root, *this);
}

}  // namespace newshound::rank
