#include "article/json/fields.h"

namespace newshound::article {

namespace {

using json::Value;

/// Adds what is at `path` of `value`; where a list is on the way, that of each element.
void add_values(Value value, std::string_view path, std::vector<Value>& values) {
  if (value.is_array() && !path.empty()) {
    // Lists within lists are not entered, so that the stack is no deeper than the path.
    for (const auto& element : value.elements())
      if (element.is_object()) add_values(element, path, values);
    return;
  }
  if (path.empty()) {
    values.push_back(value);
    return;
  }
  if (const auto whole = value.get(path)) {
    values.push_back(*whole);
    return;
  }
  const auto dot = path.find('.');
  if (dot == path.npos) return;
  if (const auto member = value.get(path.substr(0, dot)))
    add_values(*member, path.substr(dot + 1), values);
}

}  // namespace

Fields::Fields(Value record, const FieldMap& map, DateOrder order)
    : record_(record), map_(&map), order_(order) {
  for (std::size_t index = 0; index < record.member_count(); ++index)
    if (const auto key = key_of(record.member(index).first)) {
      present_.set(*key);
      members_[*key] = static_cast<std::uint32_t>(index);
    }
  flavour_ = &flavour_of(present_);
}

std::vector<Value> Fields::values_at(std::string_view path) const {
  std::vector<Value> values;
  add_values(record_, path, values);
  return values;
}

std::optional<Value> Fields::at(const Place& place) const {
  if (!present_.test(place.key)) return std::nullopt;
  const auto value = record_.member(members_[place.key]).second;
  return place.inner.empty() ? std::optional(value) : value.get(place.inner);
}

}  // namespace newshound::article
