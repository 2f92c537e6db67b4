#include "schema/fields.h"

#include <algorithm>

#include "base/word_list.h"

namespace newshound::schema {

const FieldSpec* find_field(std::string_view name) noexcept {
  const auto* found = std::find_if(fields.begin(), fields.end(), [&](const FieldSpec& spec) {
    return spec.name == name || WordList(spec.aliases).has(name);
  });
  return found == fields.end() ? nullptr : found;
}

const FieldSpec& spec_of(Field field) noexcept {
  constexpr static FieldSpec text = {Field::text, FieldType::words,          "",     "",
                                     "",          "words of title and body", "flood"};
  const auto* found = std::find_if(fields.begin(), fields.end(),
                                   [&](const FieldSpec& spec) { return spec.field == field; });
  return found == fields.end() ? text : *found;
}

}  // namespace newshound::schema
