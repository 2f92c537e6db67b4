#include "article/json/record.h"

#include <random>

#include "article/shown.h"
#include "support/print.h"

namespace {

using newshound::Article;
using newshound::ArticleError;
using newshound::parse_json_article;
using newshound::test::shown;

struct Row {
  std::string text;
  std::string expected;
};

void check(const std::vector<Row>& rows) {
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(shown(parse_json_article(row.text)) == row.expected);
  }
}

/// "BYTE: what", or "fine".
std::string failure(std::string_view json) {
  try {
    parse_json_article(json);
    return "fine";
  } catch (const ArticleError& error) {
    return std::to_string(error.where().byte) + ": " + error.what();
  }
}

std::string random_value(std::mt19937& engine, int depth) {
  constexpr std::string_view values[] = {
      R"("The Shoal")",
      R"("By Ana Ruiz and Tom Hall")",
      R"("None")",
      R"("  ")",
      R"("\n")",
      R"("https://www.tarrow.example/a")",
      R"("www.tarrow.example")",
      R"("2020-12-11T14:03:00+02:00")",
      R"("The Shoal\n\nIt moved.\n\nTags: charts")",
      R"("byline")",
      R"("A, B; None")",
      R"("\u00a0x\ufeff")",
      R"("\u0000")",
      "1583512800",
      "1583512800000.5",
      "0",
      "null",
      "[]",
      R"({"name": "Ana"})",
      R"({"name": ["a", "b"]})",
      R"({"place": ["Tarrow"], "person": ["Ana", "None"], "org": "x", "locations": ["A"]})"};
  if (depth > 0 && engine() % 5 == 0)
    return "[" + random_value(engine, depth - 1) + "," + random_value(engine, depth - 1) + "]";
  return std::string(values[engine() % std::size(values)]);
}

std::string random_record(std::mt19937& engine) {
  constexpr std::string_view keys[] = {
      "title",       "headline",      "name",     "body",         "maintext",  "text",
      "content",     "contents",      "date",     "date_publish", "published", "publish_date",
      "date_source", "url",           "link",     "source",       "id",        "_id",
      "uri",         "source_domain", "hostname", "authors",      "author",    "byline",
      "by",          "lang",          "language", "path",         "entities"};
  std::string json = "{";
  for (auto left = 1 + engine() % 12; left > 0; --left)
    json.append(json.size() > 1 ? ", \"" : "\"")
        .append(keys[engine() % std::size(keys)])
        .append("\": ")
        .append(random_value(engine, 2));
  return json + "}";
}

}  // namespace

TEST_CASE("articles are read in the formats of the crawlers") {
  check({
      // news-please
      {R"({"authors": ["Marco Deluna"], "date_download": "2020-03-01 10:00:00",
           "date_modify": "None", "date_publish": "2020-02-27 17:40:00", "description": "d",
           "language": "en", "source_domain": "www.celestetribune.example", "maintext": "m",
           "title": "t", "url": "https://www.celestetribune.example/a"})",
       "id=https://www.celestetribune.example/a; title=t; authors=Marco Deluna; "
       "date=2020-02-27T17:40:00Z; source=celestetribune.example; lang=en; "
       "url=https://www.celestetribune.example/a; body=m"},
      {R"({"id": "n1", "authors": [], "date_publish": "None", "language": "None", "source_domain": "None",
           "maintext": "m", "title": "t", "url": "None", "description": "None"})",
       "id=n1; title=t; body=m"},
      // trafilatura
      {R"({"title": "t", "author": "Claire Monfort; Théo Garrigue", "hostname": "phare.example",
           "date": "2022-04-22", "text": "x", "source": "https://phare.example/a",
           "source-hostname": "Le Phare du Sud", "language": "fr", "excerpt": "e"})",
       "id=https://phare.example/a; title=t; authors=Claire Monfort|Théo Garrigue; "
       "date=2022-04-22; source=Le Phare du Sud; lang=fr; url=https://phare.example/a; body=x"},
      // newspaper4k
      {R"({"title": "t", "authors": ["A B", "C D"], "publish_date": "2020-02-27T17:40:00+01:00",
           "text": "x", "url": "https://n.example/a", "canonical_link": "https://n.example/b"})",
       "id=https://n.example/b; title=t; authors=A B|C D; date=2020-02-27T16:40:00Z; "
       "source=n.example; url=https://n.example/b; body=x"},
      // Media Cloud
      {R"({"id": "mc1", "article_title": "t", "text_content": "x", "language": "es",
           "publication_date": "2021-08-20", "canonical_domain": "brisal.example",
           "article_url": "https://brisal.example/a"})",
       "id=mc1; title=t; date=2021-08-20; source=brisal.example; lang=es; "
       "url=https://brisal.example/a; body=x"},
      // Webz
      {R"({"uuid": "u1", "title": "t", "text": "x", "author": "A B", "language": "english",
           "published": "2020-10-05T14:20:00.000+03:00", "url": "https://w.example/a",
           "entities": {"persons": [{"name": "P"}], "organizations": [{"name": "O"}],
                        "locations": [{"name": "L"}]}})",
       "id=u1; title=t; authors=A B; date=2020-10-05T11:20:00Z; source=w.example; lang=en; "
       "url=https://w.example/a; body=x; entities=person:P|org:O|place:L"},
      // Event Registry
      {R"({"uri": "7001", "title": "t", "body": "x", "dateTimePub": "2020-10-05T14:20:00Z",
           "lang": "en", "url": "https://e.example/a", "source": {"uri": "e.example", "name": "E"},
           "authors": [{"uri": "a@e.example", "name": "A B"}]})",
       "id=7001; title=t; authors=A B; date=2020-10-05T14:20:00Z; source=E; lang=en; "
       "url=https://e.example/a; body=x"},
      // ninjs
      {R"({"uri": "j1", "headline": "t", "body_text": "x", "versioncreated": "2020-10-05T14:20:00Z",
           "byline": "By A B and C D", "language": "en-GB"})",
       "id=j1; title=t; authors=A B|C D; date=2020-10-05T14:20:00Z; lang=en; body=x"},
      // BEIR, Pyserini
      {R"({"_id": "b1", "title": "t", "text": "x", "metadata": {"url": "u"}})",
       "id=b1; title=t; body=x"},
      {R"({"id": "p1", "contents": "x"})", "id=p1; body=x"},
      // a news API
      {R"({"source": {"id": null, "name": "Maravel Courier"}, "author": "A B", "title": "t",
           "description": "d", "url": "https://m.example/a", "publishedAt": "2020-10-05T14:20:00Z",
           "content": "x"})",
       "id=https://m.example/a; title=t; authors=A B; date=2020-10-05T14:20:00Z; "
       "source=Maravel Courier; url=https://m.example/a; body=x"},
  });
}

