#include "article/json/values.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <span>

#include "article/markup.h"
#include "article/references.h"
#include "article/scraped/phrases.h"
#include "base/ascii.h"
#include "base/word_list.h"

namespace newshound::article {

namespace {

using json::Value;

// What is nested deeper than any producer nests it has no text, lest the stack ends first.
constexpr int deepest = 16;

constexpr std::string_view title_members[] = {"main", "value", "rendered", "text",
                                              "name", "title", "eng"};
constexpr std::string_view body_members[] = {"plaintext", "text", "value", "rendered",
                                             "content",   "html", "main",  "name"};
constexpr std::string_view name_members[] = {"name",    "full_name", "title",    "label",
                                             "literal", "value",     "original", "eng"};

std::span<const std::string_view> members_of(TextKind kind) {
  switch (kind) {
    case TextKind::title:
      return title_members;
    case TextKind::body:
      return body_members;
    case TextKind::name:
      break;
  }
  return name_members;
}

/// Whether the tag that `text` begins with behind its "<" is one of `names`.
bool begins_tag(std::string_view text, const WordList& names) {
  if (text.starts_with('/')) text.remove_prefix(1);
  constexpr std::size_t longest = 10;
  const auto length = text.substr(0, longest + 1).find_first_of(" />\t\r\n");
  if (length == text.npos) return false;
  return names.has(in_small_letters(text.substr(0, length)));
}

/// How many of the tags of `text` are of `names`, but not more than two.
int count_tags(std::string_view text, const WordList& names) {
  int tags = 0;
  for (auto at = text.find('<'); at != text.npos && tags < 2; at = text.find('<', at + 1))
    if (begins_tag(text.substr(at + 1), names)) ++tags;
  return tags;
}

/// The text of what is HTML but has no tags that end lines or paragraphs: its own lines do.
std::string text_of_lines(std::string_view text) {
  std::string lines;
  while (!text.empty()) {
    const auto length = std::min(text.find('\n'), text.size());
    lines += line_of_markup(text.substr(0, length));
    if (length < text.size()) lines += '\n';
    text.remove_prefix(std::min(length + 1, text.size()));
  }
  return lines;
}

/// `text`, of which HTML is no part any more. One tag alone may be what the text is about.
std::string plain(std::string_view text) {
  constexpr WordList blocks(
      "p br div h1 h2 h3 h4 h5 h6 ul ol li table tr blockquote section article figure pre");
  constexpr WordList words("a b i u em strong span img small sup sub cite q mark");
  if (is_missing(text)) return {};
  if (text.find('<') != text.npos) {
    const auto in_blocks = count_tags(text, blocks);
    const auto tags = in_blocks + count_tags(text, words);
    if (tags >= 2) return in_blocks > 0 ? text_of_markup(text) : text_of_lines(text);
  }
  return text.find('&') == text.npos ? std::string(text) : resolve_references(text);
}

void add_paragraph(std::string& text, std::string_view paragraph) {
  if (!text.empty() && !paragraph.empty()) text += "\n\n";
  text += paragraph;
}

std::string_view string_at(Value value, std::string_view key) {
  const auto member = value.get(key);
  return member ? member->string().value_or(std::string_view()) : std::string_view();
}

std::string text_at_depth(Value value, TextKind kind, int depth);

/// Of Fundus: {"summary": [...], "sections": [{"headline": [...], "paragraphs": [...]}]}
std::string text_of_sections(Value body, Value sections, int depth) {
  std::string text;
  const auto add = [&](Value owner, std::string_view key) {
    if (const auto part = owner.get(key))
      add_paragraph(text, text_at_depth(*part, TextKind::body, depth + 1));
  };
  add(body, "summary");
  for (const auto& section : sections.elements()) {
    add(section, "headline");
    add(section, "paragraphs");
  }
  return text;
}

/// Of the Washington Post's [{"type": "kicker", ...}, {"type": "sanitized_html", "content": ...}].
std::string text_of_items(const std::vector<Value>& items) {
  std::string text;
  for (const auto& item : items)
    if (string_at(item, "type") == "sanitized_html")
      add_paragraph(text, text_of_markup(string_at(item, "content")));
  return text;
}

/// How well one of several versions of a text (ninjs 2 and 3) serves.
int merit_of(Value version) {
  auto type = string_at(version, "contenttype");
  if (type.empty()) type = string_at(version, "contentType");
  const bool is_plain = type.empty() || type.starts_with("text/plain");
  return (string_at(version, "role") == "main" ? 2 : 0) + (is_plain ? 1 : 0);
}

std::string text_of_list(const std::vector<Value>& list, TextKind kind, int depth) {
  const auto has = [&](std::string_view key) {
    return std::any_of(list.begin(), list.end(),
                       [&](Value element) { return element.get(key).has_value(); });
  };
  if (kind == TextKind::body && has("type") && has("content")) return text_of_items(list);
  if (kind != TextKind::name && has("value")) {
    const auto best = std::max_element(list.begin(), list.end(), [](Value left, Value right) {
      return merit_of(left) < merit_of(right);
    });
    return text_at_depth(*best, kind, depth + 1);
  }
  std::string text;
  for (const auto& element : list) add_paragraph(text, text_at_depth(element, kind, depth + 1));
  return text;
}

std::string text_of_object(Value value, TextKind kind, int depth) {
  if (const auto sections = value.get("sections")) return text_of_sections(value, *sections, depth);
  for (const auto key : members_of(kind))
    if (const auto member = value.get(key))
      if (auto text = text_at_depth(*member, kind, depth + 1); !text.empty()) return text;
  return {};
}

std::string text_at_depth(Value value, TextKind kind, int depth) {
  if (const auto text = value.string()) return plain(*text);
  if (depth == deepest) return {};
  if (value.is_object()) return text_of_object(value, kind, depth);
  if (value.is_array()) return text_of_list(value.elements(), kind, depth);
  return {};
}

/// "A" and "B" of "['A', \"B\"]", as Python writes lists.
std::vector<std::string> quoted_names(std::string_view list) {
  std::vector<std::string> names;
  for (auto open = list.find_first_of("'\""); open != list.npos;
       open = list.find_first_of("'\"", open)) {
    const auto close = list.find(list[open], open + 1);
    if (close == list.npos) break;
    const auto name = list.substr(open + 1, close - open - 1);
    if (!is_missing(name)) names.emplace_back(trimmed(name));
    open = close + 1;
  }
  return names;
}

std::vector<std::string> names_in(std::string_view text) {
  text = trimmed_lines(text);
  if (is_missing(text)) return {};
  if (text.starts_with('[') && text.ends_with(']')) return quoted_names(text);
  if (const auto byline = parse_byline(text)) return byline->authors;
  return split_names(text);
}

std::string name_of_person(Value person) {
  if (auto name = text_of(person, TextKind::name); !name.empty()) return name;
  for (const auto& [first, last] :
       {std::pair{"firstname", "lastname"}, std::pair{"first_name", "last_name"}}) {
    const auto whole =
        std::string(string_at(person, first)) + " " + std::string(string_at(person, last));
    if (!is_missing(whole)) return std::string(trimmed(whole));
  }
  return {};
}

/// A name in a list is whole, whatever commas it has; but "By" is no part of it.
void add_listed(Value element, std::vector<std::string>& names) {
  auto name = name_of_person(element);
  if (name.empty()) return;
  const auto byline = name.find(' ') == name.npos ? std::nullopt : parse_byline(name);
  if (byline && !byline->authors.empty())
    names.insert(names.end(), byline->authors.begin(), byline->authors.end());
  else
    names.push_back(std::move(name));
}

std::vector<std::string> listed_names(const std::vector<Value>& list) {
  std::vector<std::string> persons, agencies;
  for (const auto& element : list) {
    const auto agency = element.get("isAgency");
    add_listed(element, agency && agency->boolean().value_or(false) ? agencies : persons);
  }
  return persons.empty() ? agencies : persons;
}

std::optional<Date> date_of_number(double number) {
  constexpr double year_5000 = 95617584000.0;
  if (number == 0 || std::abs(number) > year_5000 * 1000) return std::nullopt;
  const auto seconds = std::abs(number) > year_5000 ? number / 1000 : number;
  const Date date{std::chrono::sys_seconds(
                      std::chrono::seconds(static_cast<std::int64_t>(std::floor(seconds)))),
                  Date::Precision::second};
  return parse_date(date.to_string());
}

/// Of "20200510143000" (GDELT), "1583512800", "1583512800000"; nothing if it is not such a number.
std::optional<Date> date_of_digits(std::string_view text) {
  std::int64_t number = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
  if (result.ec != std::errc{} || result.ptr != text.data() + text.size()) return std::nullopt;
  if (text.size() == 14)
    return parse_date(std::string(text.substr(0, 8)) + "T" + std::string(text.substr(8)));
  if (text.size() != 10 && text.size() != 13) return std::nullopt;
  return date_of_number(static_cast<double>(number));
}

}  // namespace

bool is_missing(std::string_view text) {
  const auto value = trimmed_lines(text);
  if (value.size() > 4) return false;
  return value.empty() || value == "None" || value == "none" || value == "null" ||
         value == "NULL" || value == "NaT" || value == "NaN" || value == "nan";
}

std::string text_of(Value value, TextKind kind) { return text_at_depth(value, kind, 0); }

std::vector<std::string> names_of(Value value) {
  if (const auto text = value.string()) return names_in(*text);
  if (value.is_array()) return listed_names(value.elements());
  if (!value.is_object()) return {};
  return names_in(name_of_person(value));
}

std::optional<Date> date_of(Value value, DateOrder order) {
  if (const auto text = value.string()) {
    const auto whole = trimmed_lines(*text);
    if (const auto date = date_of_digits(whole)) return date;
    return parse_date(whole, order);
  }
  // As MongoDB exports it.
  if (const auto inner = value.get("$date"); inner && !inner->is_object())
    return date_of(*inner, order);
  const auto number = value.number();
  return number ? date_of_number(*number) : std::nullopt;
}

}  // namespace newshound::article
