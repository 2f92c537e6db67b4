#include "article/scraped/phrases.h"
#include "support/print.h"

namespace {

namespace article = newshound::article;

struct Row {
  std::string line;
  std::string expected;
};

using Rows = std::vector<Row>;

/// "NAME|NAME / OUTLET @ DATE", or "nothing".
std::string byline(std::string_view line) {
  const auto found = article::parse_byline(line);
  if (!found) return "nothing";
  std::string shown;
  for (const auto& author : found->authors) shown += (shown.empty() ? "" : "|") + author;
  if (!found->source.empty()) shown += " / " + found->source;
  if (found->date) shown += " @ " + found->date->to_string();
  return shown;
}

/// The names, with bars between them.
std::string split(std::string_view names) {
  std::string joined;
  for (const auto& name : article::split_names(names)) joined += (joined.empty() ? "" : "|") + name;
  return joined;
}

void check_names(const std::vector<std::string>& lines, bool expected) {
  for (const auto& line : lines) {
    CAPTURE(line);
    CHECK(article::is_name(line) == expected);
  }
}

}  // namespace

TEST_CASE("a byline gives its authors and its outlet and its date") {
  const Rows rows = {
      {"By Gloria Ashdown/Maravel Courier", "Gloria Ashdown / Maravel Courier"},
      {"By Gloria Ashdown", "Gloria Ashdown"},
      {"by Gloria Ashdown", "Gloria Ashdown"},
      {"BY RUTH OKAFOR", "Ruth Okafor"},
      {"By: Ruth Okafor", "Ruth Okafor"},
      {"Written by Ruth Okafor", "Ruth Okafor"},
      {"By Peter Nwosu and Isabel Tranter", "Peter Nwosu|Isabel Tranter"},
      {"By Peter Nwosu, Isabel Tranter, and Hana Orr", "Peter Nwosu|Isabel Tranter|Hana Orr"},
      {"By Peter Nwosu & Isabel Tranter / Maravel Courier",
       "Peter Nwosu|Isabel Tranter / Maravel Courier"},
      {"By Viktor Hale | Kestrian Observer", "Viktor Hale / Kestrian Observer"},
      {"By Viktor Hale – Kestrian Observer", "Viktor Hale / Kestrian Observer"},
      {"By Tom Hallgren/MW", "Tom Hallgren / MW"},
      {"By Viktor Hale | December 11, 2020", "Viktor Hale @ 2020-12-11"},
      {"By Viktor Hale, December 11, 2020", "Viktor Hale @ 2020-12-11"},
      {"By Viktor Hale on 11 December 2020", "Viktor Hale @ 2020-12-11"},
      {"Dec 11, 2020 by Viktor Hale", "Viktor Hale @ 2020-12-11"},
      {"at 1:39 pm | By Viktor Hale", "Viktor Hale"},
      {"By Viktor Hale, kestrianobserver.com", "Viktor Hale / kestrianobserver.com"},
      {"ByViktor Hale, one of the writers of a letter on ferries. Hale has been on board of most "
       "of "
       "them since he began to write, and has been put ashore by their captains more than once.",
       "Viktor Hale"},
      {"By Viktor Hale/Kestrian Observer • Updated: December 11, 2020",
       "Viktor Hale / Kestrian Observer @ 2020-12-11"},
      {"Por Rocío Valdivia/Diario del Brisal", "Rocío Valdivia / Diario del Brisal"},
      {"Por Rocío Valdivia y Esteban Mora", "Rocío Valdivia|Esteban Mora"},
      {"Por João Tavares e Luísa Andrade", "João Tavares|Luísa Andrade"},
      {"Par Claire Monfort et Théo Garrigue", "Claire Monfort|Théo Garrigue"},
      {"Von Käthe Brömmer und Jürgen Westphal", "Käthe Brömmer|Jürgen Westphal"},
      {"Text: Käthe Brömmer", "Käthe Brömmer"},
      {"By Piet van der Oosten", "Piet van der Oosten"},
      {"Por Élise de la Torre", "Élise de la Torre"},
      {"By Niamh O’Dwyer", "Niamh O’Dwyer"},
      {"Von Ümit Überall", "Ümit Überall"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    CHECK(byline(row.line) == row.expected);
  }
}

TEST_CASE("a sentence that begins like a byline is none") {
  const std::vector<std::string> lines = {
      "",
      "By",
      "By ",
      "Gloria Ashdown",
      "By noon the panels were open",
      "By Friday evening the ferry was afloat again",
      "By Gloria Ashdown: the story of a ferry",
      "By 2022 the terminal was finished",
      "Bystanders cheered",
      "By Gloria Ashdown/",
      "By /Maravel Courier",
      "Von der Brücke aus sah man nichts",
      "Por qué se hundió el precio",
      "By One Two Three Four Five Six Seven",
      "By " + std::string(200, 'A'),
      "By Gloria Ashdown/Getty Images",
      "In 11 of 40 ports painted by Gloria Ashdown",
      "Updated Dec 11, 2020 by Viktor Hale",
      "By Gloria Ashdown, who was on board of the ferry when it ran aground off Tarrow Head and "
      "who was put ashore by its captain with a lamp, a rope and a chart of the other side.",
  };
  for (const auto& line : lines) {
    CAPTURE(line);
    CHECK(byline(line) == "nothing");
  }
}

TEST_CASE("a name is one to six capitalised words") {
  check_names({"Ruth", "Ruth Okafor", "Piet van Oosten", "Inês Caldeira", "Élise", "Łukasz Óg",
               "Amara Okonjo-Reyes", "Niamh O’Dwyer"},
              true);
  check_names({"", " ", "ruth okafor", "Ruth said", "Ruth 2", "Is It True?", "“Ruth”",
               "One Two Three Four Five Six Seven"},
              false);
}

TEST_CASE("names are split at the words and signs that join them") {
  const Rows rows = {
      {"", ""},
      {"A B", "A B"},
      {"A, B and C", "A|B|C"},
      {"A, B, and C", "A|B|C"},
      {"A; B;C", "A|B|C"},
      {"A | B|C", "A|B|C"},
      {"A & B", "A|B"},
      {"A y B", "A|B"},
      {"A et B", "A|B"},
      {"A und B", "A|B"},
      {"A e B", "A|B"},
      {"A,, B , ", "A,|B"},
      {"Sandy Andover", "Sandy Andover"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    CHECK(split(row.line) == row.expected);
  }
}

TEST_CASE("a name alone may stand behind its date or before its paper") {
  const auto behind = article::parse_bare_byline("Dec 11, 2020 / Viktor Hale");
  REQUIRE(behind);
  CHECK(behind->authors == std::vector<std::string>{"Viktor Hale"});
  CHECK(behind->date->to_string() == "2020-12-11");
  CHECK(article::parse_bare_byline("Viktor Hale, kestrianobserver.com"));
  CHECK_FALSE(article::parse_bare_byline("Viktor Hale, aboard"));
  CHECK_FALSE(article::parse_bare_byline("Kestrian.net Brand"));
  CHECK_FALSE(article::parse_bare_byline("Shop Similar Look"));
}
