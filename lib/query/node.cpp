#include "query/node.h"

#include <algorithm>
#include <set>

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

/// Where nodes that are is_positional() stand.
struct Places {
  std::set<schema::Field> fields;  ///< of words
  bool mentions = false;
};

void add_places(const Node& node, Places& places) {
  if (const auto* any = std::get_if<Or>(&node.value)) {
    for (const auto& operand : any->operands) add_places(operand, places);
  } else if (const auto field = word_field(node)) {
    if (schema::is_entity(*field))
      places.mentions = true;
    else
      places.fields.insert(*field);
  }
}

}  // namespace

bool is_positional(const Node& node) {
  if (const auto* any = std::get_if<Or>(&node.value))
    return std::all_of(any->operands.begin(), any->operands.end(), is_positional);
  const auto field = word_field(node);
  if (!field) return false;
  const auto* match = std::get_if<Match>(&node.value);
  const bool any_form = match == nullptr || !match->exact;  // where a form is said to be is unknown
  return schema::is_entity(*field) ? any_form
                                   : schema::spec_of(*field).type == schema::FieldType::words;
}

std::optional<schema::Field> field_of(const std::vector<Node>& positional) {
  Places places;
  for (const auto& node : positional) add_places(node, places);
  if (places.fields.empty()) return schema::Field::text;
  const auto field = *places.fields.begin();
  const bool apart = places.mentions && field == schema::Field::by;
  return places.fields.size() > 1 || apart ? std::nullopt : std::optional(field);
}

}  // namespace newshound::query
