#include "article/html/names.h"

#include <algorithm>

#include "article/html/titles.h"
#include "article/scraped/phrases.h"
#include "base/ascii.h"
#include "base/word_list.h"
#include "text/capitals.h"
#include "text/fold.h"

namespace newshound::article {

namespace {

using Names = std::vector<std::string>;
using Phrases = std::initializer_list<std::string_view>;

template <class Predicate>
bool any_word(std::string_view text, Predicate holds) {
  while (!text.empty()) {
    const auto length = std::min(text.find(' '), text.size());
    if (holds(text.substr(0, length))) return true;
    text.remove_prefix(std::min(length + 1, text.size()));
  }
  return false;
}

std::string_view before_any(std::string_view text, Phrases marks) {
  for (const auto mark : marks) text = text.substr(0, text.find(mark));
  return trimmed(text);
}

/// Agencies and chains that stand behind a name without a sign between them.
constexpr std::string_view agencies[] = {"The Associated Press",
                                         "Associated Press",
                                         "USA TODAY NETWORK",
                                         "USA TODAY",
                                         "Reuters",
                                         "AFP",
                                         "Bloomberg",
                                         "The Canadian Press",
                                         "Staff Writer",
                                         "Senior Reporter",
                                         "Staff"};

bool is_job_title(std::string_view name) {
  constexpr WordList jobs(
      " writer editor reporter correspondent columnist contributor producer journalist photographer"
      " director analyst reporters writers editors critic historian redaction redaccion author "
      "admin "
      "administrator guest ");
  const auto folded = text::fold(name);
  const auto blank = folded.rfind(' ');
  return jobs.has(blank == folded.npos ? folded : folded.substr(blank + 1)) || folded == "staff";
}

bool is_name_like(std::string_view name) {
  constexpr std::size_t longest = 60;
  if (name.size() < 3 || name.size() > longest) return false;
  if (name.find_first_of("@<>{}[]()=0123456789?!:|•*_\"") != name.npos) return false;
  const auto dot = name.find('.');
  const bool domain =
      dot != name.npos && dot + 1 < name.size() && name[dot + 1] >= 'a' && name[dot + 1] <= 'z';
  return !domain && std::count(name.begin(), name.end(), ' ') < 7 &&
         text::fold(name).find("staff report") == std::string::npos;
}

bool has_name(const Names& names, std::string_view name) {
  const auto key = text::fold(name);
  return std::any_of(names.begin(), names.end(),
                     [&](const auto& other) { return text::fold(other) == key; });
}

void add_name(Names& names, std::string name) {
  if (!has_name(names, name)) names.push_back(std::move(name));
}

}  // namespace

std::string_view behind_by(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    const auto small = in_small_letters(text.substr(0, 40));
    for (const std::string_view opening :
         {"written by ",   "posted by ",   "story by ",     "words by ", "words: ",
          "published by ", "reported by ", "reporting by ", "text by ",  "author: ",
          "authors: ",     "author ",      "news by ",      "by: ",      "by:",
          "by ",           "por ",         "von ",          "par ",      "di ",
          "opinion by ",   "analysis by ", "review by "})
      if (small.starts_with(opening)) {
        text = trimmed(text.substr(opening.size()));
        again = true;
        break;
      }
  }
  return text;
}

std::string_view without_agency(std::string_view name, const Names& outlets) {
  const auto drop = [&](std::string_view ending) {
    if (ending.empty() || name.size() <= ending.size() + 1) return;
    const auto at = name.size() - ending.size();
    if (text::fold(name.substr(0, 4)) == "the ") return;
    if (name[at - 1] == ' ' && text::fold(name.substr(at)) == text::fold(ending))
      name = trimmed(name.substr(0, at));
  };
  for (const auto agency : agencies) drop(agency);
  for (const auto& outlet : outlets) drop(outlet);
  return name;
}

bool is_newsroom(std::string_view name) {
  constexpr WordList words(
      " news times journal media press network newspaper gazette post tribune herald magazine desk"
      " agency agencies wire newswire services university institute team bureau radio tv channel"
      " digital editors editorial staff redaccion redazione today inc llc telegram observer"
      " courier ");
  const auto folded = text::fold(name);
  if (any_word(folded,
               [&](std::string_view word) { return words.has(word) || word.ends_with(".com"); }))
    return true;
  const bool one_word = name.find(' ') == name.npos;
  return one_word && name.size() <= 5 &&
         std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_person(std::string_view name) {
  constexpr WordList not_in_names(
      " the view all by author authors archive read more follow staff live watch photo from see"
      " about contributors ");
  const auto blanks = std::count(name.begin(), name.end(), ' ');
  if (blanks < 1 || blanks > 4 || name.find_first_of("@/,") != name.npos || !is_name(name))
    return false;
  const auto folded = text::fold(name);
  const bool strange =
      any_word(folded, [&](std::string_view word) { return not_in_names.has(word); });
  return !strange && !is_newsroom(name) && !is_job_title(name);
}

void add_names(Names& names, Names more) {
  for (auto& name : more) add_name(names, std::move(name));
}

std::vector<std::string> names_in(std::string_view text, const std::vector<std::string>& outlets) {
  constexpr std::size_t longest = 300;
  Names names;
  text = before_any(behind_by(trimmed_lines(text)), {" | ", " • ", " · ", "\n"});
  if (text.size() > longest || text.find("://") != text.npos) return names;
  for (const auto& part : split_names(text)) {
    auto name = before_any(behind_by(part),
                           {" for ", " (", " - ", " – ", " — ", "/", " at ", " as told to"});
    name = without_agency(name, outlets);
    while (name.ends_with(',') || name.ends_with(';')) name.remove_suffix(1);
    if (!is_name_like(name) || is_outlet(name, outlets) || is_job_title(name)) continue;
    add_name(names, text::in_mixed_case(name));
  }
  return names;
}

}  // namespace newshound::article
