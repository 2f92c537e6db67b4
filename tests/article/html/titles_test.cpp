#include "article/html/titles.h"

#include "article/html/markup.h"
#include "support/print.h"

namespace {

namespace article = newshound::article;

const std::vector<std::string> outlets = {"Maravel Courier", "courier.example", "courier"};

std::string title(std::string_view page) {
  const auto markup = article::reduce_markup(page);
  const article::Tree tree(markup.html);
  const auto facts = article::collect_facts(tree, markup.json_ld);
  return article::find_title(tree, facts, outlets).text;
}

struct Row {
  std::string text;
  std::string expected;
};

}  // namespace

TEST_CASE("the outlet and the section are taken off a title") {
  const std::vector<Row> rows = {{"Fog again | Maravel Courier", "Fog again"},
                                 {"Fog again - The Maravel Courier", "Fog again"},
                                 {"Fog again – courier.example", "Fog again"},
                                 {"Fog again | Weather | Maravel Courier", "Fog again | Weather"},
                                 {"Maravel Courier - Fog again", "Fog again"},
                                 {"Opinion | Let the fog be fog, and let ships wait | Editorial",
                                  "Let the fog be fog, and let ships wait"},
                                 {"Fog - and more fog", "Fog - and more fog"},
                                 {"Fog again", "Fog again"},
                                 {"Maravel Courier", "Maravel Courier"},
                                 {"", ""}};
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(article::without_outlet(row.text, outlets) == row.expected);
  }
}

TEST_CASE("the title is the headline that readers see") {
  const std::vector<Row> rows = {
      {"<title>Fog again today | Maravel Courier</title><h1>Fog again today</h1>",
       "Fog again today"},
      {"<meta property=og:title content='Fog again, says office'><h1>Maravel Courier</h1>"
       "<h1>Fog again, says the harbour office</h1>",
       "Fog again, says the harbour office"},
      {"<title>x</title><h1>An only headline stands alone</h1>", "An only headline stands alone"},
      {"<title>Fog again today | Maravel Courier</title><h1>Weather</h1>", "Fog again today"},
      {"<meta property=og:title content='Fog &amp;amp; rain'>", "Fog & rain"},
      {"<script type=application/ld+json>{\"@type\": \"Article\", \"headline\": \"Fog\"}</script>",
       "Fog"},
      {"<p>nothing</p>", ""}};
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(title(row.text) == row.expected);
  }
}
