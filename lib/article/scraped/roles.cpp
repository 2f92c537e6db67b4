#include "article/scraped/roles.h"

#include <algorithm>
#include <map>

#include "article/scraped/phrases.h"
#include "text/fold.h"

namespace newshound::article {

namespace {

using Lines = std::vector<RoledLine>;

Lines split_lines(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = trimmed(text.substr(0, end));
    lines.push_back({line, line.empty() ? Role::blank : Role::body});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

bool ends_sentence(std::string_view line) {
  for (const std::string_view end : {".", "!", "?", "…", ".”", "?”", "!”", ".\"", ".»", ".“", ":"})
    if (line.ends_with(end)) return true;
  return false;
}

/// Whether `line` is a paragraph rather than furniture of the page.
bool is_prose(std::string_view line) {
  constexpr std::size_t shortest = 80;
  constexpr std::size_t surely = 220;
  return line.size() >= surely || (line.size() >= shortest && ends_sentence(line));
}

Role furniture_role(std::string_view line) {
  if (is_share_line(line)) return Role::share;
  if (is_caption(line)) return Role::caption;
  if (parse_byline(line)) return Role::byline;
  if (parse_date_line(line)) return Role::date;
  if (is_breadcrumb(line)) return Role::breadcrumb;
  return Role::body;
}

/// Where the header of the page ends: at the first paragraph, or, if a byline or a date follows
/// soon after a paragraph that introduces the article, behind that. Without any paragraph it ends
/// at the tail.
std::size_t header_end(const Lines& lines) {
  constexpr std::size_t soon = 12;
  auto prose = std::find_if(lines.begin(), lines.end(), [](const RoledLine& line) {
    return line.role == Role::body && is_prose(line.text) &&
           furniture_role(line.text) == Role::body;
  });
  if (prose == lines.end())
    prose = std::find_if(lines.begin(), lines.end(), [](const RoledLine& line) {
      return is_tail(line.text) || is_related_heading(line.text);
    });
  auto end = static_cast<std::size_t>(prose - lines.begin());
  const auto last = std::min(lines.size(), end + soon);
  for (auto at = end; at < last; ++at) {
    const auto role = furniture_role(lines[at].text);
    if (role == Role::byline || role == Role::date) end = at + 1;
  }
  return end;
}

void mark_furniture(Lines& lines, std::size_t end) {
  for (std::size_t at = 0; at < end; ++at)
    if (lines[at].role == Role::body && !is_prose(lines[at].text))
      lines[at].role = furniture_role(lines[at].text);
}

/// A name alone is a byline where the next line that is not blank is a date.
void mark_bare_bylines(Lines& lines, std::size_t end) {
  RoledLine* above = nullptr;
  for (std::size_t at = 0; at < end; ++at) {
    auto& line = lines[at];
    if (line.role == Role::blank) continue;
    const bool name = above != nullptr && above->role == Role::body && is_name(above->text) &&
                      above->text.find(' ') != above->text.npos;
    if (line.role == Role::date && name) above->role = Role::byline;
    above = &line;
  }
}

/// How often the header says each thing that may be the title.
std::map<std::string, int> count_title_keys(const Lines& lines, std::size_t end) {
  std::map<std::string, int> uses;
  for (std::size_t at = 0; at < end; ++at)
    if (lines[at].role == Role::body || lines[at].role == Role::breadcrumb)
      ++uses[title_key(split_title(lines[at].text).title)];
  return uses;
}

/// The key of the title: what the header says more than once, or else its first line that is long
/// enough for a title.
std::string find_title_key(const Lines& lines, std::size_t end) {
  auto uses = count_title_keys(lines, end);
  std::string first, first_long;
  for (std::size_t at = 0; at < end; ++at) {
    if (lines[at].role != Role::body) continue;
    auto key = title_key(split_title(lines[at].text).title);
    if (uses[key] > 1 || uses[title_key(lines[at].text)] > 1) return key;
    constexpr auto words = 4;
    if (first_long.empty() && std::count(key.begin(), key.end(), ' ') + 1 >= words)
      first_long = key;
    if (first.empty()) first = std::move(key);
  }
  return first_long.empty() ? first : first_long;
}

/// Marks the title and its repeats, also below the header, where a page may print it again.
void mark_titles(Lines& lines, std::size_t end) {
  const auto key = find_title_key(lines, end);
  if (key.empty()) return;
  for (auto& line : lines) {
    if (line.role != Role::body) continue;
    const bool same = title_key(line.text) == key || title_key(split_title(line.text).title) == key;
    if (same) line.role = Role::title;
  }
}

/// What stands in the header above the title and is none of the rest: section names, menus.
void mark_sections(Lines& lines, std::size_t end) {
  const auto title = std::find_if(lines.begin(), lines.end(),
                                  [](const RoledLine& line) { return line.role == Role::title; });
  const auto limit = std::min(end, static_cast<std::size_t>(title - lines.begin()));
  for (std::size_t at = 0; at < limit; ++at)
    if (lines[at].role == Role::body && !is_prose(lines[at].text))
      lines[at].role = Role::breadcrumb;
}

/// Marks captions, share bars and tails below the header, and the headlines below "Related".
void mark_tail(Lines& lines, std::size_t begin) {
  bool in_related = false;
  for (std::size_t at = begin; at < lines.size(); ++at) {
    auto& line = lines[at];
    if (line.role != Role::body) continue;
    if (is_related_heading(line.text)) {
      line.role = Role::related;
      in_related = true;
    } else if (is_tail(line.text)) {
      line.role = Role::tail;
    } else if (is_caption(line.text)) {
      line.role = Role::caption;
    } else if (is_share_line(line.text)) {
      line.role = Role::share;
    } else if (in_related && !is_prose(line.text)) {
      line.role = Role::related;
    } else {
      in_related = false;
    }
  }
}

}  // namespace

std::string title_key(std::string_view line) {
  std::string key;
  for (const char c : text::fold(without_bullets(line))) {
    const bool blank = c == ' ' || c == '\t';
    if (!blank || (!key.empty() && key.back() != ' ')) key += blank ? ' ' : c;
  }
  return key;
}

SplitTitle split_title(std::string_view title) {
  constexpr std::size_t longest_outlet = 40;
  for (const std::string_view separator : {" | ", " - ", " – ", " — "}) {
    const auto at = title.rfind(separator);
    if (at == title.npos || at == 0) continue;
    const auto outlet = title.substr(at + separator.size());
    if (!outlet.empty() && outlet.size() <= longest_outlet) return {title.substr(0, at), outlet};
  }
  return {title, {}};
}

std::vector<RoledLine> assign_roles(std::string_view text) {
  auto lines = split_lines(text);
  const auto end = header_end(lines);
  mark_furniture(lines, end);
  mark_titles(lines, end);
  mark_bare_bylines(lines, end);
  mark_sections(lines, end);
  mark_tail(lines, end);
  return lines;
}

}  // namespace newshound::article
