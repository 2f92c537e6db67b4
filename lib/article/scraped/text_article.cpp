/// Scraped text into an article, by the roles of its lines.
#include <algorithm>

#include "article/finish.h"
#include "article/scraped/phrases.h"
#include "article/scraped/roles.h"
#include "base/hash.h"
#include "newshound/article.h"

namespace newshound {

namespace {

using article::Role;
using article::RoledLine;
using Lines = std::vector<RoledLine>;

std::vector<std::string_view> with_role(const Lines& lines, Role role) {
  std::vector<std::string_view> texts;
  for (const auto& line : lines)
    if (line.role == role) texts.push_back(line.text);
  return texts;
}

/// Several spellings of the title may differ by the outlet at the end of one: the shortest is the
/// title, and what it lacks the outlet. A single one is split at " | ", which titles hardly
/// contain.
void read_title(const std::vector<std::string_view>& titles, Article& article) {
  if (titles.empty()) return;
  const auto shortest =
      *std::min_element(titles.begin(), titles.end(),
                        [](std::string_view a, std::string_view b) { return a.size() < b.size(); });
  article.title = article::without_bullets(shortest);
  for (const auto title : titles) {
    const auto split = article::split_title(title);
    const bool repeats = article::title_key(split.title) == article::title_key(shortest);
    if (split.outlet.empty() || (!repeats && shortest.find(" | ") == shortest.npos)) continue;
    if (!repeats) article.title = split.title;
    if (article.source.empty()) article.source = split.outlet;
  }
}

/// The title that a note at the end says, which is surer than what stands above the text.
void read_title_of_note(const Lines& lines, Article& article) {
  for (const auto& line : lines) {
    const auto title = article::title_of_note(line.text);
    if (!title.empty()) article.title = title;
  }
}

/// Midnight of 1 January 1970 in UTC and in America: what a page prints that has no date.
bool is_epoch(const Date& date) {
  using std::chrono::days;
  const auto day = std::chrono::floor<days>(date.begin).time_since_epoch();
  return day == days(0) || day == days(-1);
}

/// What the lines at the title say of authors, outlet and date.
struct Header {
  std::vector<std::string> authors;
  std::string source;
  std::optional<Date> byline_date;
  std::vector<article::DateLine> dates;
};

void add_byline(std::string_view line, DateOrder order, Header& header) {
  auto byline = article::parse_byline(line, order);
  if (!byline) byline = article::parse_bare_byline(line, order);
  if (!byline) return;
  if (header.source.empty()) header.source = byline->source;
  if (!header.byline_date) header.byline_date = byline->date;
  for (auto& author : byline->authors)
    if (std::find(header.authors.begin(), header.authors.end(), author) == header.authors.end())
      header.authors.push_back(std::move(author));
}

Header read_header(const Lines& lines, DateOrder order) {
  Header header;
  for (const auto& line : lines) {
    if (line.role == Role::byline) add_byline(line.text, order, header);
    if (line.role != Role::date) continue;
    const auto date = article::parse_date_line(line.text, order);
    if (date && !is_epoch(date->date)) header.dates.push_back(*date);
  }
  return header;
}

/// The first date that is not of an update, or that of the byline; of an update if there is no
/// other. It is sure if it is called the date of publication or no other day is named.
void set_date(const Header& header, Article& article) {
  const auto first = std::find_if(header.dates.begin(), header.dates.end(),
                                  [](const article::DateLine& line) { return !line.is_update; });
  article.date = header.byline_date;
  if (!article.date && first != header.dates.end()) article.date = first->date;
  const bool only_updated = !article.date && !header.dates.empty();
  if (only_updated) article.date = header.dates.front().date;
  if (!article.date) return;
  article.date_source = DateSource::byline;
  const auto day = [](const Date& date) {
    return std::chrono::floor<std::chrono::days>(date.begin);
  };
  const bool other =
      std::any_of(header.dates.begin(), header.dates.end(), [&](const article::DateLine& line) {
        return !line.is_update && day(line.date) != day(*article.date);
      });
  const bool labelled = first != header.dates.end() && first->is_labelled;
  if (only_updated || (other && !labelled)) article.date_confidence = Confidence::medium;
}

bool ends_paragraph(std::string_view line) {
  for (const std::string_view end : {".", "!", "?", "”", "\"", "»", ":", "…"})
    if (line.ends_with(end)) return true;
  return false;
}

/// The body: paragraphs are apart by empty lines, or, where there are none, end with a sentence.
std::string read_body(const Lines& lines) {
  std::string body;
  bool apart = false;
  for (const auto& line : lines) {
    if (line.role != Role::body) {
      apart = true;
      continue;
    }
    if (!body.empty()) body += apart || ends_paragraph(body) ? "\n\n" : "\n";
    body += line.text;
    apart = false;
  }
  return body;
}

void read_source(const Lines& lines, Article& article) {
  for (const auto& line : lines) {
    if (!article.source.empty()) return;
    if (line.role == Role::tail) article.source = article::copyright_holder(line.text);
  }
  if (article.source.empty()) article.source = article::agency_of_dateline(article.body);
}

/// A title with an outlet at its end that was not told apart before is split where the page names
/// that outlet elsewhere.
void split_known_outlet(Article& article) {
  const auto split = article::split_title(article.title);
  if (!split.outlet.empty() &&
      article::title_key(split.outlet) == article::title_key(article.source))
    article.title = std::string(split.title);
}

}  // namespace

Article parse_text_article(std::string_view text, DateOrder order) {
  Article article;
  article.id = content_hash(text);
  const auto lines = article::assign_roles(text, order);
  read_title(with_role(lines, Role::title), article);
  read_title_of_note(lines, article);
  auto header = read_header(lines, order);
  set_date(header, article);
  article.authors = std::move(header.authors);
  if (!header.source.empty()) article.source = std::move(header.source);
  article.body = read_body(lines);
  read_source(lines, article);
  split_known_outlet(article);
  article::finish(article);
  return article;
}

}  // namespace newshound
