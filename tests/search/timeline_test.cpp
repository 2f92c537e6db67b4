#include <algorithm>
#include <iterator>
#include <map>

#include "newshound/facets.h"
#include "newshound/searcher.h"
#include "query/printer.h"
#include "search/periods.h"
#include "support/articles.h"
#include "support/print.h"
#include "support/random_corpus.h"
#include "support/slow_counts.h"

namespace newshound {

namespace {

using test::found;
using test::Index;
using test::period_name;

std::string printed(const Timeline& timeline) {
  const auto numbers = [](const TimeCount& count) {
    return ' ' + std::to_string(count.articles) + '/' + std::to_string(count.all);
  };
  std::string text(name_of(timeline.period));
  for (const auto& [name, begin, count] : timeline.periods) text += ", " + name + numbers(count);
  return text + "; imprecise" + numbers(timeline.imprecise) + "; undated" +
         numbers(timeline.undated) + "; total" + numbers(timeline.total);
}

Timeline slow_timeline(const std::vector<Article>& matches, const std::vector<Article>& everything,
                       Period period) {
  Timeline timeline;
  timeline.period = period;
  std::map<std::string, TimeCount> counts;
  const auto add = [&](const std::vector<Article>& articles, std::uint64_t TimeCount::*count) {
    timeline.total.*count = articles.size();
    for (const auto& article : articles) {
      if (!article.date) {
        ++(timeline.undated.*count);
        continue;
      }
      const bool is_precise =
          article.date->precision >= Date::Precision::day || period == Period::year ||
          (period == Period::month && article.date->precision == Date::Precision::month);
      if (is_precise)
        ++(counts[period_name(*article.date, period)].*count);
      else
        ++(timeline.imprecise.*count);
    }
  };
  add(matches, &TimeCount::articles);
  add(everything, &TimeCount::all);
  for (const auto& [name, count] : counts) timeline.periods.push_back({name, {}, count});
  const auto is_found = [](const auto& each) { return each.count.articles > 0; };
  auto& periods = timeline.periods;
  const auto first = std::find_if(periods.begin(), periods.end(), is_found);
  periods.erase(std::find_if(periods.rbegin(), std::make_reverse_iterator(first), is_found).base(),
                periods.end());
  periods.erase(periods.begin(), first);
  return timeline;
}

/// Without what has no article.
Timeline without_empty(Timeline timeline) {
  std::erase_if(timeline.periods, [](const auto& each) { return each.count == TimeCount{}; });
  return timeline;
}

Article dated(const std::string& id, const std::string& date) {
  return test::make_article(id, "", "words " + id, date);
}

}  // namespace

TEST_CASE("a timeline has a row for each period and for what has none") {
  const Index index({dated("a", "2020-12-31"), dated("b", "2021-01-03"), dated("c", "2021-01-04"),
                     dated("d", "2021-03"), dated("e", "2021"), dated("f", ""),
                     dated("g", "2021-01-04T23:59:59Z"), dated("h", "1999-05-05")});
  const auto searcher = index.searcher();
  const std::tuple<const char*, std::optional<Period>, const char*> rows[] = {
      {"words -h", Period::year, "year, 2020 1/1, 2021 5/5; imprecise 0/0; undated 1/1; total 7/8"},
      {"words -h", Period::month,
       "month, 2020-12 1/1, 2021-01 3/3, 2021-02 0/0, 2021-03 1/1; imprecise 1/1; undated 1/1; "
       "total 7/8"},
      {"words -h", Period::week,
       "week, 2020-W53 2/2, 2021-W01 2/2; imprecise 2/2; undated 1/1; total 7/8"},
      {"c OR a", Period::day,
       "day, 2020-12-31 1/1, 2021-01-01 0/0, 2021-01-02 0/0, 2021-01-03 0/1, 2021-01-04 1/2; "
       "imprecise 0/2; undated 0/1; total 2/8"},
      {"a OR b",
       {},
       "day, 2020-12-31 1/1, 2021-01-01 0/0, 2021-01-02 0/0, 2021-01-03 1/1; "
       "imprecise 0/2; undated 0/1; total 2/8"},
      {"words -h", {}, "year, 2020 1/1, 2021 5/5; imprecise 0/0; undated 1/1; total 7/8"},
      {"d OR c",
       {},
       "month, 2021-01 1/3, 2021-02 0/0, 2021-03 1/1; imprecise 0/1; undated 0/1; "
       "total 2/8"},
      {"f", {}, "day; imprecise 0/2; undated 1/1; total 1/8"},
      {"nowhere", Period::month, "month; imprecise 0/1; undated 0/1; total 0/8"},
  };
  for (const auto& [query, period, expected] : rows) {
    CAPTURE(query);
    CHECK(printed(searcher.timeline(Query::parse(query), period)) == expected);
  }
}

TEST_CASE("an automatic timeline has not more than 60 periods") {
  std::vector<Article> articles;
  for (int year = 2000; year < 2100; ++year)
    articles.push_back(dated("y" + std::to_string(year), std::to_string(year) + "-06-01"));
  const Index index(articles);
  const auto searcher = index.searcher();
  const auto period = [&](const char* query) {
    return name_of(searcher.timeline(Query::parse(query)).period);
  };
  CHECK(period("date:2000") == "day");
  CHECK(period("date:2000..2001") == "week");
  CHECK(period("date:2000..2002") == "month");
  CHECK(period("date:2000..2004") == "month");
  CHECK(period("date:2000..2005") == "year");
}

TEST_CASE("timelines are those of a slow reading of the articles") {
  test::Random random(132);
  for (int round = 0; round < 10; ++round) {
    const test::RandomIndex corpus(random);
    const auto searcher = corpus.searcher();
    const auto everything = found(searcher, Query::parse("*"));
    test::RandomQuery queries(random, corpus.ids());
    for (int asked = 0; asked < 20; ++asked) {
      const auto query = Query::parse(asked == 0 ? "*" : query::to_string(queries.tree(1)));
      CAPTURE(query.to_string());
      const auto period = static_cast<Period>(random.below(4));
      const auto timeline = searcher.timeline(query, period);
      const auto expected = slow_timeline(found(searcher, query), everything, period);
      CHECK(printed(without_empty(timeline)) == printed(expected));
      auto sum = timeline.imprecise.articles + timeline.undated.articles;
      for (const auto& each : timeline.periods) sum += each.count.articles;
      CHECK(sum == timeline.total.articles);
      CHECK(sum == searcher.count(query));
    }
  }
}

TEST_CASE("periods follow each other without a gap") {
  const auto first = std::chrono::sys_days(std::chrono::year(1500) / 1 / 1);
  const auto behind = std::chrono::sys_days(std::chrono::year(10000) / 1 / 1);
  for (const auto period : {Period::day, Period::week, Period::month, Period::year}) {
    CAPTURE(name_of(period));
    const auto inside = static_cast<search::PeriodNumber>(period == Period::year    ? 2000
                                                          : period == Period::month ? 24000
                                                                                    : 1500);
    auto low = inside, high = inside;
    while (search::is_period(period, low - 1)) --low;
    while (search::is_period(period, high + 1)) ++high;
    CHECK(search::first_day_of(period, low) <= first);
    CHECK(search::first_day_of(period, low + 1) > first);
    CHECK(search::first_day_of(period, high) < behind);
    CHECK_FALSE(search::is_period(period, INT32_MIN));
    CHECK_FALSE(search::is_period(period, INT32_MAX));
    std::size_t wrong = 0;
    for (auto number = low; number <= high; number += 7) {
      const auto begin = search::first_day_of(period, number);
      const auto end =
          number == high ? begin + std::chrono::days(1) : search::first_day_of(period, number + 1);
      for (const auto day : {begin, end - std::chrono::days(1)})
        if (day >= first &&
            period_name({day, Date::Precision::day}, period) != search::name_of(period, number))
          ++wrong;
    }
    CHECK(wrong == 0);
  }
}

}  // namespace newshound
