#include "article/html/page_authors.h"

#include <algorithm>

#include "article/html/names.h"
#include "article/html/titles.h"
#include "article/scraped/phrases.h"
#include "base/ascii.h"
#include "text/capitals.h"
#include "text/fold.h"

namespace newshound::article {

namespace {

using Names = std::vector<std::string>;
using Phrases = std::initializer_list<std::string_view>;

std::size_t first_of(std::string_view text, Phrases phrases) {
  auto first = text.size();
  for (const auto phrase : phrases) first = std::min(first, text.find(phrase));
  return first;
}

/// `line` up to who took the photographs, edited the text, and when.
std::string_view authors_part(std::string_view line) {
  const auto small = in_small_letters(line);
  const auto end = first_of(
      small, {"contributions from", "contributions by", "contribution", "reviewed by",
              "edited by",          "fact check",       "fact-check",   "photograph",
              "photos by",          "photo by",         "styled by",    "illustrat",
              "published",          "updated",          "last updated", "additional reporting",
              "translated by",      "video by",         "produced by",  "posted on",
              "posted at"});
  return trimmed(line.substr(0, std::min(end, line.size())));
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

/// A line that readers see about who wrote the article: elements beside each other are one.
struct Shown {
  std::string folded;  ///< up to who else worked on it
  Names names;         ///< of elements that hold nothing but a name
  Names in_line;       ///< read from the line
};

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
  std::uint32_t parent = 0;
  for (const auto node : page.facts.bylines) {
    if (node < begin || node >= end) continue;
    const auto text = page.tree.text_in(node);
    constexpr std::size_t longest_line = 400;
    if (text.size() > longest_line) continue;
    if (node >= line_end) {
      const auto part = authors_part(text);
      const auto around = page.tree.nodes()[node].parent;
      if (lines.empty() || around != parent) lines.emplace_back();
      lines.back().folded += text::fold(part) + " ";
      add_names(lines.back().in_line, persons_first(names_in(part, outlets)));
      line_end = page.tree.nodes()[node].end;
      parent = around;
    }
    const auto name = without_agency(behind_by(text), outlets);
    if (is_person(name) && split_names(name).size() == 1 && !is_outlet(name, outlets) &&
        lines.back().folded.find(text::fold(name)) != std::string::npos)
      add_names(lines.back().names, {text::in_mixed_case(name)});
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
      if (line.folded.find(text::fold(name)) != std::string::npos) add_names(confirmed, {name});
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
