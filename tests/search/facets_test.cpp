#include "newshound/facets.h"

#include <algorithm>
#include <ctime>
#include <map>
#include <set>

#include "entity/archive/names.h"
#include "newshound/searcher.h"
#include "query/printer.h"
#include "search/entity_profile.h"
#include "search/open_index.h"
#include "search/periods.h"
#include "support/articles.h"
#include "support/print.h"
#include "support/random_corpus.h"

namespace newshound {

namespace {

using test::Index;

constexpr FacetField all_fields[] = {
    FacetField::source,       FacetField::author, FacetField::language, FacetField::person,
    FacetField::organisation, FacetField::place,  FacetField::date};

std::string printed(const Facet& facet) {
  std::string text;
  for (const auto& [value, articles, all, significance] : facet.values) {
    text += (text.empty() ? "" : ", ") + value + ' ' + std::to_string(articles);
    if (facet.request.distinctive) text += '/' + std::to_string(all);
  }
  return text + " of " + std::to_string(facet.distinct);
}

std::string printed(const Timeline& timeline) {
  const auto numbers = [](const TimeCount& count) {
    return ' ' + std::to_string(count.articles) + '/' + std::to_string(count.all);
  };
  std::string text(name_of(timeline.period));
  for (const auto& [name, begin, count] : timeline.periods) text += ", " + name + numbers(count);
  return text + "; imprecise" + numbers(timeline.imprecise) + "; undated" +
         numbers(timeline.undated) + "; total" + numbers(timeline.total);
}

Facet facet_of(const Searcher& searcher, std::string_view query, const FacetRequest& request) {
  return searcher.facets(Query::parse(query), {request}).facets.at(0);
}

std::optional<EntityKind> kind_of(FacetField field) {
  if (field == FacetField::person) return EntityKind::person;
  if (field == FacetField::organisation) return EntityKind::organisation;
  if (field == FacetField::place) return EntityKind::place;
  return std::nullopt;
}

/// The period of a date as the C library prints it, or what is known of the date.
std::string period_name(const Date& date, Period period) {
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

/// Values of an article, read from the article itself.
std::set<std::string> values_of(const Article& article, const FacetRequest& request,
                                const entity::Names& names) {
  std::set<std::string> values;
  if (request.field == FacetField::source) values = {article.source};
  if (request.field == FacetField::language) values = {article.language};
  if (request.field == FacetField::author)
    values = {article.authors.begin(), article.authors.end()};
  if (request.field == FacetField::date && article.date)
    values = {period_name(*article.date, request.period)};
  const auto add = [&](const Entity& entity) {
    if (kind_of(request.field) != entity.kind) return;
    if (const auto shown = names.canonical_of(entity.kind, entity.name)) values.insert(*shown);
  };
  for (const auto& entity : article.entities) add(entity);
  for (const auto& mention : EntityFinder().find(article)) add(mention.entity);
  values.erase("");
  return values;
}

std::vector<Article> found(const Searcher& searcher, const Query& query) {
  SearchOptions options;
  options.limit = 1000;
  options.snippets = 0;
  std::vector<Article> articles;
  for (const auto& hit : searcher.search(query, options).hits)
    articles.push_back(*searcher.find(hit.article.id));
  return articles;
}

using Counts = std::map<std::string, std::uint64_t>;

Counts counts_in(const std::vector<Article>& articles, const FacetRequest& request,
                 const entity::Names& names) {
  Counts counts;
  for (const auto& article : articles)
    for (const auto& value : values_of(article, request, names)) ++counts[value];
  return counts;
}

/// A facet by sorting all values.
Facet slow_facet(const std::vector<Article>& matches, const std::vector<Article>& everything,
                 const FacetRequest& request, const entity::Names& names) {
  Facet facet{request, {}, 0};
  auto all = counts_in(everything, request, names);
  for (const auto& [value, articles] : counts_in(matches, request, names)) {
    ++facet.distinct;
    FacetValue counted{value, articles, 0, 0};
    if (request.distinctive) {
      counted.all = all[value];
      counted.significance = search::significance(
          static_cast<double>(articles), static_cast<double>(matches.size()),
          static_cast<double>(counted.all), static_cast<double>(everything.size()));
    }
    if (!request.distinctive || counted.significance > 0) facet.values.push_back(counted);
  }
  std::stable_sort(facet.values.begin(), facet.values.end(), [](const auto& a, const auto& b) {
    if (a.significance != b.significance) return a.significance > b.significance;
    return a.articles > b.articles;
  });
  if (facet.values.size() > request.limit) facet.values.resize(request.limit);
  return facet;
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

TEST_CASE("values are counted over all that match, the most frequent first") {
  const Index index(test::small_world());
  const auto searcher = index.searcher();
  const std::tuple<const char*, FacetRequest, const char*> rows[] = {
      {"*",
       {},
       "Maravel Courier 2, Diario del Brisal 1, celestetribune.example 1, "
       "news.observer.example 1 of 4"},
      {"*", {.limit = 1}, "Maravel Courier 2 of 4"},
      {"*", {.limit = 0}, " of 4"},
      {"fish", {}, "Maravel Courier 1, celestetribune.example 1 of 2"},
      {"nowhere", {}, " of 0"},
      {"*", {.field = FacetField::language}, "en 5, es 1 of 2"},
      {"fish",
       {.field = FacetField::author},
       "Gloria Ashdown 1, Marco Deluna 1, Ruth Okafor 1 of 3"},
      {"*", {.field = FacetField::place, .limit = 1}, "Quebrada Honda 2 of 2"},
      {"*", {.field = FacetField::date}, "2021-08 2, 2019 1, 2020-06 1, 2020-09 1 of 4"},
      {"*", {.field = FacetField::date, .period = Period::year}, "2020 2, 2021 2, 2019 1 of 3"},
      {"*",
       {.field = FacetField::date, .period = Period::day},
       "2019 1, 2020-06-22 1, 2020-09-09 1, 2021-08 1, 2021-08-20 1 of 5"},
      {"orun", {.field = FacetField::place, .distinctive = true}, "Quebrada Honda 2/2 of 1"},
      {"*", {.distinctive = true}, " of 4"},
  };
  for (const auto& [query, request, expected] : rows) {
    CAPTURE(query);
    CHECK(printed(facet_of(searcher, query, request)) == expected);
  }
}

TEST_CASE("several facets come in the order in which they are asked for") {
  const Index index(test::small_world());
  const auto facets = index.searcher().facets(
      Query::parse("orun"), {{.field = FacetField::date},
                             {.field = FacetField::person},
                             {.field = FacetField::date, .period = Period::year}});
  CHECK(facets.total == 2);
  REQUIRE(facets.facets.size() == 3);
  CHECK(printed(facets.facets[0]) == "2021-08 2 of 1");
  CHECK(printed(facets.facets[1]) == "Tomás Arizmendi 2 of 1");
  CHECK(printed(facets.facets[2]) == "2021 2 of 1");
}

TEST_CASE("what a query does not find any more does not count") {
  const Index index(test::small_world());
  index.commit({}, {"speech", "cup"});
  CHECK(printed(facet_of(index.searcher(), "*", {})) ==
        "Diario del Brisal 1, Maravel Courier 1, celestetribune.example 1 of 3");
}

TEST_CASE("facets are those of a slow reading of the articles") {
  test::Random random(131);
  std::size_t values = 0, significant = 0;
  for (int round = 0; round < 10; ++round) {
    const test::RandomIndex corpus(random);
    const auto searcher = corpus.searcher();
    const search::OpenIndex index(corpus.path());
    const auto& names = index.names().names();
    const auto everything = found(searcher, Query::parse("*"));
    test::RandomQuery queries(random, corpus.ids());
    for (int asked = 0; asked < 10; ++asked) {
      const auto query = Query::parse(asked == 0 ? "*" : query::to_string(queries.tree(1)));
      CAPTURE(query.to_string());
      const auto matches = found(searcher, query);
      std::vector<FacetRequest> requests;
      for (const auto field : all_fields)
        requests.push_back({field, random.once_in(3) ? 1 + random.below(3) : 1000,
                            random.once_in(2), static_cast<Period>(random.below(4))});
      const auto facets = searcher.facets(query, requests);
      CHECK(facets.total == matches.size());
      REQUIRE(facets.facets.size() == requests.size());
      for (std::size_t at = 0; at < requests.size(); ++at) {
        const auto expected = slow_facet(matches, everything, requests[at], names);
        CAPTURE(name_of(requests[at].field));
        CHECK(printed(facets.facets[at]) == printed(expected));
        CHECK(facets.facets[at].values == expected.values);
        values += expected.values.size();
        significant += requests[at].distinctive ? expected.values.size() : 0;
      }
    }
  }
  CHECK(values > 1000);
  CHECK(significant > 200);
}

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
