#include "article/dates/find_dates.h"

#include "support/print.h"

namespace {

namespace article = newshound::article;
using newshound::DateOrder;
using newshound::parse_date;

struct Row {
  std::string text;
  std::string expected;
};

std::string shown(const std::optional<newshound::Date>& date) {
  return date ? date->to_string() : "nothing";
}

/// The dates in `line` with bars between them, each with what it was written as.
std::string found(std::string_view line) {
  std::string all;
  for (const auto& date : article::find_dates(line, DateOrder::automatic))
    all.append(all.empty() ? "" : " | ")
        .append(date.date.to_string())
        .append(" = ")
        .append(line.substr(date.begin, date.end - date.begin));
  return all;
}

}  // namespace

TEST_CASE("dates are found within a line and glued to other words") {
  const std::vector<Row> rows = {
      {"", ""},
      {"Nothing of the kind", ""},
      {"Published: March 7, 2022", "2022-03-07 = March 7, 2022"},
      {"PublishedMar. 7, 20224:04AM GMT", "2022-03-07T04:04Z = Mar. 7, 20224:04AM GMT"},
      {"Ruth OkaforMar 07, 20222 Shares", "2022-03-07 = Mar 07, 2022"},
      {"March 7, 2022 • 6 min read", "2022-03-07 = March 7, 2022"},
      {"Tide & Trade / 09:45 AM March 7, 2022", "2022-03-07T09:45Z = 09:45 AM March 7, 2022"},
      {"7 Mar 20228 Mar 2022", "2022-03-07 = 7 Mar 2022 | 2022-03-08 = 8 Mar 2022"},
      {"March 7, 2022, 5:24 AM UTC / Updated March 8, 2022",
       "2022-03-07T05:24Z = March 7, 2022, 5:24 AM UTC | 2022-03-08 = March 8, 2022"},
      {"Publicado el 7 de marzo de 2022 a las 14:03",
       "2022-03-07T14:03Z = 7 de marzo de 2022 a las 14:03"},
      {"Publié le 7 mars 2022 à 14h03", "2022-03-07T14:03Z = 7 mars 2022 à 14h03"},
      {"Stand: 07.03.2022, 14:03 Uhr", "2022-03-07T14:03Z = 07.03.2022, 14:03 Uhr"},
      {"Atualizado em 07 de março de 2022 às 14h03",
       "2022-03-07T14:03Z = 07 de março de 2022 às 14h03"},
      {"since 2022", ""},
      {"5 days ago", ""},
      {"Thursday 1:30PM", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(found(row.text) == row.expected);
  }
}

TEST_CASE("a publication date is of the day that was written") {
  const std::vector<Row> rows = {
      {"March 7, 2022 9:30 PM ET", "2022-03-07"},
      {"March 7, 2022 9:30 AM ET", "2022-03-07T14:30Z"},
      {"2022-03-07T23:30:00-05:00", "2022-03-07"},
      {"2022-03-07T00:30:00+09:00", "2022-03-07"},
      {"2022-03-07T12:30:00+09:00", "2022-03-07T03:30:00Z"},
      {"2022-03", "2022-03"},
      {"March 7, 2022 or so", "nothing"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(shown(article::publication_date(row.text, DateOrder::automatic)) == row.expected);
  }
}

TEST_CASE("a URL tells the date by its folders or its name") {
  const std::vector<Row> rows = {
      {"https://courier.example/2020/12/11/the-shoal", "2020-12-11"},
      {"https://courier.example/news/2020/dec/11/the-shoal", "2020-12-11"},
      {"https://courier.example/2020-12-11-the-shoal.html", "2020-12-11"},
      {"https://courier.example/news/the-shoal-20201211.html", "2020-12-11"},
      {"https://courier.example/2020/12/the-shoal", "2020-12"},
      {"courier.example/2020/12/11", "2020-12-11"},
      {"https://courier.example/", "nothing"},
      {"https://courier.example/the-shoal", "nothing"},
      {"https://courier.example/20209999", "nothing"},
      {"https://courier.example/article/1234/12/99", "nothing"},
      {"https://2020.example/12/11/", "nothing"},
      {"", "nothing"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(shown(article::date_in_url(row.text)) == row.expected);
  }
}

TEST_CASE("a dateline tells the day of the nearest year") {
  const std::vector<Row> rows = {
      {"CARAVEL, Dec. 11 (MW) - The board met.", "2020-12-11"},
      {"LINDVIK, 11 December (MW) — The board met.", "2020-12-11"},
      {"CARAVEL, Jan. 3 (MW) - The board met.", "2021-01-03"},
      {"CARAVEL (MW) - The board met.", "nothing"},
      {"The board met on Dec. 11.", "2020-12-11"},
      {"", "nothing"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(shown(article::date_of_dateline(row.text, *parse_date("2020-12-20"))) == row.expected);
  }
}

TEST_CASE("a date after tomorrow is refused and a remark says so") {
  const auto now = parse_date("2022-03-07T14:03:00Z")->begin;
  const auto refused = [&](std::string_view text) {
    newshound::Article article;
    article.date = parse_date(text);
    article.date_source = newshound::DateSource::byline;
    article::refuse_future(article, now);
    CHECK(article.date.has_value() == article.remarks.empty());
    CHECK((article.date_source == newshound::DateSource::none) == !article.date.has_value());
    return article.remarks.empty() ? "" : article.remarks.front();
  };
  CHECK(refused("2022-03-07") == "");
  CHECK(refused("2022-03-08T23:59:00Z") == "");
  CHECK(refused("2022-03-09") == "the date 2022-03-09 is after tomorrow, and was refused");
  CHECK(refused("2022") == "");
  CHECK(refused("2023") == "the date 2023 is after tomorrow, and was refused");
}
