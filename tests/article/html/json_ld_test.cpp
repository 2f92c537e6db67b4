#include "article/html/json_ld.h"

#include "support/print.h"

namespace {

namespace article = newshound::article;

/// "HEADLINE / AUTHOR|AUTHOR* / DATE" of the first article, with a star behind organisations.
std::string first(const std::vector<std::string_view>& scripts) {
  const auto articles = article::read_json_ld(scripts);
  if (articles.empty()) return "nothing";
  const auto& linked = articles.front();
  std::string shown = linked.headline + " / ";
  for (std::size_t i = 0; i < linked.authors.size(); ++i)
    shown += (i == 0 ? "" : "|") + linked.authors[i].name +
             (linked.authors[i].is_organisation ? "*" : "");
  return shown + " / " + linked.published;
}

struct Row {
  std::string script;
  std::string expected;
};

}  // namespace

TEST_CASE("articles are found wherever schema dot org allows them to stand") {
  const std::vector<Row> rows = {
      {R"({"@type": "NewsArticle", "headline": "Fog", "author": "Ruth Okafor"})",
       "Fog / Ruth Okafor / "},
      {R"({"@type": ["Thing", "BlogPosting"], "headline": "Fog"})", "Fog /  / "},
      {R"({"@type": "http://schema.org/Article", "name": "Fog"})", "Fog /  / "},
      {R"([{"@type": "WebSite"}, {"@type": "Article", "headline": "Fog"}])", "Fog /  / "},
      {R"({"@graph": [{"@type": "Article", "headline": "Fog", "author": {"@id": "#p"}},
                      {"@type": "Person", "@id": "#p", "name": "Ruth Okafor"}]})",
       "Fog / Ruth Okafor / "},
      {R"({"@type": "WebPage", "name": "Page", "mainEntity":
           {"@type": "Article", "headline": "Fog", "datePublished": "2019-05-04"}})",
       "Fog /  / 2019-05-04"},
      {R"({"@type": "Article", "headline": "Fog", "author":
           [{"@type": "Person", "name": "A B"}, {"@type": "Organization", "name": "MW"}]})",
       "Fog / A B|MW* / "},
      {R"({"@type": "Article", "headline": "Fog", "author": {"name": ["A B", "C D"]}})",
       "Fog / A B|C D / "},
      {R"({"@type": "Article", "headline": "Fish &amp; <em>chips</em>"})", "Fish & chips /  / "},
      {R"({"@type": "Person", "name": "Nobody"})", "nothing"},
      {"", "nothing"}};
  for (const auto& row : rows) {
    CAPTURE(row.script);
    CHECK(first({row.script}) == row.expected);
  }
}

TEST_CASE("articles come before pages that hold them") {
  CHECK(first({R"({"@type": "WebPage", "name": "Page"})",
               R"({"@type": "Article", "headline": "Fog"})"}) == "Fog /  / ");
}

TEST_CASE("what is nearly JSON is mended") {
  const std::vector<Row> rows = {
      {"{\"a\": 1,}", "{\"a\": 1}"},
      {"[1, 2, ]", "[1, 2]"},
      {"{\"a\": \"b\nc\"}", "{\"a\": \"b c\"}"},
      {"/* <![CDATA[ */ {\"a\": 1} ;", " {\"a\": 1}  "},
      {R"({"a": "it\'s"})", R"({"a": "it's"})"},
      {R"({"a": "\ud83d\udc1f \ud83d \udc1f"})", R"({"a": "\ud83d\udc1f  "})"},
      {R"({"a": "\u00e9 \u00zz"})", R"({"a": "\u00e9 u00zz"})"},
      {R"({"a": "/* no comment */, }"})", R"({"a": "/* no comment */, }"})"}};
  for (const auto& row : rows) {
    CAPTURE(row.script);
    CHECK(article::mended_json(row.script) == row.expected);
  }
}

TEST_CASE("broken data cost nothing but themselves") {
  CHECK(first({R"({"@type": "Article", "headline": )",
               R"({"@type": "Article", "headline": "Fog"})"}) == "Fog /  / ");
  CHECK(first({R"({"@type": "WebSite"} {"@type": "Article", "headline": "Fog"})"}) == "Fog /  / ");
  CHECK(first({std::string(100000, '[')}) == "nothing");
}
