#include <algorithm>
#include <array>
#include <cctype>

#include "article/dates/find_dates.h"
#include "article/scraped/names.h"
#include "article/scraped/phrases.h"
#include "base/affix.h"
#include "text/fold.h"

namespace newshound::article {

namespace {

using std::string_view;

constexpr string_view openings[] = {
    "By ",
    "BY ",
    "by ",
    "By: ",
    "by: ",
    "Por ",
    "POR ",
    "Par ",
    "PAR ",
    "Von ",
    "VON ",
    "Por: ",
    "Von: ",
    "Text: ",
    "Texto: ",
    "Written by ",
    "WRITTEN BY ",
    "Written By ",
    "Words by ",
    "Story by ",
    "Reported by ",
    "Author: ",
    "Author ",
    "Autor: ",
    "Auteur : ",
    "Posted by ",
    "Published by ",
    "Commentary by ",
    "COMMENTARY BY ",
    "Opinion by ",
    "Reviewed by ",
    "Analysis by ",
    "Contributed by ",
    "Escrito por ",
    "By\u00A0",
};

/// Words that call an author alone on their line.
constexpr string_view callers[] = {
    "by",     "by:",       "written by",  "words by",      "por",      "par",          "von",
    "author", "author:",   "authors",     "commentary by", "story by", "autor",        "autor:",
    "auteur", "posted by", "reported by", "opinion by",    "text",     "published by",
};

/// What follows the word "By" of a byline, or nothing.
std::optional<string_view> after_by(string_view line) {
  constexpr string_view first_letters = "BbPVWTSRACOE";
  if (line.empty() || first_letters.find(line.front()) == first_letters.npos) return std::nullopt;
  for (const auto opening : openings)
    if (has_prefix(line, opening)) return trimmed(line.substr(opening.size()));
  // "ByRuth Okafor": a page that sets the blank by its style.
  const bool glued = line.starts_with("By") && line.size() > 3 && line[2] >= 'A' && line[2] <= 'Z';
  return glued ? std::optional(line.substr(2)) : std::nullopt;
}

/// Where the first of `separators`, none of which begins with a letter, stands in `text`.
template <class List>
std::size_t find_first(string_view text, const List& separators) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (std::isalpha(static_cast<unsigned char>(text[at])) != 0) continue;
    for (const string_view separator : separators)
      if (has_prefix(text.substr(at), separator)) return at;
  }
  return text.size();
}

/// `names` without what leads to a date: "• Updated", ", on".
string_view without_lead(string_view names) {
  constexpr string_view leads[] = {
      "|",       "•",         "·",          "–",        "—",         "-",   ",",
      "/",       " on",       " Published", " Updated", " Updated:", ":",   ".",
      "Updated", "Published", " el",        " le",      " am",       " em", " Last updated"};
  for (bool changed = true; changed;) {
    changed = false;
    names = trimmed(names);
    for (const auto lead : leads)
      if (names.size() > lead.size() && has_suffix(names, lead))
        names.remove_suffix(lead.size()), changed = true;
  }
  return names;
}

/// Takes "| December 11, 2020" and what follows off the end of `names`.
std::optional<Date> take_date(string_view& names, DateOrder order) {
  const auto found = find_dates(names, order);
  if (found.empty() || found.front().begin == 0) return std::nullopt;
  names = without_lead(names.substr(0, found.front().begin));
  return found.front().date;
}

/// Takes "/ Maravel Courier" off the end of `names`.
std::string take_outlet(string_view& names) {
  constexpr string_view separators[] = {"/",   " | ",   " • ",   " · ",   " – ",
                                        " — ", " for ", " For ", " FOR ", "- "};
  const auto at = find_first(names, separators);
  if (at == names.size()) return {};
  auto outlet = names.substr(at);
  for (const auto separator : separators)
    if (outlet.starts_with(separator)) outlet.remove_prefix(separator.size());
  names = trimmed(names.substr(0, at));
  return std::string(trimmed(outlet));
}

/// "maravelcourier.com"
bool is_address(string_view name) {
  constexpr string_view ends[] = {".com", ".org", ".net"};
  return name.find(' ') == name.npos &&
         std::any_of(std::begin(ends), std::end(ends),
                     [&](string_view end) { return name.ends_with(end); });
}

/// "Ruth Okafor, AFP", "Ruth Okafor, maravelcourier.com"
std::string take_agency(string_view& names) {
  const auto comma = find_last(names, ", ");
  if (comma == names.npos) return {};
  const auto last = names.substr(comma + 2);
  if (!is_agency(last) && !is_address(last)) return {};
  const std::string agency(names.substr(comma + 2));
  names = trimmed(names.substr(0, comma));
  return agency;
}

/// Whether `outlet` sells pictures: who works for it took one, and is no author.
bool is_picture_agency(string_view outlet) {
  constexpr string_view agencies[] = {"getty", "shutterstock", "alamy", "istock"};
  const auto folded = text::fold(outlet);
  return std::any_of(std::begin(agencies), std::end(agencies),
                     [&](string_view agency) { return folded.starts_with(agency); });
}

/// "Ruth OkaforMaravel Courier": what the page glued to the name is the outlet, or a job.
std::string take_glued(string_view& names) {
  constexpr std::size_t longest = 40;
  const auto at = glue_in(names);
  const std::string glued(trimmed(names.substr(at)));
  if (glued.empty() || glued.size() > longest || glued.find_first_of(".?!'’") != glued.npos)
    return {};
  names = trimmed(names.substr(0, at));
  return is_job(glued) ? std::string() : glued;
}

