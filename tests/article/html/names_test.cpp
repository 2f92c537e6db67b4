#include "article/html/names.h"

#include "support/print.h"

namespace {

namespace article = newshound::article;

std::string names(std::string_view text) {
  std::string joined;
  for (const auto& name : article::names_in(text, {"Maravel Courier", "courier.example"}))
    joined += (joined.empty() ? "" : "|") + name;
  return joined;
}

struct Row {
  std::string text;
  std::string expected;
};

}  // namespace

TEST_CASE("names are found in what bylines of pages say") {
  const std::vector<Row> rows = {
      {"By Gloria Ashdown", "Gloria Ashdown"},
      {"by: Gloria Ashdown", "Gloria Ashdown"},
      {"Written by Gloria Ashdown and Peter Nwosu", "Gloria Ashdown|Peter Nwosu"},
      {"GLORIA ASHDOWN", "Gloria Ashdown"},
      {"Gloria Ashdown, Staff Writer", "Gloria Ashdown"},
      {"Gloria Ashdown, Peter Nwosu", "Gloria Ashdown|Peter Nwosu"},
      {"Gloria Ashdown | Maravel Courier", "Gloria Ashdown"},
      {"Gloria Ashdown Maravel Courier", "Gloria Ashdown"},
      {"Gloria Ashdown The Associated Press", "Gloria Ashdown"},
      {"Gloria Ashdown for the Courier", "Gloria Ashdown"},
      {"Gloria Ashdown (Tarrow Head)", "Gloria Ashdown"},
      {"Gloria Ashdown, gloria@courier.example", "Gloria Ashdown"},
      {"By Gloria Ashdown, Gloria Ashdown", "Gloria Ashdown"},
      {"Por Rocío Valdivia y Esteban Mora", "Rocío Valdivia|Esteban Mora"},
      {"Maravel Courier", ""},
      {"courier.example", ""},
      {"https://courier.example/by/ashdown", ""},
      {"Staff reports", ""},
      {"admin", ""},
      {"2 comments", ""},
      {"", ""}};
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(names(row.text) == row.expected);
  }
}

TEST_CASE("newsrooms and agencies are told from persons") {
  for (const auto* name : {"Maravel News", "The Tarrow Gazette", "AFP", "WIRE", "Sports Desk",
                           "courier.com", "University of Velinsk"}) {
    CAPTURE(name);
    CHECK(article::is_newsroom(name));
    CHECK_FALSE(article::is_person(name));
  }
  for (const auto* name : {"Gloria Ashdown", "Käthe Brömmer", "Niamh O’Dwyer", "Juan de la Vega"}) {
    CAPTURE(name);
    CHECK_FALSE(article::is_newsroom(name));
    CHECK(article::is_person(name));
  }
  for (const auto* name : {"View All", "Read More", "Gloria", "Staff Writer", "a b"}) {
    CAPTURE(name);
    CHECK_FALSE(article::is_person(name));
  }
}
