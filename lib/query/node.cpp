#include "query/node.h"

#include <algorithm>

namespace newshound::query {

bool And::operator==(const And& other) const { return operands == other.operands; }
bool Or::operator==(const Or& other) const { return operands == other.operands; }
bool Xor::operator==(const Xor& other) const { return operands == other.operands; }
bool Not::operator==(const Not& other) const { return operand == other.operand; }
bool Maybe::operator==(const Maybe& other) const { return operands == other.operands; }

bool Near::operator==(const Near& other) const {
  return distance == other.distance && ordered == other.ordered && operands == other.operands;
}

bool Together::operator==(const Together& other) const {
  return unit == other.unit && operands == other.operands;
}

bool AtLeast::operator==(const AtLeast& other) const {
  return count == other.count && operands == other.operands;
}

bool Boost::operator==(const Boost& other) const {
  return factor == other.factor && operand == other.operand;
}

namespace {

std::optional<schema::Field> word_field(const Node& node) {
  if (const auto* match = std::get_if<Match>(&node.value)) return match->field;
  if (const auto* pattern = std::get_if<Pattern>(&node.value)) return pattern->field;
  if (const auto* fuzzy = std::get_if<Fuzzy>(&node.value)) return fuzzy->field;
  return std::nullopt;
}

}  // namespace

bool is_positional(const Node& node) {
  if (const auto* any = std::get_if<Or>(&node.value))
    return std::all_of(any->operands.begin(), any->operands.end(), is_positional);
  const auto field = word_field(node);
  return field && schema::spec_of(*field).type == schema::FieldType::words;
}

std::optional<schema::Field> field_of(const Node& positional) {
  const auto* any = std::get_if<Or>(&positional.value);
  if (any == nullptr) return word_field(positional);
  const auto field = field_of(any->operands.front());
  const bool same = std::all_of(any->operands.begin(), any->operands.end(),
                                [&](const Node& operand) { return field_of(operand) == field; });
  return same ? field : std::nullopt;
}

}  // namespace newshound::query