TEST_CASE("fields are read in each form that they have") {
  check({
      // numbers since 1970 in seconds and milliseconds
      {R"({"id": 17, "title": "t", "published": 1583512800})",
       "id=17; title=t; date=2020-03-06T16:40:00Z"},
      {R"({"id": 17, "title": "t", "published": 1583512800999.5})",
       "id=17; title=t; date=2020-03-06T16:40:00Z"},
      {R"({"id": 17, "title": "t", "published": -1})", "id=17; title=t; date=1969-12-31T23:59:59Z"},
      {R"({"id": 17, "title": "t", "published": 0})", "id=17; title=t"},
      {R"({"id": 17, "title": "t", "published": 1e300})", "id=17; title=t"},
      {R"({"id": 17, "title": "t", "published": -99999999999999})", "id=17; title=t"},
      // a date that cannot be read gives way to one that can
      {R"({"id": "i", "title": "t", "published": "soon", "date": "7 March 2022"})",
       "id=i; title=t; date=2022-03-07"},
      {R"({"id": "i", "text": ["a", "None", "b"]})", "id=i; body=a\n\nb"},
      {R"({"id": "i", "title": "None", "headline": "t", "body": " ", "text": "x"})",
       "id=i; title=t; body=x"},
      {R"({"id": "i", "title": "s", "title": "t"})", "id=i; title=t"},
      // an id that is an address, a source that is one
      {R"({"id": "https://www.i.example:8080/a?b", "title": "t"})",
       "id=https://www.i.example:8080/a?b; title=t; source=i.example; "
       "url=https://www.i.example:8080/a?b"},
      {R"({"id": "i", "title": "t", "authors": "A B, C D", "lang": "EN"})",
       "id=i; title=t; authors=A B|C D; lang=en"},
      {R"({"id": "i", "title": "t", "author": "None", "byline": "By A B/Courier"})",
       "id=i; title=t; authors=A B"},
      {R"({"id": "i", "title": "t", "path": "feeds/a.jsonl:3"})",
       "id=i; title=t; path=feeds/a.jsonl:3"},
      {R"({"id": "i", "title": "t", "entities": {"place": ["L"], "people": ["P", "None"],
           "org": ["O"], "date": ["D"]}})",
       "id=i; title=t; entities=person:P|org:O|place:L"},
      {R"({"id": "i", "title": "t", "entities": ["P"]})", "id=i; title=t"},
  });
}

