#include "newshound/searcher.h"

#include "base/file.h"
#include "index/manifest.h"
#include "support/articles.h"
#include "support/print.h"
#include "support/random_corpus.h"

namespace newshound {

namespace {

using test::failure;
using test::ids_found;
using test::Index;
using test::make_article;

/// The world in three segments, with articles that are gone in each of them.
Index world_in_segments() {
  const auto all = test::small_world();
  Index index({all[0], make_article("gone-1", "Paper fish", "fish paper"), all[1]});
  index.commit(
      {make_article("gone-2", "fish", "", "2031"), all[2], make_article("cup", "fish", "")},
      {"gone-1"});
  index.commit({all[3], all[4], make_article("gone-3", "fish", "fish"), all[5]}, {"gone-2"});
  index.commit({}, {"gone-3"});
  return index;
}

/// Answers for which all parts of an index are read.
std::string answers(const Searcher& searcher) {
  std::string printed;
  for (const auto* query : {"flood river", "\"paper fish\"", "* -fish", "date:2020 OR by:peter"})
    for (const auto sort : {Sort::relevance, Sort::newest, Sort::oldest}) {
      SearchOptions options;
      options.sort = sort;
      options.limit = 1000;
      printed += test::print(searcher.search(Query::parse(query), options)) + '\n';
    }
  return printed;
}

struct Row {
  std::string query, ids;
};

template <std::size_t count>
void check_all(const Index& index, const Row (&rows)[count]) {
  const auto searcher = index.searcher();
  for (const auto& row : rows) {
    CAPTURE(row.query);
    CHECK(ids_found(searcher, row.query) == row.ids);
  }
}

}  // namespace

TEST_CASE("each kind of query finds what it says") {
  const Row rows[] = {{"fish", "audit reef speech"},
                      {"FISHING", "speech"},
                      {"fishing", "audit reef speech"},
                      {"paper fish", "audit speech"},
                      {"\"paper fish\"", "speech"},
                      {"\"fishing licences\"", "speech"},
                      {"\"fish licence\"", ""},
                      {"“41,000 tonnes”", "audit"},
                      {"\"fish these\"", ""},
                      {"\"fish paper\"", ""},
                      {"fish -paper", "reef"},
                      {"-fish", "crecida cup flood"},
                      {"NOT (fish OR flood)", "crecida cup"},
                      {"-fish -flood -goal", "crecida"},
                      {"coral OR goal AND NOT minute", "reef"},
                      {"*", "audit crecida cup flood reef speech"},
                      {"title:fish", "audit speech"},
                      {"title:\"paper fish\"", "speech"},
                      {"title:counted", ""},
                      {"by:ashdown", "speech"},
                      {"by:\"Marco Deluna\"", "audit"},
                      {"by:(okafor marco)", "audit"},
                      {"by:\"Deluna Ruth\"", ""},
                      {"by:Rocio", "crecida"},
                      {"source:\"Maravel Courier\"", "flood speech"},
                      {"source:courier", "flood speech"},
                      {"source:brisal", "crecida"},
                      {"source:observer.example", "cup"},
                      {"source:news.observer.example", "cup"},
                      {"source:observer", ""},
                      {"lang:es", "crecida"},
                      {"id:cup", "cup"},
                      {"id:Cup", ""},
                      {"-source:courier -lang:es", "audit cup reef"}};
  check_all(Index(test::small_world()), rows);
  check_all(world_in_segments(), rows);
}

TEST_CASE("a range of dates has the articles that can only be from within it") {
  const Row rows[] = {{"date:2020", "audit speech"},
                      {"date:2020-06", "audit"},
                      {"date:2020-06-22", "audit"},
                      {"date:2020-06-23", ""},
                      {"date:2020-09-09", "speech"},
                      {"date:2020-06-22..2020-09-09", "audit speech"},
                      {"date:2020-06-23..2020-09-08", ""},
                      {"date:2021-08", "crecida flood"},
                      {"date:2021-08-20", "crecida"},
                      {"date:2021-08-01..2021-08-31", "crecida flood"},
                      {"date:2021-08-01..2021-08-30", "crecida"},
                      {"date:2021-08-02..2021-12", "crecida"},
                      {"date:2019", "cup"},
                      {"date:2019-01..2019-12", "cup"},
                      {"date:2019-01-01..2019-12-30", ""},
                      {"date:..2020", "audit cup speech"},
                      {"date:2020-07..", "crecida flood speech"},
                      {"date:1500..9999", "audit crecida cup flood speech"},
                      {"date:1999", ""},
                      {"date:..2018", ""},
                      {"date:2030..", ""},
                      {"-date:2020", "crecida cup flood reef"},
                      {"fish date:2020-07..2020-12", "speech"},
                      {"fish OR date:2021", "audit crecida flood reef speech"}};
  check_all(world_in_segments(), rows);
}

TEST_CASE("who and what is named is found by all or part of the name") {
  const Row rows[] = {{"person:\"Tomás Arizmendi\"", "crecida flood"},
                      {"person:\"tomas arizmendi\"", "crecida flood"},
                      {"person:arizmendi", "crecida flood"},
                      {"entity:arizmendi", "crecida flood"},
                      {"place:arizmendi", ""},
                      {"person:caldeira source:courier", "speech"},
                      {"place:\"Port Celeste\"", "speech"},
                      {"place:\"Quebrada Honda\"", "crecida flood"},
                      {"org:\"the Court of Accounts\"", "audit"},
                      {"org:accounts", "audit"},
                      {"org:\"court accounts\"", ""},
                      {"person:accounts", ""},
                      {"entity:(caldeira OR accounts)", "audit speech"}};
  check_all(world_in_segments(), rows);
}

TEST_CASE("articles sorted by date end with the undated") {
  const auto index = world_in_segments();
  SearchOptions options;
  options.sort = Sort::newest;
  CHECK(test::ids_in_order(index.searcher(), "*", options) ==
        "crecida flood speech audit cup reef");
  options.sort = Sort::oldest;
  CHECK(test::ids_in_order(index.searcher(), "*", options) ==
        "cup audit speech flood crecida reef");
}

TEST_CASE("a page is a part of the list of results") {
  const auto index = world_in_segments();
  SearchOptions options;
  options.total = Total::exact;
  const auto page = [&](std::size_t offset, std::size_t limit) {
    options.offset = offset;
    options.limit = limit;
    const auto found = index.searcher().search(Query::parse("*"), options);
    CHECK(found.total == 6);
    CHECK(found.total_exact);
    return test::ids_of(found);
  };
  options.sort = Sort::oldest;
  constexpr auto most = static_cast<std::size_t>(-1);
  CHECK(page(0, 2) == "cup audit");
  CHECK(page(2, 3) == "speech flood crecida");
  CHECK(page(5, 10) == "reef");
  CHECK(page(6, 10) == "");
  CHECK(page(most, most) == "");
  CHECK(page(0, most) == "cup audit speech flood crecida reef");
  CHECK(page(0, 0) == "");
  CHECK(page(3, 0) == "");
}

TEST_CASE("totals do not count articles that are gone") {
  const auto index = world_in_segments();
  const auto searcher = index.searcher();
  SearchOptions options;
  options.limit = 1;
  options.total = Total::exact;
  for (const auto* query : {"fish", "\"paper fish\"", "title:fish", "*", "-paper"}) {
    const auto page = searcher.search(Query::parse(query), options);
    CHECK(page.total_exact);
    CHECK(page.total == searcher.count(Query::parse(query)));
  }
  CHECK(searcher.count(Query::parse("fish")) == 3);
  CHECK(searcher.count(Query::parse("-paper")) == 4);
  CHECK(searcher.count(Query::parse("id:\"gone-1\"")) == 0);
}

TEST_CASE("a total that is not asked for is an estimate unless all that match are on the page") {
  const auto index = world_in_segments();
  const auto searcher = index.searcher();
  SearchOptions options;
  options.limit = 1;
  auto page = searcher.search(Query::parse("fish"), options);
  CHECK_FALSE(page.total_exact);
  CHECK(page.total >= 1);
  CHECK(page.total <= 6);
  options.limit = 4;
  page = searcher.search(Query::parse("fish"), options);
  CHECK(page.total_exact);
  CHECK(page.total == 3);
}

TEST_CASE("a title weight lifts articles that have the word in their title") {
  const Index index({make_article("body", "Fish", "reef reef reef reef reef and fish"),
                     make_article("title", "A reef and a harbour", "coral and fish and the sea")});
  const auto searcher = index.searcher();
  SearchOptions options;
  CHECK(test::ids_in_order(searcher, "reef", options) == "body title");
  options.title_weight = 5;
  CHECK(test::ids_in_order(searcher, "reef", options) == "title body");
  CHECK(test::ids_in_order(searcher, "reef AND \"and\"", options) == "title body");
  CHECK(test::ids_in_order(searcher, "reef OR harbour", options) == "title body");
}

TEST_CASE("a hit is the article without its body and with a passage of it") {
  const auto index = world_in_segments();
  const auto searcher = index.searcher();
  SearchOptions options;
  options.snippet_bytes = 30;
  const auto hit = searcher.search(Query::parse("river"), options).hits.at(0);
  auto article = *searcher.find("flood");
  CHECK(article == test::small_world()[2]);
  article.body.clear();
  CHECK(hit.article == article);
  CHECK(hit.score > 0);
  CHECK(hit.snippets.at(0).text == "The river rose in Quebrada");
  CHECK(hit.snippets.at(0).matches == std::vector<Highlight>{{{4, 9}, Highlight::Kind::word}});
  options.snippet_bytes = 0;
  CHECK(searcher.search(Query::parse("river"), options).hits.at(0).snippets.empty());
  CHECK(searcher.find("gone-1") == std::nullopt);
  CHECK(searcher.find("") == std::nullopt);
}

TEST_CASE("an index tells about itself") {
  const auto index = world_in_segments();
  auto info = index.searcher().info();
  CHECK(info.schema == 6);
  CHECK(info.analyzer == "newshound-2/en");
  CHECK(info.revision == 4);
  CHECK(info.articles == 6);
  CHECK(info.undated == 1);
  CHECK(info.segments == 3);
  CHECK(info.oldest == parse_date("2019"));
  CHECK(info.bytes > 0);
  const Index empty;
  empty.commit({});
  info = empty.searcher().info();
  CHECK(info.articles == 0);
  CHECK(info.oldest == std::nullopt);
  CHECK(info.newest == std::nullopt);
  CHECK(Index(test::small_world()).searcher().info().newest == parse_date("2021-08-20"));
}

TEST_CASE("a query is explained by its plan and its terms") {
  const Index index(test::small_world());
  const auto searcher = index.searcher();
  const auto explanation = searcher.explain(Query::parse("Floods “paper fish” -lang:es"));
  CHECK(explanation.query == "Floods AND \"paper fish\" AND NOT lang:es");
  std::string plan;
  for (const auto& step : explanation.plan)
    plan += std::string(step.depth, ' ') + step.what + ' ' + std::to_string(step.expected) + '/' +
            std::to_string(step.postings) + '\n';
  CHECK(plan ==
        "the first without the second 0/13\n"
        " all of 0/12\n"
        "  the first, scored by the second too 1/2\n"
        "   [floods] 1/1\n"
        "   any of 1/1\n"
        "    Zflood 1/1\n"
        "    Zfloods 0/0\n"
        "  the first, scored by the second too 0/10\n"
        "   [paper THEN fish] 0/5\n"
        "   any of 4/5\n"
        "    Zpaper 2/2\n"
        "    Zpap 0/0\n"
        "    Zfish 3/3\n"
        " [Les] 1/1\n");
  std::string terms;
  for (const auto& term : explanation.terms)
    terms += term.term + ':' + std::to_string(term.article_count) + ' ';
  CHECK(terms == "floods:1 Zflood:1 Zfloods:0 paper:2 fish:3 Zpaper:2 Zpap:0 Zfish:3 Les:1 ");
  CHECK(searcher.explain(Query::parse("date:1999")).terms.empty());
}

TEST_CASE("a query without anything to search for finds nothing and says so") {
  const auto index = world_in_segments();
  const auto searcher = index.searcher();
  for (const auto* text : {"", "\u3164", "title:\u3164", "--", "(("}) {
    CAPTURE(text);
    const auto query = Query::parse(text);
    CHECK(searcher.search(query).hits.empty());
    CHECK(searcher.count(query) == 0);
  }
}

TEST_CASE("what cannot be answered is an error and no empty result") {
  Index index(test::small_world());
  {
    Writer writer(index.path(), Index::options());
    writer.save_query("loop", "fish query:loop");
    writer.save_query("fishes", "title:fish");
    writer.commit();
  }
  const auto searcher = index.searcher();
  for (const auto* text : {"query:nowhere", "query:loop", "dup:original"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(searcher.search(Query::parse(text)), QueryError);
  }
  CHECK(ids_found(searcher, "query:fishes") == ids_found(searcher, "title:fish"));
}

TEST_CASE("each hit tells of what its score is the sum") {
  const Index index(test::small_world());
  SearchOptions options;
  options.explain_scores = true;
  const auto page = index.searcher().search(Query::parse("fish OR paper OR flood"), options);
  REQUIRE(page.hits.size() > 2);
  for (const auto& hit : page.hits) {
    REQUIRE(hit.arithmetic);
    CHECK(hit.arithmetic->value == hit.score);
    if (hit.arithmetic->parts.empty()) CHECK(hit.arithmetic->term != "");
  }
}

TEST_CASE("whoever finds nothing is told what would help") {
  const Index index(test::small_world());
  const auto searcher = index.searcher();
  const auto advice = searcher.advise(Query::parse("fsih title:walrus paper date:1999"));
  REQUIRE(advice.unknown.size() == 2);
  CHECK(advice.unknown[0].word == "fsih");
  CHECK(advice.unknown[1].word == "title:walrus");
  CHECK(advice.without.empty());
  const auto parts = searcher.advise(Query::parse("paper date:1999")).without;
  REQUIRE(parts.size() == 1);
  CHECK(parts[0].query == "date:1999");
  CHECK(parts[0].article_count == searcher.count(Query::parse("paper")));
}

TEST_CASE("where there is no index there is nothing to search") {
  const test::TempDir dir;
  dir.write("file", "");
  for (const auto* name : {"", "none", "none/none", "file"})
    CHECK(failure([&] { Searcher(dir.path() / name); }) == IndexError::Reason::missing);
  CHECK(test::files_in(dir.path()) == "file");
}

TEST_CASE("an index of another analyser is of another schema") {
  const Index index(test::small_world());
  auto manifest = *index::load_manifest(index.path());
  manifest.analyzer = "newshound-0/en";
  index::store_manifest(index.path(), manifest);
  CHECK(failure([&] { index.searcher(); }) == IndexError::Reason::other_schema);
}

TEST_CASE("a damaged segment is an error and never another answer") {
  test::Random random(71);
  std::vector<Article> articles;
  for (int number = 0; number < 300; ++number)
    articles.push_back(test::random_article(random, std::to_string(number)));
  const Index index(articles);
  const auto file = index.path() / "000001.xapian";
  const auto whole = read_file(file);
  const auto expected = answers(index.searcher());
  const auto outcome = [&](const std::string& contents) {
    replace_file(file, contents);
    std::string found;
    const auto reason = failure([&] { found = answers(index.searcher()); });
    CHECK((reason == IndexError::Reason::damaged || found == expected));
    return reason;
  };
  CHECK(outcome(whole) == std::nullopt);
  for (std::size_t size = 0; size < whole.size(); size += 1 + whole.size() / 100)
    outcome(whole.substr(0, size));
  constexpr auto damaged = IndexError::Reason::damaged;
  CHECK(outcome("") == damaged);
  CHECK(outcome(whole.substr(0, whole.size() / 8)) == damaged);
  CHECK(outcome(test::random_bytes(random, whole.size())) == damaged);
  CHECK(outcome(read_file(Index(articles).path() / "000001.xapian")) == damaged);
  std::filesystem::remove(file);
  CHECK(failure([&] { index.searcher(); }) == damaged);
}

}  // namespace newshound
