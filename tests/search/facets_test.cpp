#include "newshound/facets.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/file.h"
#include "entity/archive/names.h"
#include "newshound/error.h"
#include "newshound/searcher.h"
#include "query/printer.h"
#include "rank/format.h"
#include "search/entity_profile.h"
#include "search/open_index.h"
#include "support/articles.h"
#include "support/print.h"
#include "support/random_corpus.h"
#include "support/slow_counts.h"

namespace newshound {

namespace {

using test::found;
using test::Index;
using test::period_name;

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

Facet facet_of(const Searcher& searcher, std::string_view query, const FacetRequest& request) {
  return searcher.facets(Query::parse(query), {request}).facets.at(0);
}

std::optional<EntityKind> kind_of(FacetField field) {
  if (field == FacetField::person) return EntityKind::person;
  if (field == FacetField::organisation) return EntityKind::organisation;
  if (field == FacetField::place) return EntityKind::place;
  return std::nullopt;
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

TEST_CASE("whatever a rank file says, counting gives numbers or an error") {
  test::Random random(134);
  const Index index(test::small_world());
  const auto path = index.path() / "000001.rank";
  const auto whole = read_file(path);
  const auto query = Query::parse("*");
  std::size_t errors = 0;
  for (int round = 0; round < 300; ++round) {
    auto bytes = whole;
    for (auto left = 1 + random.below(8); left > 0; --left)
      bytes[sizeof(rank::Header) + random.below(bytes.size() - sizeof(rank::Header))] =
          static_cast<char>(random.once_in(2) ? 0xFF : random.below(256));
    replace_file(path, bytes);
    const auto attempt = [&](const auto& action) {
      try {
        action(index.searcher());
      } catch (const IndexError&) {
        ++errors;
      }
    };
    for (const auto field : all_fields)
      attempt([&](const Searcher& damaged) {
        damaged.facets(query, {{.field = field, .distinctive = true}});
      });
    for (const auto period : {Period::day, Period::week, Period::month, Period::year})
      attempt([&](const Searcher& damaged) { damaged.timeline(query, period); });
    for (const auto within : {Nearness::article, Nearness::sentence, Nearness::words})
      attempt([&](const Searcher& damaged) {
        damaged.cooccurrences(query, {.within = within, .fewest = 1});
      });
  }
  CHECK(errors > 100);
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

}  // namespace newshound
