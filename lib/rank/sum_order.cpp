#include "rank/sum_order.h"

#include <algorithm>

namespace newshound::rank {

namespace {

using Kind = Expression::Kind;

std::uint32_t rounded(double expected) { return static_cast<std::uint32_t>(expected + 0.5); }

}  // namespace

SumOrder::SumOrder(const Plan& plan, std::vector<std::uint32_t> frequencies, std::uint32_t articles)
    : plan_(&plan),
      frequencies_(std::move(frequencies)),
      articles_(articles),
      leaves_(static_cast<std::uint32_t>(frequencies_.size())),
      zero_(leaves_) {
  // The first addition is none: it gives the place of 0.
  additions_.push_back({zero_, zero_});
  result_ = part_of(plan.root).place;
}

SumOrder::Part SumOrder::added(Part a, Part b, double expected) {
  if (a.place == zero_ || b.place == zero_)
    return {a.place == zero_ ? b.place : a.place, rounded(expected)};
  additions_.push_back({a.place, b.place});
  return {leaves_ + static_cast<std::uint32_t>(additions_.size()) - 1, rounded(expected)};
}

SumOrder::Part SumOrder::alternatives(std::vector<Part> parts) {
  if (parts.empty()) return {zero_, 0};
  const auto rarer_first = [](const Part& a, const Part& b) { return a.expected > b.expected; };
  std::make_heap(parts.begin(), parts.end(), rarer_first);
  while (parts.size() > 1) {
    const auto right = parts.front();
    std::pop_heap(parts.begin(), parts.end(), rarer_first);
    parts.pop_back();
    const auto left = parts.front();
    const double l = left.expected, r = right.expected;
    const auto both = added(left, right, l + r - l * r / articles_);
    std::pop_heap(parts.begin(), parts.end(), rarer_first);
    parts.back() = both;
    std::push_heap(parts.begin(), parts.end(), rarer_first);
  }
  return parts.front();
}

SumOrder::Part SumOrder::required(std::vector<Part> parts) {
  if (parts.empty()) return {zero_, 0};
  std::vector<Part> ascending(parts.size());
  // The very algorithm that Xapian uses: where two expect the same it is up to that.
  std::partial_sort_copy(parts.begin(), parts.end(), ascending.begin(), ascending.end(),
                         [](const Part& a, const Part& b) { return a.expected < b.expected; });
  auto sum = ascending.front();
  double expected = sum.expected;
  for (std::size_t at = 1; at < ascending.size(); ++at) {
    expected = expected * ascending[at].expected / articles_;
    sum = added(sum, ascending[at], 0);
  }
  return {sum.place, rounded(expected)};
}

void SumOrder::add_required(const PlanNode& node, std::vector<Part>& parts) {
  switch (node.kind) {
    case Kind::all_of:
      for (const auto& operand : node.operands) add_required(operand, parts);
      return;
    case Kind::without:
    case Kind::maybe:
      return add_required(node.operands.front(), parts);
    case Kind::phrase:
    case Kind::near:
    case Kind::together:
      for (const auto& slot : node.slots) parts.push_back(part_of_slot(slot));
      return;
    default:
      parts.push_back(part_of(node));
  }
}

void SumOrder::add_optional(const PlanNode& node, std::vector<Part>& parts) {
  if (node.kind == Kind::all_of)
    for (const auto& operand : node.operands) add_optional(operand, parts);
  if (node.kind != Kind::without && node.kind != Kind::maybe) return;
  add_optional(node.operands.front(), parts);
  if (node.kind == Kind::maybe) add_alternatives(node.operands.back(), parts);
}

void SumOrder::add_alternatives(const PlanNode& node, std::vector<Part>& parts) {
  if (node.kind != Kind::any_of) return parts.push_back(part_of(node));
  for (const auto& operand : node.operands) add_alternatives(operand, parts);
}

/// How many articles have one of its words, as if none had two.
SumOrder::Part SumOrder::part_of_slot(const PlanSlot& slot) const {
  double sum = 0;
  for (auto leaf = slot.first_word; leaf < slot.first_exception; ++leaf) sum += frequencies_[leaf];
  return {zero_, rounded(std::min(sum, articles_))};
}

SumOrder::Part SumOrder::part_of(const PlanNode& node) {
  std::vector<Part> parts;
  switch (node.kind) {
    case Kind::nothing:
      return {zero_, 0};
    case Kind::everything:
    case Kind::days:
      return {zero_, rounded(articles_)};
    case Kind::term:
      if (plan_->leaves[node.leaf].weight == 0) return {zero_, frequencies_[node.leaf]};
      return {node.leaf, frequencies_[node.leaf]};
    case Kind::any_of:
    case Kind::at_least:
      for (const auto& operand : node.operands) add_alternatives(operand, parts);
      return alternatives(std::move(parts));
    default:
      return part_of_requirements(node);
  }
}

SumOrder::Part SumOrder::part_of_requirements(const PlanNode& node) {
  std::vector<Part> parts, optional;
  add_required(node, parts);
  auto sum = required(std::move(parts));
  add_optional(node, optional);
  const auto expected = sum.expected;
  sum = added(sum, alternatives(std::move(optional)), expected);
  if (node.kind == Kind::phrase) sum.expected /= node.window == node.slots.size() ? 4 : 3;
  if (node.kind == Kind::near) sum.expected /= 2;
  return sum;
}

double SumOrder::sum(std::vector<double>& values) const {
  values.resize(size());
  auto next = values.begin() + leaves_;
  *next++ = 0;
  for (auto addition = additions_.begin() + 1; addition != additions_.end(); ++addition)
    *next++ = values[addition->a] + values[addition->b];
  return values[result_];
}

}  // namespace newshound::rank
