#include "entity/archive/alias_lines.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "entity/archive/key.h"

namespace newshound::entity {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t longest_name = 1000;

struct KindName {
  std::string_view name;
  EntityKind kind;
};

constexpr KindName kind_names[] = {
    {"person", EntityKind::person},    {"organisation", EntityKind::organisation},
    {"place", EntityKind::place},      {"per", EntityKind::person},
    {"org", EntityKind::organisation}, {"organization", EntityKind::organisation},
    {"loc", EntityKind::place},        {"location", EntityKind::place},
};

std::optional<EntityKind> kind_named(std::string_view name) {
  const auto folded = folded_words(name);
  for (const auto& one : kind_names)
    if (one.name == folded) return one.kind;
  return std::nullopt;
}

bool is_apart_sign(std::string_view text) { return text == "≠" || text == "!="; }

/// `line`, which begins at `byte`, at its tabs.
std::vector<AliasField> fields_of(std::string_view line, std::uint64_t byte) {
  std::vector<AliasField> fields;
  for (std::size_t begin = 0; begin <= line.size();) {
    const auto end = std::min(line.find('\t', begin), line.size());
    const auto field = line.substr(begin, end - begin);
    const auto first = std::min(field.find_first_not_of(' '), field.size());
    const auto last = field.find_last_not_of(' ') + 1;
    if (first < last) fields.push_back({field.substr(first, last - first), byte + begin + first});
    begin = end + 1;
  }
  return fields;
}

/// Reads one line; the first thing that is wrong with it ends it.
class LineReader {
 public:
  LineReader(AliasLine& line, std::vector<AliasProblem>& problems)
      : line_(line), problems_(problems) {}

  void read() {
    const auto& fields = line_.fields;
    if (fields.size() > 1 && is_apart_sign(fields[1].text))
      read_apart();
    else if (fields.front().text == "!")
      read_nobody();
    else
      read_same();
  }

 private:
  void read_apart() {
    const auto& fields = line_.fields;
    if (fields.size() != 3)
      return fail(fields[1], "one name must stand behind '≠'", "write a line for each pair");
    if (!are_names(0, 1) || !are_names(2, 3)) return;
    line_.says.apart.push_back({std::string(fields[0].text), std::string(fields[2].text)});
  }

  void read_nobody() {
    const auto kind = kind_at(1);
    if (!kind || !are_names(2, line_.fields.size())) return;
    for (std::size_t at = 2; at < line_.fields.size(); ++at)
      line_.says.nobody.push_back({*kind, std::string(line_.fields[at].text)});
  }

  void read_same() {
    const auto kind = kind_at(1);
    if (!kind || !are_names(0, 1) || !are_names(2, line_.fields.size())) return;
    Alias alias;
    alias.kind = *kind;
    alias.canonical = line_.fields[0].text;
    for (std::size_t at = 2; at < line_.fields.size(); ++at)
      alias.variants.emplace_back(line_.fields[at].text);
    line_.says.same.push_back(std::move(alias));
  }

  /// The kind that the field at `index` names, behind which a name must stand.
  std::optional<EntityKind> kind_at(std::size_t index) {
    const auto& fields = line_.fields;
    if (fields.size() <= index) {
      fail(fields.back(), "there is one field only", "separate name, kind and variants with tabs");
      return std::nullopt;
    }
    const auto kind = kind_named(fields[index].text);
    if (!kind)
      fail(fields[index], "'" + shown(fields[index].text) + "' is no kind",
           "the second field is person, organisation or place");
    else if (fields.size() == index + 1)
      fail(fields[index], "no name stands behind the kind", "add it, with a tab between");
    return fields.size() > index + 1 ? kind : std::nullopt;
  }

  bool are_names(std::size_t begin, std::size_t end) {
    for (auto at = begin; at < end; ++at)
      if (!is_name(line_.fields[at])) return false;
    return true;
  }

  bool is_name(const AliasField& field) {
    if (field.text.size() > longest_name) {
      fail(field, "a name is longer than " + std::to_string(longest_name) + " bytes", "shorten it");
    } else if (name_key(EntityKind::organisation, field.text).empty()) {
      fail(field, "'" + shown(field.text) + "' has no letters and no digits", "remove it");
    } else {
      return true;
    }
    return false;
  }

  static std::string shown(std::string_view text) {
    constexpr std::size_t most = 60;
    return std::string(text.substr(0, utf8::cut_before(text, most)));
  }

  void fail(const AliasField& field, std::string what, std::string hint) {
    problems_.push_back({line_.line, field.byte, std::move(what), std::move(hint)});
  }

  AliasLine& line_;
  std::vector<AliasProblem>& problems_;
};

/// Whether all bytes of `line` may stand in a file of text.
bool is_text(std::string_view line, const AliasLine& at, std::uint64_t byte,
             std::vector<AliasProblem>& problems) {
  const auto wrong = std::min(utf8::first_invalid(line), line.find(byte_order_mark));
  const auto control = static_cast<std::size_t>(
      std::find_if(line.begin(), line.end(),
                   [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t'; }) -
      line.begin());
  if (wrong < line.size())
    problems.push_back(
        {at.line, byte + wrong, "this is no text in UTF-8", "save the file as UTF-8"});
  else if (control < line.size())
    problems.push_back(
        {at.line, byte + control, "this is no text", "remove the control character"});
  return wrong == line.size() && control == line.size();
}

}  // namespace

std::vector<AliasLine> read_alias_lines(std::string_view text,
                                        std::vector<AliasProblem>& problems) {
  std::vector<AliasLine> lines;
  std::size_t begin = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  for (std::uint64_t number = 1; begin < text.size(); ++number) {
    const auto end = std::min(text.find('\n', begin), text.size());
    auto line = text.substr(begin, end - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    AliasLine read;
    read.line = number;
    read.fields = fields_of(line, begin);
    const bool says_something = !read.fields.empty() && !read.fields.front().text.starts_with('#');
    if (says_something && is_text(line, read, begin, problems)) {
      LineReader(read, problems).read();
      lines.push_back(std::move(read));
    }
    begin = end + 1;
  }
  return lines;
}

}  // namespace newshound::entity
