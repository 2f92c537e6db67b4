#include "article/pages.h"
#include "base/utf8.h"
#include "support/print.h"

namespace {

namespace test = newshound::test;
using newshound::Article;
using newshound::parse_text_article;

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const auto& name : names) all += (all.empty() ? "" : "|") + name;
  return all;
}

std::string shown(const Article& article) {
  return "title: " + article.title + "\nauthors: " + joined(article.authors) +
         "\nsource: " + article.source +
         "\ndate: " + (article.date ? article.date->to_string() : "") +
         "\nlanguage: " + article.language + "\nbody: " + article.body;
}

std::string expected(const test::Page& page) {
  std::string text;
  text.append("title: ").append(page.title).append("\nauthors: ").append(page.authors);
  text.append("\nsource: ").append(page.source).append("\ndate: ").append(page.date);
  return text.append("\nlanguage: ").append(page.language).append("\nbody: ") + body_of(page);
}

constexpr std::string_view prose =
    "The board found that the shoal had moved by four hundred metres since it was last sounded.";

struct Row {
  std::string text;
  std::string title, authors, source, date, body;
};

void check(const std::vector<Row>& rows) {
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto article = parse_text_article(row.text);
    CHECK(article.title == row.title);
    CHECK(joined(article.authors) == row.authors);
    CHECK(article.source == row.source);
    CHECK((article.date ? article.date->to_string() : "") == row.date);
    CHECK(article.body == row.body);
  }
}

}  // namespace

TEST_CASE("a scraped page is read as its article") {
  for (const auto& page : test::pages()) {
    CAPTURE(page.name);
    const auto article = parse_text_article(text_of(page));
    CHECK(shown(article) == expected(page));
    CHECK((article.date_source == newshound::DateSource::byline) == !page.date.empty());
    CHECK(article.url.empty());
    CHECK(article.path.empty());
  }
}

TEST_CASE("line ends and byte order marks and hard blanks make no difference to an article") {
  for (const auto& page : test::pages()) {
    CAPTURE(page.name);
    CHECK(shown(parse_text_article(text_of(page, "\r\n"))) == expected(page));
    CHECK(shown(parse_text_article(text_of(page, " \u00A0\n"))) == expected(page));
    CHECK(shown(parse_text_article("\uFEFF" + text_of(page))) == expected(page));
    CHECK(shown(parse_text_article("\n\n \n" + text_of(page))) == expected(page));
  }
}

TEST_CASE("the id of a text without an address is its content") {
  const auto article = parse_text_article("A\n\nB");
  CHECK(article.id.size() == 16);
  CHECK(parse_text_article("A\n\nB") == article);
  CHECK(parse_text_article("A\n\nC").id != article.id);
}

TEST_CASE("a clean text is its title and its paragraphs") {
  const std::string text(prose);
  check({
      {"The Shoal Has Moved\n\n" + text + "\n\nNobody was told.", "The Shoal Has Moved", "", "", "",
       text + "\n\nNobody was told."},
      {"The Shoal Has Moved\n" + text + "\nNobody was told.\n", "The Shoal Has Moved", "", "", "",
       text + "\n\nNobody was told."},
      // a line that does not end a sentence goes on in the next
      {"The Shoal Has Moved\n" + text + "\nNobody was\ntold.", "The Shoal Has Moved", "", "", "",
       text + "\n\nNobody was\ntold."},
      {"The Shoal Has Moved\n\n\n\n" + text + "\n\n\n\nEnd.\n\n", "The Shoal Has Moved", "", "", "",
       text + "\n\nEnd."},
  });
}

TEST_CASE("a text without a title has none") {
  const std::string text(prose);
  check({
      {"", "", "", "", "", ""},
      {" \n\n\u00A0\n", "", "", "", "", ""},
      {text, "", "", "", "", text},
      {text + "\n\n" + text, "", "", "", "", text + "\n\n" + text},
      {"By Ruth Okafor\nMarch 7, 2022\n\n" + text, "", "Ruth Okafor", "", "2022-03-07", text},
  });
}

