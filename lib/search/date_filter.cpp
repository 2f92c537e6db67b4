#include "search/date_filter.h"

#include <algorithm>
#include <chrono>
#include <limits>

#include "index/terms.h"
#include "rank/columns.h"
#include "rank/merged_terms.h"

namespace newshound::search {

namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month_day;
using std::chrono::years;

struct Days {
  sys_days begin;
  sys_days end;
};

/// From the start of the first year in the index to the end of the last.
Days days_of(const index::Manifest& manifest) {
  const auto first = parse_date(manifest.oldest().substr(0, 4));
  const auto last = parse_date(manifest.newest().substr(0, 4));
  if (!first || !last) return {};
  return {std::chrono::floor<days>(first->begin), std::chrono::floor<days>(last->end())};
}

/// The longest of a year, a month and a day that begins at `day` and ends by `end`.
Date longest_from(year_month_day day, sys_days end) {
  const bool first_of_month = day.day() == std::chrono::day(1);
  const bool first_of_year = first_of_month && day.month() == std::chrono::January;
  auto precision = Date::Precision::day;
  if (first_of_month && sys_days(day + months(1)) <= end) precision = Date::Precision::month;
  if (first_of_year && sys_days(day + years(1)) <= end) precision = Date::Precision::year;
  return {sys_days(day), precision};
}

}  // namespace

DayRange day_range(const query::DateRange& range) {
  const auto number = [](std::chrono::sys_seconds instant) {
    return static_cast<std::int32_t>(std::chrono::floor<days>(instant).time_since_epoch().count());
  };
  return {range.first ? number(range.first->begin) : std::numeric_limits<std::int32_t>::min(),
          range.last ? number(range.last->end()) : rank::no_day - 1};
}

std::vector<std::string> date_filter(DayRange range, const index::Manifest& manifest) {
  auto wanted = days_of(manifest);
  wanted.begin = std::max(wanted.begin, sys_days(days(range.first)));
  wanted.end = std::min(wanted.end, sys_days(days(range.end)));
  std::vector<std::string> terms;
  while (wanted.begin < wanted.end) {
    const auto part = longest_from(wanted.begin, wanted.end);
    terms.push_back(index::date_terms(part).back());
    wanted.begin = std::chrono::floor<days>(part.end());
  }
  return terms;
}

std::vector<std::string> seen_terms(DayRange range, std::span<const rank::SegmentView> segments) {
  std::vector<std::string> terms;
  rank::MergedTerms known(segments, schema::seen_prefix);
  while (known.next() && known.term().starts_with(schema::seen_prefix)) {
    const auto day = index::date_of_value(known.term().substr(schema::seen_prefix.size()));
    if (!day) continue;
    const auto number = std::chrono::floor<days>(day->begin).time_since_epoch().count();
    if (range.first <= number && number < range.end) terms.push_back(known.term());
  }
  return terms;
}

}  // namespace newshound::search
