#include "article/dates/find_dates.h"
#include "article/html/page_dates.h"
#include "article/html/shown_dates.h"
#include "support/print.h"

namespace {

namespace article = newshound::article;

struct Row {
  std::string text;
  std::string expected;
};

std::string in_line(std::string_view line) {
  const auto found = article::date_in_line(line);
  if (!found) return "nothing";
  return found->date.to_string().substr(0, 10) + (found->is_update ? " update" : "");
}

std::string in_url(std::string_view url) {
  const auto found = article::date_in_url(url);
  return found ? found->to_string() : "nothing";
}

/// A page with a headline, `head` in its head and `line` under its headline.
std::string page(const std::string& head, const std::string& line) {
  return "<head>" + head + "</head><body><h1>The crane that a bird stopped</h1><div>" + line +
         "</div><p>On the sixth day after the strike a crane stood still, because a bird had "
         "nested in its cabin, and the man whose cabin it was would not disturb it.</p></body>";
}

std::string date_of(const std::string& html, std::string_view url = {}) {
  const auto found = newshound::parse_html_article(html, url);
  return found.date ? found.date->to_string() : "nothing";
}

const std::string published =
    "<meta property=article:published_time content=2022-11-03T22:30:00-05:00>";
const std::string modified =
    "<meta property=article:modified_time content=2022-12-24T09:00:00-05:00>";

}  // namespace

TEST_CASE("a date is found in a short line") {
  const std::vector<Row> rows = {
      {"November 3, 2022", "2022-11-03"},
      {"By Ruth Okafor | Nov. 3, 2022 10:27 PM EST | 3 min read", "2022-11-03"},
      {"Posted: 3 Nov 2022", "2022-11-03"},
      {"Updated November 4, 2022", "2022-11-04 update"},
      {"Updated November 4, 2022 · Published November 3, 2022", "2022-11-03"},
      {"Publicado el 3 de noviembre de 2022", "2022-11-03"},
      {"Aktualisiert am 3. November 2022", "2022-11-03 update"},
      {"2022-11-03T22:30", "2022-11-03"},
      {"November 2022", "nothing"},
      {"In May he was 22", "nothing"},
      {"", "nothing"}};
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(in_line(row.text) == row.expected);
  }
}

TEST_CASE("a date is found in an address") {
  const std::vector<Row> rows = {
      {"https://courier.example/2022/11/03/crane", "2022-11-03"},
      {"https://courier.example/news/2022-11-03-crane.html", "2022-11-03"},
      {"https://courier.example/2022/nov/3/crane", "2022-11-03"},
      {"https://courier.example/crane-20221103", "2022-11-03"},
      {"https://courier.example/2022/11/crane", "2022-11"},
      {"https://courier.example/2022/11/some/2022/11/03", "2022-11-03"},
      {"https://2022.example/crane", "nothing"},
      {"https://courier.example/crane-12345678", "nothing"},
      {"https://courier.example/top-2000-songs", "nothing"},
      {"https://courier.example/99999999", "nothing"},
      {"courier.example", "nothing"}};
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(in_url(row.text) == row.expected);
  }
}

TEST_CASE("the day of publication is that where the page was written") {
  CHECK(date_of(page(published, "")) == "2022-11-03");
  CHECK(date_of(page("<meta name=pubdate content=2022-11-03T12:00:00Z>", "")) ==
        "2022-11-03T12:00:00Z");
  CHECK(date_of(page("<meta name=pubdate content=2022-11-03T22:30:00Z>", "November 4, 2022")) ==
        "2022-11-04");
}

TEST_CASE("the day that readers are shown wins over a first publication") {
  CHECK(date_of(page(published + modified, "December 24, 2022")) == "2022-12-24");
  CHECK(date_of(page(published + modified, "Updated December 24, 2022")) == "2022-11-03");
  CHECK(date_of(page(published + modified, "July 14, 2020")) == "2022-11-03");
}

TEST_CASE("a date is less sure if readers are shown another") {
  const auto confidence = [](const std::string& line) {
    return newshound::parse_html_article(page(published, line)).date_confidence;
  };
  CHECK(confidence("November 3, 2022") == newshound::Confidence::high);
  CHECK(confidence("") == newshound::Confidence::high);
  CHECK(confidence("July 14, 2020") == newshound::Confidence::medium);
}

TEST_CASE("without data the date is that of a line or of the address") {
  CHECK(date_of(page("", "By Ruth Okafor, November 3, 2022")) == "2022-11-03");
  CHECK(date_of(page("", "Ruth Okafor"), "https://courier.example/2022/11/03/x") == "2022-11-03");
  CHECK(date_of(page("", "")) == "nothing");
}
