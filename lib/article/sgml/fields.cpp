#include "article/sgml/fields.h"

#include <algorithm>

#include "base/word_list.h"

namespace newshound::article::sgml {

namespace {

constexpr WordList known(
    " DOC REUTERS DOCNO DOCID HEADLINE HEAD HL TITLE TI BYLINE AUTHOR DATE DATE_TIME DATE1 DD "
    "DATELINE SOURCE SO LEADPARA TEXT BODY PLACES PEOPLE ORGS D ");

std::string capitals(std::string_view text) {
  std::string all;
  for (const char c : text) all += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return all;
}

}  // namespace

Fields::Fields(std::string_view record) {
  constexpr std::size_t longest_name = 16;
  constexpr std::size_t longest_tag = 4096;
  constexpr std::size_t most_fields = 10000;
  std::vector<std::size_t> open;
  for (auto at = record.find('<'); at != record.npos; at = record.find('<', at + 1)) {
    const bool closes = record.substr(at + 1, 1) == "/";
    const auto begin = at + (closes ? 2 : 1);
    const auto length = record.substr(begin, longest_name).find_first_of(" \t\r\n>");
    if (length == record.npos) continue;
    auto name = capitals(record.substr(begin, length));
    if (!known.has(name)) continue;
    const auto tag = record.substr(begin, longest_tag).find('>');
    if (tag == record.npos) continue;
    const auto end = begin + tag;
    if (!closes && fields_.size() == most_fields) continue;
    if (!closes) {
      const auto attributes = record.substr(begin + length, end - begin - length);
      open.push_back(fields_.size());
      fields_.push_back({std::move(name), attributes, record.substr(end + 1)});
      continue;
    }
    while (!open.empty()) {
      auto& last = fields_[open.back()];
      const auto from = static_cast<std::size_t>(last.content.data() - record.data());
      last.content = record.substr(from, at - from);
      open.pop_back();
      if (last.name == name) break;
    }
  }
}

const Field* Fields::find(std::initializer_list<std::string_view> names) const {
  for (const auto name : names)
    for (const auto& field : fields_)
      if (field.name == name) return &field;
  return nullptr;
}

std::vector<const Field*> Fields::all(std::string_view name) const {
  std::vector<const Field*> found;
  for (const auto& field : fields_)
    if (field.name == name) found.push_back(&field);
  return found;
}

std::string_view attribute_of(std::string_view attributes, std::string_view name) {
  for (auto at = attributes.find(name); at != attributes.npos; at = attributes.find(name, at + 1)) {
    auto value = attributes.substr(at + name.size());
    const bool is_whole = at == 0 || attributes[at - 1] == ' ';
    if (!is_whole || !value.starts_with('=')) continue;
    value.remove_prefix(1);
    const char quote = value.empty() ? ' ' : value.front();
    if (quote != '"' && quote != '\'') return value.substr(0, value.find(' '));
    value.remove_prefix(1);
    return value.substr(0, value.find(quote));
  }
  return {};
}

}  // namespace newshound::article::sgml
