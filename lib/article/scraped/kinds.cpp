#include "article/scraped/kinds.h"

#include <algorithm>
#include <cctype>
#include <unordered_set>

#include "article/scraped/phrases.h"
#include "base/affix.h"
#include "text/fold.h"

namespace newshound::article {

namespace {

constexpr std::string_view closing_signs[] = {"”", "’", "\"", "'",      "»",
                                              ")", "]", "“",  "\u200B", "*"};
constexpr std::string_view sentence_ends[] = {".", "!", "?", "…", ":", ";", "。", "！", "？"};

bool has_bullet(std::string_view line) {
  constexpr std::string_view bullets[] = {"•", "*", "▪", "●", "◦", "·"};
  return std::any_of(std::begin(bullets), std::end(bullets),
                     [&](std::string_view bullet) { return has_prefix(line, bullet); });
}

bool has_many_bars(std::string_view line) {
  constexpr int most = 2;
  auto at = line.find('|');
  for (int left = most; left > 0 && at != line.npos; --left) at = line.find('|', at + 1);
  return at != line.npos;
}

/// Whether `line` is a paragraph rather than furniture of the page.
bool is_prose(std::string_view line) {
  constexpr std::size_t shortest = 80;
  constexpr std::size_t surely = 220;
  if (line.size() < shortest || has_many_bars(line)) return false;
  if (ends_sentence(line)) return true;
  if (line.size() < surely) return false;
  // A menu that was glued together has blanks, but neither commas nor full stops.
  const bool menu =
      line.find(' ') != line.npos && line.find(", ") == line.npos && line.find(". ") == line.npos;
  return !menu || std::any_of(line.begin(), line.end(),
                              [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
}

Kind text_kind(std::string_view line) {
  if (is_prose(line)) return Kind::prose;
  constexpr std::size_t shortest_sentence = 25;
  if (line.size() >= shortest_sentence && ends_sentence(line)) return Kind::sentence;
  return has_bullet(line) ? Kind::item : Kind::phrase;
}

/// The kind of a line that may be furniture: one that is not too long for it.
Kind furniture_kind(const FoldedLine& line, DateOrder order) {
  if (is_share_line(line)) return Kind::share;
  if (parse_byline(line.text)) return Kind::byline;
  if (is_related_heading(line)) return Kind::related;
  if (is_caption(line)) return Kind::caption;
  if (is_ending(line)) return Kind::ending;
  if (is_pointer(line)) return Kind::pointer;
  if (is_plea(line)) return Kind::plea;
  if (parse_date_line(line.text, order)) return Kind::date;
  if (is_breadcrumb(line.text) && !is_prose(line.text) && !has_bullet(line.text))
    return Kind::crumb;
  return text_kind(line.text);
}

Kind kind_of(std::string_view line, DateOrder order) {
  constexpr std::size_t longest_furniture = 700;
  if (line.empty()) return Kind::blank;
  if (line.size() > longest_furniture) return text_kind(line);
  return furniture_kind(line, order);
}

/// What a note about an author says that he does.
constexpr std::string_view jobs[] = {
    "reporter",  "writer",        "editor",    "journalis",  "correspondent", "columnist",
    "contribut", "author",        "freelance", "producer",   "professor",     "fellow",
    "blogger",   "cover",         "writes",    "reporting",  "based in",      "-based",
    "redact",    "periodista",    "redakt",    "korrespond", "jornalista",    "expert in",
    "staff",     "meteorologist", "critic",    "intern"};

/// What follows `name` where it begins a note about its bearer.
bool tells_of_bearer(std::string_view rest) {
  constexpr std::size_t reach = 220;
  constexpr std::string_view verbs[] = {
      " is ",     " was ",   " has ",   " covers ", " writes ", " joined ",   " reports ",
      " serves ", " can be", " es ",    " est ",    " ist ",    " schreibt ", " escribe ",
      "’s ",      "'s ",     " spent ", " holds ",  ", "};
  const bool verb = std::any_of(std::begin(verbs), std::end(verbs),
                                [&](std::string_view text) { return has_prefix(rest, text); });
  if (!verb) return false;
  const auto note = text::fold(rest.substr(0, reach));
  return std::any_of(std::begin(jobs), std::end(jobs),
                     [&](std::string_view job) { return note.find(job) != note.npos; });
}

/// The first words of `line` that could be a name, up to four of them.
std::vector<std::string_view> beginnings(std::string_view line) {
  constexpr std::string_view ends[] = {",", "’s", "'s"};
  std::vector<std::string_view> starts;
  starts.reserve(4);
  std::size_t at = 0;
  for (int words = 1; words <= 4 && at != line.npos; ++words) {
    at = line.find(' ', at + 1);
    if (at == line.npos) break;
    auto start = line.substr(0, at);
    for (const auto end : ends)
      if (has_suffix(start, end)) start.remove_suffix(end.size());
    starts.push_back(start);
  }
  return starts;
}

/// A paragraph that begins with a name that stands alone on another line is about the author.
void mark_biographies(std::vector<Line>& lines) {
  std::unordered_set<std::string_view> names;
  for (const auto& line : lines)
    if (line.kind == Kind::phrase && line.text.find(' ') != line.text.npos && is_name(line.text))
      names.insert(line.text);
    else if (line.kind == Kind::byline) {
      const auto at = line.text.find(' ');
      if (at == line.text.npos) continue;
      const auto name = trimmed(line.text.substr(at));
      names.insert(name);
      names.insert(name.substr(0, name.find(' ')));
    }
  if (names.empty()) return;
  constexpr std::size_t longest = 700;
  for (auto& line : lines) {
    if ((line.kind != Kind::prose && line.kind != Kind::sentence) || line.text.size() > longest)
      continue;
    const auto text = without_bullets(line.text);
    for (const auto start : beginnings(text))
      if (names.contains(start) && tells_of_bearer(text.substr(start.size())))
        line.kind = Kind::bio;
  }
}

}  // namespace

bool ends_sentence(std::string_view line) {
  if (line.ends_with('.')) return true;
  if (line.empty() || std::isalnum(static_cast<unsigned char>(line.back())) != 0) return false;
  constexpr int most_signs = 3;
  for (int left = most_signs; left > 0; --left)
    for (const auto sign : closing_signs)
      if (has_suffix(line, sign)) line.remove_suffix(sign.size());
  return std::any_of(std::begin(sentence_ends), std::end(sentence_ends),
                     [&](std::string_view end) { return has_suffix(line, end); });
}

std::vector<Line> read_lines(std::string_view text, DateOrder order) {
  std::vector<Line> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = trimmed(text.substr(0, end));
    lines.push_back({line, kind_of(line, order)});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  mark_biographies(lines);
  return lines;
}

}  // namespace newshound::article