/// The authors of a byline: up to what is no name, which is where they work.
std::vector<std::string> leading_names(std::vector<std::string> authors) {
  const bool person_first = !authors.empty() && is_person_name(authors[0]);
  const auto end = std::find_if(authors.begin(), authors.end(), [&](const std::string& name) {
    return person_first ? !is_person_name(name) : !is_name(name) && !is_institution(name);
  });
  if (end != authors.end() && !person_first) return {};
  authors.erase(end, authors.end());
  return authors;
}

/// `line` without the bullet before it and the dot or bar behind it.
string_view without_marks(string_view line) {
  for (const string_view mark : {"• ", "•", "· ", "| ", "- ", "» "})
    if (has_prefix(line, mark)) line.remove_prefix(mark.size());
  for (const string_view mark : {" •", " ·", " |", " -", " –", " —", ",", " on", " On"})
    if (has_suffix(line, mark)) line.remove_suffix(mark.size());
  return trimmed(line);
}

std::optional<Byline> read_byline(string_view names, DateOrder order) {
  Byline byline;
  names = without_marks(names);
  byline.date = take_date(names, order);
  names = trimmed(names.substr(0, names.find(" min read")));
  const auto slash = names.find('/');
  byline.source = take_outlet(names);
  if (names.empty() || (slash != names.npos && byline.source.empty())) return std::nullopt;
  if (is_picture_agency(byline.source)) return std::nullopt;
  if (byline.source.empty()) byline.source = take_agency(names);
  if (const auto glued = take_glued(names); byline.source.empty()) byline.source = glued;
  byline.authors = leading_names(read_authors(names));
  if (byline.authors.empty()) return std::nullopt;
  return byline;
}

/// "1:39 pm"
bool has_clock(string_view text) {
  const auto colon = text.find(':');
  const auto is_digit = [&](std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  return colon != text.npos && colon > 0 && is_digit(colon - 1) && is_digit(colon + 1);
}

/// "March 7, 2022 by Ruth Okafor", "at 1:39 pm | By Ruth Okafor"
std::optional<Byline> byline_behind_date(string_view line, DateOrder order) {
  constexpr std::size_t longest_date = 40;
  const auto at = std::min(line.find(" by "), line.find(" By "));
  if (at == line.npos || at > longest_date) return std::nullopt;
  const auto before = line.substr(0, at);
  const auto dates = find_dates(before, order);
  const bool is_update = before.find("pdated") != before.npos;
  if (is_update || (dates.empty() && !has_clock(before))) return std::nullopt;
  auto byline = read_byline(line.substr(at + 4), order);
  if (!byline || !is_person_name(byline->authors[0])) return std::nullopt;
  if (!dates.empty()) byline->date = dates.front().date;
  return byline;
}

/// "March 7, 2022 / Ruth Okafor"
std::optional<Byline> name_behind_date(string_view line, DateOrder order) {
  for (const string_view separator : {" / ", " | ", " • ", " · "}) {
    const auto at = find_last(line, separator);
    if (at == line.npos) continue;
    const auto name = line.substr(at + separator.size());
    const auto dates = find_dates(line.substr(0, at), order);
    const bool begins = !dates.empty() && dates.front().begin == 0;
    if (begins && is_person_name(name)) return Byline{{std::string(name)}, {}, dates.front().date};
  }
  return std::nullopt;
}

/// "By Ruth Okafor, a reporter of ...": how a long note about an author begins.
std::optional<Byline> byline_of_note(string_view rest, DateOrder order) {
  const auto comma = rest.find(", ");
  if (comma == rest.npos || !is_person_name(rest.substr(0, comma))) return std::nullopt;
  const auto note = rest.substr(comma + 2);
  for (const string_view opening : {"a ", "an ", "one of ", "the "})
    if (note.starts_with(opening)) return read_byline(rest.substr(0, comma), order);
  return std::nullopt;
}

/// "Ruth Okafor, 36, was seen": no byline goes on like that.
bool has_small_part(string_view line) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (auto at = line.find(", "); at != line.npos; at = line.find(", ", at + 2)) {
    const auto part = line.substr(at + 2);
    if (!part.empty() && part[0] >= 'a' && part[0] <= 'z' && !is_address(part)) return true;
    const bool age = part.size() > 2 && is_digit(part[0]) && is_digit(part[1]) && part[2] == ',';
    if (age) return true;
  }
  return false;
}

}  // namespace

bool calls_author(string_view line) {
  constexpr std::size_t longest = 16;
  if (line.size() > longest) return false;
  const auto folded = text::fold(line);
  return std::find(std::begin(callers), std::end(callers), folded) != std::end(callers);
}

std::optional<Byline> parse_byline(string_view line, DateOrder order) {
  constexpr std::size_t longest = 160, longest_note = 500;
  if (line.size() > longest_note) return std::nullopt;
  const auto rest = after_by(without_marks(line));
  if (line.size() > longest) return rest ? byline_of_note(*rest, order) : std::nullopt;
  return rest ? read_byline(*rest, order) : byline_behind_date(line, order);
}

std::optional<Byline> parse_bare_byline(string_view line, DateOrder order) {
  constexpr std::size_t longest = 120;
  if (line.size() > longest || has_small_part(line)) return std::nullopt;
  if (auto behind = name_behind_date(line, order)) return behind;
  auto byline = read_byline(line.substr(0, line.find("  ")), order);
  if (!byline) return std::nullopt;
  const bool persons = std::all_of(byline->authors.begin(), byline->authors.end(),
                                   [](const std::string& name) { return is_person_name(name); });
  return persons ? byline : std::nullopt;
}

}  // namespace newshound::article
