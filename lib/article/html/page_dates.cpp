#include "article/html/page_dates.h"

#include <algorithm>
#include <array>

#include "article/dates/find_dates.h"
#include "article/html/shown_dates.h"
#include "article/scraped/phrases.h"

namespace newshound::article {

namespace {

using std::chrono::days;

/// A date as the page's data have it, and the day that it was where it was written.
struct Written {
  Date date;
  std::chrono::sys_days day;
};

std::optional<Written> read_written(std::string_view text) {
  text = trimmed(text);
  const auto date = parse_date(text);
  if (!date) return std::nullopt;
  Written written{*date, std::chrono::floor<days>(date->begin)};
  const auto local = parse_date(text.substr(0, 10));
  if (date->precision == Date::Precision::second && local &&
      local->precision == Date::Precision::day)
    written.day = std::chrono::floor<days>(local->begin);
  return written;
}

std::optional<Written> linked_date(const Facts& facts) {
  for (const auto& linked : facts.linked)
    if (auto date = read_written(linked.published)) return date;
  return std::nullopt;
}

std::optional<Written> first_meta(const Facts& facts,
                                  std::initializer_list<std::string_view> names) {
  for (const auto name : names)
    if (auto date = read_written(facts.meta(name))) return date;
  return std::nullopt;
}

std::optional<Written> meta_date(const Facts& facts) {
  return first_meta(facts, {"article:published_time",
                            "og:article:published_time",
                            "og:published_time",
                            "parsely-pub-date",
                            "sailthru.date",
                            "datepublished",
                            "rnews:datepublished",
                            "publish-date",
                            "publish_date",
                            "publishdate",
                            "pubdate",
                            "publication_date",
                            "publicationdate",
                            "publication-date",
                            "published-date",
                            "published_date",
                            "published_at",
                            "publishedat",
                            "date.published",
                            "published",
                            "article.published",
                            "article_date_original",
                            "originalpublicationdate",
                            "displaydate",
                            "iso-8601-publish-date",
                            "bt:pubdate",
                            "cxenseparse:recs:publishtime",
                            "cxenseparse:publishtime",
                            "analyticsattributes.articledate",
                            "citation_publication_date",
                            "citation_date",
                            "citation_online_date",
                            "dc.date.issued",
                            "dcterms.issued",
                            "datecreated",
                            "article.created",
                            "pdate",
                            "ptime"});
}

/// Names that are also used for when the page was made.
std::optional<Written> vague_meta_date(const Facts& facts) {
  return first_meta(facts,
                    {"dcterms.date", "dc.date", "dc.date.created", "dcterms.created", "date"});
}

std::optional<Written> time_date(const PageParts& page) {
  for (const auto node : page.facts.times) {
    if (page.tree.attribute(node, "itemprop") != "datePublished") continue;
    for (const auto key : {"datetime", "content"})
      if (auto date = read_written(page.tree.attribute(node, key))) return date;
    if (auto date = read_written(page.tree.text_in(node))) return date;
  }
  return std::nullopt;
}

std::optional<Written> modified_date(const Facts& facts) {
  for (const auto& linked : facts.linked)
    if (auto date = read_written(linked.modified)) return date;
  return first_meta(facts, {"article:modified_time", "og:updated_time", "datemodified"});
}

void set(Article& article, const Date& date, DateSource source, Confidence confidence) {
  article.date = date;
  article.date_source = source;
  article.date_confidence = confidence;
}

std::chrono::sys_days day_of(const Date& date) { return std::chrono::floor<days>(date.begin); }

/// What readers are shown decides which day it was: not that in Greenwich, and not that of a first
/// publication that the page no longer shows.
void set_published(const Written& written, DateSource source, const std::optional<ShownDate>& shown,
                   const std::optional<Written>& modified, Article& article) {
  auto day = written.day;
  auto confidence = Confidence::high;
  const auto apart = [](std::chrono::sys_days a, std::chrono::sys_days b) {
    return std::abs((a - b).count());
  };
  if (shown && !shown->is_update) {
    if (apart(shown->day, day_of(written.date)) <= 1) {
      day = shown->day;
    } else if (modified && apart(shown->day, day_of(modified->date)) <= 1) {
      return set(article, {shown->day, Date::Precision::day}, DateSource::byline,
                 Confidence::medium);
    } else {
      confidence = Confidence::medium;
    }
  }
  const bool same_day = day == day_of(written.date);
  set(article, same_day ? written.date : Date{day, Date::Precision::day}, source, confidence);
}

}  // namespace

void find_date(const PageParts& page, const Hints& hints, Article& article) {
  const std::array<std::pair<std::optional<Written>, DateSource>, 3> found = {
      {{linked_date(page.facts), DateSource::json_ld},
       {meta_date(page.facts), DateSource::meta},
       {time_date(page), DateSource::meta}}};
  const auto shown = shown_date(page);
  const auto modified = modified_date(page.facts);
  const auto is_possible = [&](const Date& date) {
    return !hints.seen || date.begin < hints.seen->end() + days(1);
  };
  for (const auto& [date, source] : found)
    if (date && is_possible(date->date))
      return set_published(*date, source, shown, modified, article);
  if (shown && !shown->is_update)
    return set(article, shown->date, DateSource::byline, Confidence::high);
  if (const auto date = date_in_url(article.url); date && date->precision == Date::Precision::day)
    return set(article, *date, DateSource::url, Confidence::high);
  if (const auto date = vague_meta_date(page.facts))
    return set(article, date->date, DateSource::meta, Confidence::low);
  if (shown) return set(article, shown->date, DateSource::byline, Confidence::low);
  if (const auto date = date_in_url(article.url))
    set(article, *date, DateSource::url, Confidence::medium);
}

}  // namespace newshound::article