TEST_CASE("a title that the body repeats and the tail of a page are not body") {
  check({
      {R"({"id": "i", "lang": "en", "title": "The Shoal", "body": "The Shoal\n\nIt moved."})",
       "id=i; title=The Shoal; lang=en; body=It moved."},
      {R"({"id": "i", "lang": "en", "title": "The Shoal", "body": "• THE  SHOAL\nThe shoal\nIt moved."})",
       "id=i; title=The Shoal; lang=en; body=It moved."},
      {R"({"id": "i", "lang": "en", "title": "The Shoal", "body": "The Shoal moved."})",
       "id=i; title=The Shoal; lang=en; body=The Shoal moved."},
      {R"({"id": "i", "lang": "en", "title": "The Shoal", "body": "The Shoal"})",
       "id=i; title=The Shoal; lang=en; body=The Shoal"},
      {R"({"id": "i", "lang": "en", "title": " The Shoal\n", "body": "\n It moved.\n\nTags: charts\nComments"})",
       "id=i; title=The Shoal; lang=en; body=It moved."},
  });
}

TEST_CASE("what was read in the wrong encoding is repaired with a remark") {
  check({
      {R"({"id": "i", "lang": "fr", "title": "Le cafÃ©", "authors": ["JosÃ© Ruiz"],
           "body": "Lâ€™Ã©tÃ© est fini."})",
       "id=i; title=Le café; authors=José Ruiz; lang=fr; body=L’été est fini.; "
       "remark=mojibake was repaired in the title; remark=mojibake was repaired in the body; "
       "remark=mojibake was repaired in an author"},
  });
}

TEST_CASE("the language is told from the text if the record does not name it") {
  const std::string text = "Die Hafenmeisterin erklärte, dass die Fähre bald wieder fahren werde.";
  CHECK(parse_json_article(R"({"text": ")" + text + "\"}").language == "de");
  CHECK(parse_json_article(R"({"lang": "german", "text": ")" + text + "\"}").language == "de");
  CHECK(parse_json_article(R"({"lang": "fr", "text": ")" + text + "\"}").language == "fr");
}

TEST_CASE("an article without an id or an address is named by its bytes") {
  const auto id = parse_json_article(R"({"title": "t"})").id;
  CHECK(id.size() == 16);
  CHECK(parse_json_article(R"({"title": "t"})").id == id);
  CHECK(parse_json_article(R"({"title":  "t"})").id != id);
}

TEST_CASE("what is no article says why") {
  const std::vector<Row> rows = {
      {"", "0: not JSON: The document is empty."},
      {R"({"title": "t",})", "14: not JSON: Missing a name for object member."},
      {R"([{"title": "t"}])", "0: not a JSON object"},
      {"\"t\"", "0: not a JSON object"},
      {"{}", "0: has neither a title nor a body; its keys are: "},
      {R"({"a": 1, "title": "None", "text": null})",
       "0: has neither a title nor a body; its keys are: a, title, text"},
      {R"({"title": "\n", "body": " \u00a0\n"})",
       "0: has neither a title nor a body; its keys are: title, body"},
      {R"({"title": "t"} {"title": "u"})",
       "15: not JSON: The document root must not be followed by other values."},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(failure(row.text) == row.expected);
  }
}

TEST_CASE("a record nested a hundred thousand deep is an article or an error") {
  std::string open, close, names, ends;
  for (int i = 0; i < 100000; ++i) {
    open += '[';
    close += ']';
    names += R"({"name":)";
    ends += '}';
  }
  CHECK(parse_json_article(R"({"title": "t", "body": )" + open + close + "}").title == "t");
  CHECK(parse_json_article(R"({"title": "t", "authors": )" + open + close + "}").authors.empty());
  CHECK(
      parse_json_article(R"({"title": "t", "source": )" + names + "1" + ends + "}").source.empty());
  CHECK(failure(R"({"title": )" + open + close + "}") ==
        "0: has neither a title nor a body; its keys are: title");
}

TEST_CASE("an article that was read and written reads the same again") {
  std::mt19937 engine(20231129);
  int articles = 0;
  for (int round = 0; round < 30000; ++round) {
    const auto json = random_record(engine);
    CAPTURE(json);
    if (failure(json) != "fine") continue;
    const auto article = parse_json_article(json);
    REQUIRE(parse_json_article(newshound::to_json(article)) == article);
    REQUIRE_FALSE(article.id.empty());
    REQUIRE_FALSE((article.title.empty() && article.body.empty()));
    ++articles;
  }
  CHECK(articles > 10000);
}

TEST_CASE("an article that was written is read exactly even if it looks like furniture") {
  using newshound::EntityKind;
  const Article article{"i",
                        " None ",
                        {"By A", "B, C"},
                        newshound::parse_date("2020-12"),
                        newshound::DateSource::byline,
                        "www.x.example",
                        "xx",
                        "no address",
                        "None\n\nTags: a\n",
                        "p",
                        {{EntityKind::person, "None"}, {EntityKind::place, " "}}};
  CHECK(parse_json_article(newshound::to_json(article)) == article);
}
