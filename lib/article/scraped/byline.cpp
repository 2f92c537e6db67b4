#include <algorithm>
#include <array>

#include "article/scraped/phrases.h"
#include "text/capitals.h"
#include "text/fold.h"

namespace newshound::article {

namespace {

/// Where in `text` the first of `separators` stands, and how long it is.
struct Found {
  std::size_t at;
  std::size_t length;
};

Found find_any(std::string_view text, std::initializer_list<std::string_view> separators) {
  Found first{text.size(), 0};
  for (const auto separator : separators) {
    const auto at = text.find(separator);
    if (at < first.at) first = {at, separator.size()};
  }
  return first;
}

/// What follows the word "By" of a byline, or nothing.
std::optional<std::string_view> after_by(std::string_view line) {
  constexpr std::array<std::string_view, 13> openings = {
      "By ",  "BY ",  "by ",  "By: ",  "Por ",   "POR ",       "Par ",
      "PAR ", "Von ", "VON ", "Por: ", "Text: ", "Written by "};
  for (const auto opening : openings)
    if (line.starts_with(opening)) return trimmed(line.substr(opening.size()));
  return std::nullopt;
}

bool starts_upper(std::string_view word) {
  return !word.empty() && text::fold(word.substr(0, 1)) != word.substr(0, 1);
}

bool is_name_particle(std::string_view word) {
  constexpr std::array<std::string_view, 19> particles = {
      "de",  "del", "la",  "las", "los", "da", "do",  "dos", "das", "van",
      "von", "der", "den", "di",  "du",  "le", "bin", "al",  "el"};
  return std::find(particles.begin(), particles.end(), word) != particles.end();
}

/// Takes "| December 11, 2020" off the end of `names`.
std::optional<Date> take_date(std::string_view& names) {
  for (const std::string_view separator :
       {" | ", " • ", " · ", " – ", " — ", " - ", ", ", " on "}) {
    const auto at = names.find(separator);
    if (at == names.npos) continue;
    if (const auto found = parse_date_line(names.substr(at + separator.size()))) {
      names = names.substr(0, at);
      return found->date;
    }
  }
  return std::nullopt;
}

}  // namespace

bool is_name(std::string_view text) {
  constexpr std::size_t most_words = 6;
  std::size_t words = 0;
  while (!(text = trimmed(text)).empty()) {
    const auto length = std::min(text.find(' '), text.size());
    const auto word = text.substr(0, length);
    text.remove_prefix(length);
    const bool non_ascii = static_cast<unsigned char>(word[0]) >= 0x80;
    if (++words > most_words || (!starts_upper(word) && !non_ascii && !is_name_particle(word)))
      return false;
    const bool quotes = word.find("“") != word.npos || word.find("”") != word.npos;
    if (quotes || word.find_first_of("0123456789?!:;\"") != word.npos) return false;
  }
  return words > 0;
}

std::vector<std::string> split_names(std::string_view names) {
  std::vector<std::string> list;
  while (!names.empty()) {
    const auto separator = find_any(names, {", and ", " and ", " AND ", " y ", " et ", " und ",
                                            " e ", "; ", ";", " & ", " | ", "|", ", "});
    const auto name = trimmed(names.substr(0, separator.at));
    if (!name.empty()) list.emplace_back(name);
    names.remove_prefix(separator.at + separator.length);
  }
  return list;
}

std::optional<Byline> parse_byline(std::string_view line) {
  constexpr std::size_t longest = 160;
  if (line.size() > longest) return std::nullopt;
  const auto rest = after_by(line);
  if (!rest) return std::nullopt;
  auto names = *rest;
  Byline byline;
  byline.date = take_date(names);
  const auto outlet = find_any(names, {"/", " | ", " • ", " – ", " — "});
  if (outlet.length > 0) {
    byline.source = trimmed(names.substr(outlet.at + outlet.length));
    names = trimmed(names.substr(0, outlet.at));
    if (byline.source.empty() || names.empty()) return std::nullopt;
  }
  for (const auto& name : split_names(names)) {
    if (!is_name(name)) return std::nullopt;
    byline.authors.push_back(text::in_mixed_case(name));
  }
  if (byline.authors.empty()) return std::nullopt;
  return byline;
}

}  // namespace newshound::article
