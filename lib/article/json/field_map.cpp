#include "newshound/field_map.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "newshound/error.h"

namespace newshound {

namespace {

constexpr std::pair<std::string_view, RecordField> field_names[] = {
    {"id", RecordField::id},
    {"title", RecordField::title},
    {"body", RecordField::body},
    {"authors", RecordField::authors},
    {"author", RecordField::authors},
    {"date", RecordField::date},
    {"updated", RecordField::updated},
    {"seen", RecordField::seen},
    {"source", RecordField::source},
    {"lang", RecordField::language},
    {"language", RecordField::language},
    {"url", RecordField::url},
    {"person", RecordField::person},
    {"org", RecordField::organisation},
    {"organisation", RecordField::organisation},
    {"place", RecordField::place},
};

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(' ');
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

[[noreturn]] void fail(std::string_view rule, std::string_view why) {
  std::string names;
  for (const auto& row : field_names) names += (names.empty() ? "" : ", ") + std::string(row.first);
  throw Error("field map: '" + std::string(rule) + "' " + std::string(why),
              "write title=headline,body=text,authors=meta.writers; the fields are " + names);
}

FieldMap::Rule parse_rule(std::string_view text) {
  const auto equals = text.find('=');
  if (equals == text.npos) fail(text, "has no '='");
  const auto name = trimmed(text.substr(0, equals));
  const auto path = trimmed(text.substr(equals + 1));
  const auto* const found = std::find_if(std::begin(field_names), std::end(field_names),
                                         [&](const auto& row) { return row.first == name; });
  if (found == std::end(field_names)) fail(text, "names no field of an article");
  if (path.empty()) fail(text, "does not say where the field is");
  return {found->second, std::string(path)};
}

}  // namespace

FieldMap parse_field_map(std::string_view text) {
  FieldMap map;
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find(',', begin), text.size());
    map.rules.push_back(parse_rule(trimmed(text.substr(begin, end - begin))));
    begin = end + 1;
  }
  return map;
}

}  // namespace newshound
