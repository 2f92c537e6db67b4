#include "query/operand_list.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "query/make.h"

namespace newshound::query {

namespace {

using schema::Field;

/// The field of a filter in which an article has only one value.
std::optional<Field> single_valued(const Node& node) {
  const auto* match = std::get_if<Match>(&node.value);
  if (match == nullptr) return std::nullopt;
  constexpr Field fields[] = {Field::source, Field::url, Field::language, Field::id,
                              Field::duplicate};
  const bool single =
      std::find(std::begin(fields), std::end(fields), match->field) != std::end(fields);
  return single ? std::optional(match->field) : std::nullopt;
}

}  // namespace

void OperandList::add(Operand operand, bool joined, bool joins) {
  const bool alone = !joined && !joins;
  if (between_ == Operator::all) {
    if (operand.node) add_to_all(std::move(*operand.node), alone);
    return;
  }
  if (alone && operand.node && operand.sign == Operand::Sign::required) {
    required_.push_back(std::move(*operand.node));
  } else if (alone && operand.node && std::holds_alternative<Not>(operand.node->value)) {
    excluded_.push_back(std::move(*operand.node));
  } else if (operand.node) {
    run_.push_back(std::move(*operand.node));
  }
  if (!joins) finish_run();
}

void OperandList::add_to_all(Node node, bool alone) {
  const auto field = alone ? single_valued(node) : std::nullopt;
  if (!field) {
    all_.push_back(std::move(node));
    return;
  }
  if (places_.emplace(*field, all_.size()).second) all_.push_back({Nothing{}});
  alternatives_[*field].push_back(std::move(node));
}

void OperandList::finish_run() {
  if (!run_.empty()) any_.push_back(make_and(std::move(run_)));
  run_.clear();
}

std::optional<Node> OperandList::node() && {
  for (auto& [field, nodes] : alternatives_) all_[places_[field]] = make_or(std::move(nodes));
  if (between_ == Operator::any) {
    if (!required_.empty()) {
      auto required = make_and(std::move(required_));
      all_.push_back(make_maybe(std::move(required), make_or(std::move(any_))));
    } else if (!any_.empty()) {
      all_.push_back(make_or(std::move(any_)));
    }
    std::move(excluded_.begin(), excluded_.end(), std::back_inserter(all_));
  }
  return all_.empty() ? std::nullopt : std::optional(make_and(std::move(all_)));
}

}  // namespace newshound::query
