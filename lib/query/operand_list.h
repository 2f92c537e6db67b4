/// Operands beside each other.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "newshound/query.h"
#include "query/node.h"

namespace newshound::query {

struct Operand {
  enum class Sign { none, required };

  std::optional<Node> node;
  Sign sign = Sign::none;
};

/// Puts operands together. Where all must match: filters of the same field in which an article has
/// only one value (`source:a source:b`) are alternatives, unless AND joins them. Where any will do:
/// AND binds tighter, what is excluded is excluded from all, and what is required makes the others
/// optional.
class OperandList {
 public:
  explicit OperandList(Operator between) : between_(between) {}

  /// `joined`, `joins`: whether AND stands before, behind it.
  void add(Operand operand, bool joined, bool joins);

  /// Nothing if no operand had a word.
  std::optional<Node> node() &&;

 private:
  void add_to_all(Node node, bool alone);
  void finish_run();

  Operator between_;
  std::vector<Node> all_;                        // of Operator::all
  std::map<schema::Field, std::size_t> places_;  // in all_
  std::map<schema::Field, std::vector<Node>> alternatives_;
  std::vector<Node> run_, any_, required_, excluded_;  // of Operator::any
};

}  // namespace newshound::query
