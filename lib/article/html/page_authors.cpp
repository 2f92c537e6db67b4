#include "article/html/page_authors.h"

#include <algorithm>

#include "article/html/titles.h"
#include "article/scraped/phrases.h"
#include "base/word_list.h"
#include "text/capitals.h"
#include "text/fold.h"

namespace newshound::article {

namespace {

using Names = std::vector<std::string>;
using Phrases = std::initializer_list<std::string_view>;

std::string_view behind_by(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    const auto folded = text::fold(text.substr(0, 40));
    for (const std::string_view opening :
         {"written by ",   "posted by ",   "story by ",     "words by ", "words: ",
          "published by ", "reported by ", "reporting by ", "text by ",  "author: ",
          "authors: ",     "author ",      "news by ",      "by: ",      "by:",
          "by ",           "por ",         "von ",          "par ",      "di ",
          "opinion by ",   "analysis by ", "review by "})
      if (folded.starts_with(opening)) {
        text = trimmed(text.substr(opening.size()));
        again = true;
        break;
      }
  }
  return text;
}

std::size_t first_of(std::string_view folded, Phrases phrases) {
  auto first = folded.size();
  for (const auto phrase : phrases) first = std::min(first, folded.find(phrase));
  return first;
}

/// `line` up to who took the photographs, edited the text, and when.
std::string_view authors_part(std::string_view line) {
  // Folding changes no lengths before the first letter that is not ASCII; it is close enough.
  const auto folded = text::fold(line);
  const auto end = first_of(
      folded, {"contributions from", "contributions by", "contribution", "reviewed by",
               "edited by",          "fact check",       "fact-check",   "photograph",
               "photos by",          "photo by",         "styled by",    "illustrat",
               "published",          "updated",          "last updated", "additional reporting",
               "translated by",      "video by",         "produced by",  "posted on",
               "posted at"});
  return trimmed(line.substr(0, std::min(end, line.size())));
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

bool is_job(std::string_view name) {
  constexpr WordList jobs(
      " writer editor reporter correspondent columnist contributor producer journalist photographer"
      " director analyst reporters writers editors critic historian redaction redaccion author "
      "admin "
      "administrator guest ");
  const auto folded = text::fold(name);
  const auto blank = folded.rfind(' ');
  return jobs.has(blank == folded.npos ? folded : folded.substr(blank + 1)) || folded == "staff";
}

/// Whether `name` is what a newsroom rather than a person is called.
bool is_newsroom(std::string_view name) {
  constexpr WordList words(
      " news times journal media press network newspaper gazette post tribune herald magazine desk"
      " agency agencies wire newswire services university institute .com team bureau radio tv "
      "channel"
      " digital editors editorial staff redaccion redazione today inc llc telegram observer "
      "courier ");
  const auto folded = text::fold(name);
  std::string_view rest = folded;
  while (!rest.empty()) {
    const auto length = std::min(rest.find(' '), rest.size());
    if (words.has(rest.substr(0, length)) || rest.substr(0, length).ends_with(".com")) return true;
    rest.remove_prefix(std::min(length + 1, rest.size()));
  }
  const bool one_word = name.find(' ') == name.npos;
  return one_word && name.size() <= 5 &&
         std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
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

void add_names(Names& names, Names more) {
  for (auto& name : more) add_name(names, std::move(name));
}

Names linked_authors(const Facts& facts, const Names& outlets) {
  for (const auto& linked : facts.linked) {
    Names names;
    for (const auto& author : linked.authors) add_names(names, names_in(author.name, outlets));
    if (!names.empty()) return names;
  }
  return {};
}

Names meta_authors(const Facts& facts, const Names& outlets) {
  for (const auto name :
       {"byl", "author", "parsely-author", "sailthru.author", "article:author", "article.author",
        "article_author", "authors", "dc.creator", "dcterms.creator", "cxenseparse:author",
        "citation_author", "byline", "og:article:author"}) {
    Names names;
    for (const auto& meta : facts.metas)
      if (meta.name == name) add_names(names, names_in(plain_text(meta.content), outlets));
    if (!names.empty()) return names;
  }
  return {};
}

/// A line that readers see about who wrote the article.
struct Shown {
  std::string folded;  ///< up to who else worked on it
  Names names;         ///< of elements that hold nothing but a name
  Names in_line;       ///< read from the line
};

bool is_person(std::string_view name) {
  constexpr WordList not_in_names(
      " the view all by author authors archive read more follow staff live watch photo from see"
      " about contributors ");
  const auto blanks = std::count(name.begin(), name.end(), ' ');
  if (blanks < 1 || blanks > 4 || name.find_first_of("@/,") != name.npos || !is_name(name))
    return false;
  const auto folded = text::fold(name);
  std::string_view rest = folded;
  while (!rest.empty()) {
    const auto length = std::min(rest.find(' '), rest.size());
    if (not_in_names.has(rest.substr(0, length))) return false;
    rest.remove_prefix(std::min(length + 1, rest.size()));
  }
  return !is_newsroom(name) && !is_job(name);
}

/// Persons if there are any.
Names persons_first(const Names& names) {
  Names persons;
  std::copy_if(names.begin(), names.end(), std::back_inserter(persons), is_person);
  return persons.empty() ? names : persons;
}

std::vector<Shown> shown_between(const PageParts& page, std::uint32_t begin, std::uint32_t end,
                                 const Names& outlets) {
  std::vector<Shown> lines;
  std::uint32_t line_end = 0;
  for (const auto node : page.facts.bylines) {
    if (node < begin || node >= end) continue;
    const auto text = page.tree.text_in(node);
    constexpr std::size_t longest_line = 400;
    if (text.size() > longest_line) continue;
    if (node >= line_end) {
      const auto part = authors_part(text);
      lines.push_back({text::fold(part), {}, persons_first(names_in(part, outlets))});
      line_end = page.tree.nodes()[node].end;
    }
    const auto name = without_agency(behind_by(text), outlets);
    if (is_person(name) && !is_outlet(name, outlets) &&
        lines.back().folded.find(text::fold(name)) != std::string::npos)
      add_name(lines.back().names, text::in_mixed_case(name));
  }
  return lines;
}

/// Those between the title and the text; where there are none, above the title or behind the text.
std::vector<Shown> shown_lines(const PageParts& page, const Names& outlets) {
  constexpr std::uint32_t around = 150;
  const auto above = page.title > around ? page.title - around : 0;
  const auto begin = page.body_begin();
  auto lines = shown_between(page, page.title, begin, outlets);
  if (lines.empty()) lines = shown_between(page, above, page.title, outlets);
  if (lines.empty()) lines = shown_between(page, begin, page.body_end() + around, outlets);
  return lines;
}

/// Lines like "By Ruth Okafor" around the start of the text.
Names written_authors(const PageParts& page, const Names& outlets) {
  constexpr std::size_t around = 12;
  if (page.content.blocks.empty()) return {};
  const auto first = page.content.blocks[page.content.summaries];
  for (std::size_t away = 0; away <= around && away <= first; ++away) {
    const std::string_view text = page.blocks[first - away].text;
    if (text.size() > 120) continue;
    const auto folded = text::fold(text.substr(0, 4));
    if (!folded.starts_with("by ") && !folded.starts_with("by:") && !folded.starts_with("por ") &&
        !folded.starts_with("von ") && !folded.starts_with("par "))
      continue;
    auto names = names_in(authors_part(text), outlets);
    if (!names.empty()) return names;
  }
  return {};
}

}  // namespace

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
    if (!is_name_like(name) || is_outlet(name, outlets) || is_job(name)) continue;
    add_name(names, text::in_mixed_case(name));
  }
  return names;
}

std::vector<std::string> find_authors(const PageParts& page,
                                      const std::vector<std::string>& outlets) {
  auto known = linked_authors(page.facts, outlets);
  if (known.empty()) known = meta_authors(page.facts, outlets);
  const auto lines = shown_lines(page, outlets);
  Names persons;
  Names confirmed;
  for (const auto& name : known)
    if (!is_newsroom(name)) persons.push_back(name);
  for (const auto& line : lines) {
    const auto before = confirmed.size();
    for (const auto& name : persons)
      if (line.folded.find(text::fold(name)) != std::string::npos) add_name(confirmed, name);
    if (confirmed.size() > before) add_names(confirmed, line.names);
  }
  if (!confirmed.empty()) return confirmed;
  if (!persons.empty()) return persons;
  for (const auto& line : lines)
    if (!line.names.empty()) return line.names;
  for (const auto& line : lines)
    if (!line.in_line.empty()) return line.in_line;
  auto written = written_authors(page, outlets);
  return written.empty() ? known : written;
}

}  // namespace newshound::article
