/// What to count in, read article by article.
#pragma once

#include <newshound/newshound.h>

#include <algorithm>
#include <ctime>
#include <string>
#include <vector>

namespace newshound::test {

/// The period of a date as the C library prints it, or what is known of the date.
inline std::string period_name(const Date& date, Period period) {
  auto precision = Date::Precision::day;
  if (period == Period::month) precision = Date::Precision::month;
  if (period == Period::year) precision = Date::Precision::year;
  if (period == Period::week && date.precision >= precision) {
    const auto time = static_cast<std::time_t>(date.begin.time_since_epoch().count());
    std::tm parts{};
    gmtime_r(&time, &parts);
    char text[40];
    std::strftime(text, sizeof text, "%G-W%V", &parts);
    return text;
  }
  return Date{date.begin, std::min(precision, date.precision)}.to_string();
}

/// All articles that match, as they are stored.
inline std::vector<Article> found(const Searcher& searcher, const Query& query) {
  SearchOptions options;
  options.limit = 1000;
  options.snippets = 0;
  std::vector<Article> articles;
  for (const auto& hit : searcher.search(query, options).hits)
    articles.push_back(*searcher.find(hit.article.id));
  return articles;
}

}  // namespace newshound::test
