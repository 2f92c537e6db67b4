/// Nodes in normal form.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "query/node.h"

namespace newshound::query {

/// Of no operands Everything, of one that one; an And among them is taken apart.
Node make_and(std::vector<Node> operands);
/// Of no operands Nothing, of one that one; an Or among them is taken apart.
Node make_or(std::vector<Node> operands);
/// Like make_or().
Node make_xor(std::vector<Node> operands);
Node make_not(Node operand);
Node make_maybe(Node required, Node wished);
/// `factor` is brought to thousandths from 0.001 to 1000.
Node make_boost(Node operand, double factor);
Node make_at_least(std::size_t count, std::vector<Node> operands);

/// Whether all operands are positional, and stand in one field, or Nothing.
bool can_be_near(const std::vector<Node>& operands);

/// Of operands that can_be_near(); of one that one.
Node make_near(Near near);
Node make_together(Together together);

/// The operands of a node; null of a leaf.
const std::vector<Node>* operands_of(const Node& node);
std::vector<Node>* operands_of(Node& node);

/// Whether no leaf is deeper than `deepest`.
bool is_shallow(const Node& root);

/// `root`, in which what lies deeper than `deepest` is replaced by its first leaf.
Node make_shallow(Node root);

}  // namespace newshound::query
