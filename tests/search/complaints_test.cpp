/// What users of other engines complain of, asked of an index.
#include "newshound/searcher.h"
#include "support/articles.h"
#include "support/print.h"

namespace newshound {

namespace {

using test::ids_found;
using test::Index;
using test::make_article;

struct Row {
  std::string query, ids;
};

void check_all(const Index& index, const std::vector<Row>& rows) {
  const auto searcher = index.searcher();
  for (const auto& row : rows) {
    CAPTURE(row.query);
    CHECK(ids_found(searcher, row.query) == row.ids);
  }
}

Article in_language(Article article, const std::string& language) {
  article.language = language;
  return article;
}

}  // namespace

TEST_CASE("complaint 1 - names with inner punctuation are found however they are typed") {
  const Index index({make_article("aubry", "", "The plan of Jean-Michel Aubry."),
                     make_article("brien", "", "An O\u2019Brien, not an O'Malley."),
                     make_article("exmayor", "", "The ex-O'Malley aide left."),
                     make_article("covid", "", "COVID-19 spreads, AT&T pays $4.2bn."),
                     make_article("apart", "", "Jean met Michel. Covid took 19 lives.")});
  check_all(index, {{"Jean-Michel", "aubry"},
                    {"jeanmichel", "aubry"},
                    {"\"plan of jeanmichel aubry\"", "aubry"},
                    {"\"jeanmichel aubry\"", "aubry"},
                    {"jeanmichel ADJ/1 aubry", ""},
                    {"\"jean michel\"", "aubry"},
                    {"jean michel", "apart aubry"},
                    {"O'Brien", "brien"},
                    {"obrien", "brien"},
                    {"O\u2018Brien", "brien"},
                    {"ex-O'Malley", "exmayor"},
                    {"O'Malley", "brien exmayor"},
                    {"covid-19", "covid"},
                    {"covid19", "covid"},
                    {"AT&T", "covid"},
                    {"att", "covid"},
                    {"4.2bn", "covid"},
                    {"\"4.2 bn\"", "covid"}});
}

TEST_CASE("complaint 5 - an exact phrase is exact") {
  const Index index({make_article("group", "", "NSO Group denies it."),
                     make_article("apart", "", "NSO and another Group. The group of nso."),
                     make_article("small", "", "an nso group")});
  check_all(index, {{"\"NSO Group\"", "group small"},
                    {"=\"NSO Group\"", "group"},
                    {"=\"nso group\"", "small"},
                    {"NSO ADJ/3 Group", "apart group small"},
                    {"NSO SENT another", "apart"},
                    {"another SENT of", ""},
                    {"another PARA of", "apart"}});
}

TEST_CASE("complaint 6 - words of a phrase are marked where they are the phrase") {
  const std::string body =
      "Red blood, then gold: no phrase.\n\nThey paid with \u201Cblood gold\u201D, it says.";
  const Index index({make_article("phrase", "Sold", body)});
  const auto page = index.searcher().search(Query::parse("\"blood gold\""));
  REQUIRE(page.hits.size() == 1);
  REQUIRE(page.hits[0].snippets.size() == 1);
  const auto& snippet = page.hits[0].snippets[0];
  REQUIRE(!snippet.matches.empty());
  for (const auto& [match, kind] : snippet.matches) {
    const auto marked = body.substr(snippet.begin + match.begin, match.end - match.begin);
    CHECK(marked == snippet.text.substr(match.begin, match.end - match.begin));
    CHECK((marked == "blood gold" || marked == "blood" || marked == "gold"));
    CHECK(snippet.begin + match.begin >= body.find("blood gold"));
  }
}

TEST_CASE("complaint 7 - titles made of common words are found") {
  const Index index({make_article("who", "The Who", "They played It."),
                     make_article("hamlet", "", "To be, or not to be, that is it."),
                     make_article("health", "", "WHO warns: who will act in May?")});
  check_all(index, {{"\"The Who\"", "who"},
                    {"\"to be or not to be\"", "hamlet"},
                    {"WHO", "health"},
                    {"who", "health who"},
                    {"=It", "who"},
                    {"=it", "hamlet"},
                    {"=\"The Who\"", "who"},
                    {"=\"the who\"", ""}});
}

TEST_CASE("complaint 15 - there is no wall behind which hits are out of reach") {
  constexpr std::size_t many = 10500;
  std::vector<Article> articles;
  for (std::size_t at = 0; at < many; ++at)
    articles.push_back(
        make_article(std::to_string(at), at % 3 == 0 ? "Ferry" : "Dock", std::to_string(at)));
  const Index index(articles);
  SearchOptions options;
  options.limit = many;
  options.total = Total::exact;
  const auto searcher = index.searcher();
  const auto all = searcher.search(Query::parse("*"), options);
  CHECK(all.total == many);
  CHECK(all.hits.size() == many);
  const auto filtered = searcher.search(Query::parse("title:ferry"), options);
  CHECK(filtered.hits.size() == many / 3);
  for (const auto& hit : filtered.hits) CHECK(hit.article.title == "Ferry");
  options.offset = many - 1;
  CHECK(searcher.search(Query::parse("*"), options).hits.size() == 1);
}

TEST_CASE("complaint 17 - accents are folded unless they are demanded") {
  const Index index({in_language(make_article("uno", "", "La inundaci\u00F3n lleg\u00F3."), "es"),
                     in_language(make_article("dos", "", "Las inundaciones llegan."), "es"),
                     in_language(make_article("tres", "", "Sin acento: inundacion."), "es"),
                     make_article("four", "", "Nicol\u00E1s and Nicolas")});
  check_all(index, {{"inundaci\u00F3n", "dos tres uno"},
                    {"inundacion", "dos tres uno"},
                    {"inundaciones", "dos tres uno"},
                    {"=inundaci\u00F3n", "uno"},
                    {"=inundacion", "tres"},
                    {"Nicolas", "four"},
                    {"=Nicolas NEAR =Nicol\u00E1s", "four"},
                    {"=nicolas", ""}});
}

TEST_CASE("complaint 19 - exact names and titles can be asked for") {
  auto wire = make_article("wire", "Flood", "x");
  wire.source = "news.courier.example";
  auto paper = make_article("paper", "Flood in Tarrow", "x");
  paper.source = "courier.example";
  const Index index({wire, paper});
  check_all(index, {{"source:courier.example", "paper wire"},
                    {"source:=courier.example", "paper"},
                    {"title:flood", "paper wire"},
                    {"title:=Flood -title:tarrow", "wire"}});
}

TEST_CASE("complaint 23 - the country is told from the pronoun") {
  const Index index({make_article("dots", "", "The U.S. Senate said"),
                     make_article("caps", "", "US troops left"),
                     make_article("pronoun", "", "He told us so")});
  check_all(index, {{"US", "caps dots"},
                    {"U.S.", "caps dots"},
                    {"us", "caps dots pronoun"},
                    {"=us", "pronoun"},
                    {"=US", "caps"},
                    {"\"US troops\"", "caps"},
                    {"\"told us\"", "pronoun"},
                    {"\"told US\"", ""},
                    {"US NEAR/2 troops", "caps"}});
}

}  // namespace newshound
