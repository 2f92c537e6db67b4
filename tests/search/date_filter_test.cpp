#include "search/date_filter.h"

#include <chrono>
#include <limits>
#include <set>

#include "support/print.h"
#include "support/random_corpus.h"

namespace newshound::search {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

index::Manifest index_of(const std::string& oldest, const std::string& newest) {
  index::Manifest manifest;
  for (const auto& date : {newest, std::string(), oldest}) {
    manifest.segments.emplace_back().articles = 9;
    manifest.segments.back().oldest = manifest.segments.back().newest = date;
  }
  return manifest;
}

query::DateRange range_of(const std::string& first, const std::string& last) {
  return {parse_date(first), parse_date(last)};
}

std::string print(const query::DateRange& range, const index::Manifest& manifest) {
  std::string printed;
  for (const auto& term : date_filter(day_range(range), manifest))
    printed += (printed.empty() ? "" : " ") + term;
  return printed;
}

/// The first day of a term and the one after its last.
std::pair<sys_days, sys_days> days_of(const std::string& term) {
  const std::string digits = term.substr(1) + (term[0] == 'Y'   ? "0101"
                                               : term[0] == 'M' ? "01"
                                                                : "");
  const auto precision = term[0] == 'Y'   ? Date::Precision::year
                         : term[0] == 'M' ? Date::Precision::month
                                          : Date::Precision::day;
  const Date date{parse_date(digits)->begin, precision};
  return {std::chrono::floor<days>(date.begin), std::chrono::floor<days>(date.end())};
}

/// How few years, months and days lie end to end from `begin` to `end`: each day is reached from
/// whatever could end before it.
std::size_t fewest(sys_days begin, sys_days end) {
  std::vector<std::size_t> least(static_cast<std::size_t>((end - begin).count()) + 1,
                                 std::numeric_limits<std::size_t>::max());
  least[0] = 0;
  for (std::size_t at = 0; at + 1 < least.size(); ++at)
    for (const auto precision :
         {Date::Precision::year, Date::Precision::month, Date::Precision::day}) {
      const Date part{begin + days(at), precision};
      const std::chrono::year_month_day day(begin + days(at));
      const bool whole =
          precision == Date::Precision::day ||
          (day.day() == std::chrono::day(1) &&
           (precision == Date::Precision::month || day.month() == std::chrono::January));
      const auto next =
          static_cast<std::size_t>((std::chrono::floor<days>(part.end()) - begin).count());
      if (whole && next < least.size()) least[next] = std::min(least[next], least[at] + 1);
    }
  return least.back();
}

}  // namespace

TEST_CASE("a range of dates becomes years and months and days") {
  struct Row {
    std::string first, last, terms;
  };
  const Row rows[] = {
      {"2020", "2020", "Y2020"},
      {"2020-02", "2020-02", "M202002"},
      {"2020-02-29", "2020-02-29", "D20200229"},
      {"2019", "2020", "Y2019 Y2020"},
      {"2019-12", "2020", "M201912 Y2020"},
      {"2020-01-01", "2020-12-31", "Y2020"},
      {"2020-01", "2020-12-30",
       "M202001 M202002 M202003 M202004 M202005 M202006 M202007 M202008 M202009 M202010 M202011 "
       "D20201201 D20201202 D20201203 D20201204 D20201205 D20201206 D20201207 D20201208 D20201209 "
       "D20201210 D20201211 D20201212 D20201213 D20201214 D20201215 D20201216 D20201217 D20201218 "
       "D20201219 D20201220 D20201221 D20201222 D20201223 D20201224 D20201225 D20201226 D20201227 "
       "D20201228 D20201229 D20201230"},
      {"2019-12-30", "2020-02-01", "D20191230 D20191231 M202001 D20200201"},
      {"2020-02-28", "2020-03", "D20200228 D20200229 M202003"},
      {"2020-11-30", "", "D20201130 M202012 Y2021"},
      {"", "2018-02", "M201801 M201802"},
      {"2021-12", "2030", "M202112"},
      {"1500", "9999", "Y2018 Y2019 Y2020 Y2021"},
      {"2022", "2023", ""},
      {"", "2017-12-31", ""},
  };
  const auto manifest = index_of("201805", "20210819063000");
  for (const auto& row : rows) {
    CAPTURE(row.first);
    CAPTURE(row.last);
    CHECK(print(range_of(row.first, row.last), manifest) == row.terms);
  }
}

TEST_CASE("an index without dates has no term for any range") {
  CHECK(print(range_of("2020", "2020"), index::Manifest{}) == "");
  CHECK(print(range_of("2020", ""), index_of("", "")) == "");
}

TEST_CASE("the terms of a random range are the fewest that have each of its days once") {
  test::Random random(91);
  const auto first_day = std::chrono::floor<days>(parse_date("2018")->begin);
  const auto last_day = std::chrono::floor<days>(parse_date("2020")->end());
  const auto manifest = index_of("2018-05", "2020");
  for (int round = 0; round < 300; ++round) {
    auto first = test::random_date(random, false);
    auto last = test::random_date(random, false);
    if (first.begin >= last.end()) std::swap(first, last);
    query::DateRange range{first, last};
    if (random.once_in(5)) range.first.reset();
    if (random.once_in(5)) range.last.reset();
    const auto begin =
        range.first ? std::max(first_day, std::chrono::floor<days>(first.begin)) : first_day;
    const auto end =
        range.last ? std::min(last_day, std::chrono::floor<days>(last.end())) : last_day;
    const auto terms = date_filter(day_range(range), manifest);
    CAPTURE(first.to_string());
    CAPTURE(last.to_string());
    auto reached = begin;
    for (const auto& term : terms) {
      CHECK(days_of(term).first == reached);
      reached = days_of(term).second;
    }
    if (begin < end) {
      CHECK(reached == end);
      CHECK(terms.size() == fewest(begin, end));
    } else {
      CHECK(terms.empty());
    }
  }
}

}  // namespace newshound::search