TEST_CASE("a page of only furniture has no body") {
  check({
      {"Home » World\nBy Ruth Okafor\nMarch 7, 2022\nShare on Facebook\nPhoto: Hana Orr\n"
       "Tags: ports\n© 2022 Celeste Tribune. All rights reserved.",
       "", "Ruth Okafor", "Celeste Tribune", "2022-03-07", ""},
      {"Share\nTweet\nPrint\n", "", "", "", "", ""},
  });
}

TEST_CASE("the outlet is found where the page says it") {
  const std::string text(prose);
  check({
      // in the byline before the title
      {"The Shoal Has Moved | Tribune\nThe Shoal Has Moved\nBy Ruth Okafor/Celeste Tribune\n" +
           text,
       "The Shoal Has Moved", "Ruth Okafor", "Celeste Tribune", "", text},
      // in a title that stands once, at a bar
      {"The Shoal Has Moved | Celeste Tribune\n" + text, "The Shoal Has Moved", "",
       "Celeste Tribune", "", text},
      // but not at a dash, which titles contain
      {"The Shoal Has Moved - Again\n" + text, "The Shoal Has Moved - Again", "", "", "", text},
      // unless the page names that outlet elsewhere
      {"The Shoal Has Moved - Tide & Trade\n" + text + "\n© 2022 Tide & Trade.",
       "The Shoal Has Moved", "", "Tide & Trade", "", text},
      {"The Shoal Has Moved\n\nTARROW HEAD (MW) — " + text, "The Shoal Has Moved", "", "MW", "",
       "TARROW HEAD (MW) — " + text},
  });
}

TEST_CASE("authors and dates are taken from the first place that has them") {
  const std::string text(prose);
  check({
      {"The Shoal Has Moved\nBy RUTH OKAFOR and Peter Nwosu\nBy Ruth Okafor\n" + text,
       "The Shoal Has Moved", "Ruth Okafor|Peter Nwosu", "", "", text},
      {"The Shoal Has Moved\nBy Ruth Okafor | March 7, 2022\nMarch 9, 2022\n" + text,
       "The Shoal Has Moved", "Ruth Okafor", "", "2022-03-07", text},
      {"The Shoal Has Moved\nUpdated: March 9, 2022\nMarch 7, 2022\n" + text, "The Shoal Has Moved",
       "", "", "2022-03-07", text},
      {"The Shoal Has Moved\nUpdated: March 9, 2022\n" + text, "The Shoal Has Moved", "", "",
       "2022-03-09", text},
      {"The Shoal Has Moved\nPublished: 03/04/2022\n" + text, "The Shoal Has Moved", "", "", "",
       "Published: 03/04/2022\n" + text},
  });
}

TEST_CASE("names without By are of authors where something says so") {
  const std::string text(prose), title = "The Shoal Has Moved\n";
  const auto authors_of = [&](const std::string& above, const std::string& below) {
    return parse_text_article(title + above + text + "\n" + text + "\n" + below).authors;
  };
  const std::vector<std::string> ruth{"Ruth Okafor"};
  CHECK(authors_of("Ruth Okafor\n@ruth_o\nMarch 7, 2022\n", "") == ruth);
  CHECK(authors_of("Ruth Okafor\nShipping Historian\nMarch 7, 2022\n", "") == ruth);
  CHECK(authors_of("", "Ruth Okafor\nSenior Editor\n") == ruth);
  CHECK(authors_of("", "Ruth Okafor\nLinks\nFreelance Writer\n") == ruth);
  CHECK(authors_of("", "Ruth Okafor\nHarbour Links\n").empty());
  CHECK(authors_of("March 7, 2022\nBy Hana Orr/Getty Images\n", "").empty());
}

TEST_CASE("any bytes are an article") {
  const std::string_view texts[] = {"\xFF\xFE\x00", "\xEF\xBB\xBF", "By \xC3\n\xFF\n© \xE2\x82",
                                    "»\n»\n»",      "\n\n\n",       std::string_view("\0\0\0", 3)};
  for (const auto text : texts) CHECK(parse_text_article(text).id.size() == 16);
  CHECK(parse_text_article(std::string(3000000, 'a')).body.size() == 3000000);
}
