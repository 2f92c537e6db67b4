#include "query/make.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <type_traits>

namespace newshound::query {

namespace {

bool is_nothing(const Node& node) { return std::holds_alternative<Nothing>(node.value); }

bool has_nothing(const std::vector<Node>& nodes) {
  return std::any_of(nodes.begin(), nodes.end(), is_nothing);
}

/// One node of several: joined by `Group`, whose like among them are taken apart.
template <class Group>
Node group(std::vector<Node> nodes) {
  if (nodes.size() == 1) return std::move(nodes.front());
  Group joined;
  joined.operands.reserve(nodes.size());
  for (auto& node : nodes) {
    if (auto* same = std::get_if<Group>(&node.value))
      std::move(same->operands.begin(), same->operands.end(), std::back_inserter(joined.operands));
    else
      joined.operands.push_back(std::move(node));
  }
  return {std::move(joined)};
}

/// `Proximity` of its operands.
template <class Proximity>
Node proximity(Proximity node) {
  if (node.operands.empty() || has_nothing(node.operands)) return {Nothing{}};
  if (node.operands.size() == 1) return std::move(node.operands.front());
  return {std::move(node)};
}

void cut(Node& node, int levels) {
  auto* operands = operands_of(node);
  if (levels > 0 && operands != nullptr)
    for (auto& operand : *operands) cut(operand, levels - 1);
  if (levels > 0) return;
  for (; operands != nullptr; operands = operands_of(node)) {
    auto first = std::move(operands->front());
    node = std::move(first);
  }
}

bool reaches(const Node& node, int levels) {
  const auto* operands = operands_of(node);
  if (operands == nullptr) return true;
  return levels > 0 && std::all_of(operands->begin(), operands->end(), [&](const Node& operand) {
           return reaches(operand, levels - 1);
         });
}

/// The operands of a group, const or not; null of a leaf.
struct OperandsOf {
  template <class Value>
  auto operator()(Value& value) const
      -> std::conditional_t<std::is_const_v<Value>, const std::vector<Node>*, std::vector<Node>*> {
    if constexpr (requires { value.operands; }) return &value.operands;
    if constexpr (requires { value.operand; }) return &value.operand;
    return nullptr;
  }
};

}  // namespace

Node make_and(std::vector<Node> operands) {
  if (operands.empty()) return {Everything{}};
  if (has_nothing(operands)) return {Nothing{}};
  return group<And>(std::move(operands));
}

Node make_or(std::vector<Node> operands) {
  std::erase_if(operands, is_nothing);
  if (operands.empty()) return {Nothing{}};
  return group<Or>(std::move(operands));
}

Node make_xor(std::vector<Node> operands) {
  std::erase_if(operands, is_nothing);
  if (operands.empty()) return {Nothing{}};
  return group<Xor>(std::move(operands));
}

Node make_not(Node operand) {
  if (is_nothing(operand)) return {Everything{}};
  if (auto* inner = std::get_if<Not>(&operand.value)) {
    auto twice_negated = std::move(inner->operand.front());
    return twice_negated;
  }
  Not negation;
  negation.operand.push_back(std::move(operand));
  return {std::move(negation)};
}

Node make_maybe(Node required, Node wished) {
  if (is_nothing(required) || is_nothing(wished)) return required;
  Maybe maybe;
  maybe.operands.push_back(std::move(required));
  maybe.operands.push_back(std::move(wished));
  return {std::move(maybe)};
}

Node make_boost(Node operand, double factor) {
  if (is_nothing(operand)) return operand;
  Boost boost;
  boost.factor = factor;
  if (auto* inner = std::get_if<Boost>(&operand.value)) {
    boost.factor *= inner->factor;
    boost.operand = std::move(inner->operand);
  } else {
    boost.operand.push_back(std::move(operand));
  }
  boost.factor = std::round(std::clamp(boost.factor, 0.001, 1000.0) * 1000) / 1000;
  if (boost.factor == 1) return std::move(boost.operand.front());
  return {std::move(boost)};
}

Node make_at_least(std::size_t count, std::vector<Node> operands) {
  std::erase_if(operands, is_nothing);
  if (count == 0) return {Everything{}};
  if (count > operands.size()) return {Nothing{}};
  if (count == 1) return make_or(std::move(operands));
  if (count == operands.size()) return make_and(std::move(operands));
  return {AtLeast{std::move(operands), count}};
}

bool can_be_near(const std::vector<Node>& operands) {
  const auto may_stand = [](const Node& node) { return is_nothing(node) || is_positional(node); };
  return std::all_of(operands.begin(), operands.end(), may_stand) && field_of(operands);
}

Node make_near(Near near) {
  near.distance = std::clamp(near.distance, 1U, 1000U);
  return proximity(std::move(near));
}

Node make_together(Together together) { return proximity(std::move(together)); }

const std::vector<Node>* operands_of(const Node& node) {
  return std::visit(OperandsOf{}, node.value);
}

std::vector<Node>* operands_of(Node& node) { return std::visit(OperandsOf{}, node.value); }

bool is_shallow(const Node& root) { return reaches(root, deepest); }

Node make_shallow(Node root) {
  cut(root, deepest);
  return root;
}

}  // namespace newshound::query
