#include <newshound/newshound.h>

#include <filesystem>
#include <thread>

#include "article/html/html_format.h"
#include "base/file.h"
#include "support/print.h"

namespace {

using newshound::Article;
using newshound::parse_html_article;

std::string read_page(const std::string& name) {
  return newshound::read_file(std::filesystem::path(NEWSHOUND_PAGES) / name);
}

Article article_of(const std::string& name) { return parse_html_article(read_page(name)); }

std::string authors_of(const Article& article) {
  std::string joined;
  for (const auto& author : article.authors) joined += (joined.empty() ? "" : "|") + author;
  return joined;
}

struct Row {
  std::string name;
  std::string title;
  std::string authors;
  std::string date;
  std::string source;
  std::string language;
  std::string url;
};

const std::vector<Row> pages = {
    {"maravel-courier.html", "Second ferry for Tarrow passes its trials", "Gloria Ashdown",
     "2022-03-07T11:30:00Z", "Maravel Courier", "en",
     "https://www.courier.example/islands/2022/03/07/second-ferry-trials"},
    {"diario-del-brisal.html", "El puente vuelve a abrirse", "Rocío Valdivia|Esteban Mora",
     "2021-09-02", "Diario del Brisal", "es",
     "https://diario.example/sierra/el-puente-vuelve-a-abrirse"},
    {"le-phare-du-sud.html", "Le phare rallumé pour une nuit", "Claire Monfort",
     "2022-06-21T21:30:00Z", "Le Phare du Sud", "fr", "https://phare.example/nuit/"},
    {"nordhavner-zeitung.html", "Der Kran steht wieder still", "Käthe Brömmer", "2022-11-03",
     "Nordhavner Zeitung", "de", ""}};

}  // namespace

TEST_CASE("pages become articles with title and authors and date and outlet") {
  for (const auto& row : pages) {
    CAPTURE(row.name);
    const auto article = article_of(row.name);
    CHECK(article.title == row.title);
    CHECK(authors_of(article) == row.authors);
    REQUIRE(article.date);
    CHECK(article.date->to_string() == row.date);
    CHECK(article.source == row.source);
    CHECK(article.language == row.language);
    CHECK(article.url == row.url);
  }
}

TEST_CASE("the body of a page is its article and nothing else") {
  CHECK(article_of("maravel-courier.html").body ==
        "She turned in her own length, and nobody was sick.\n\n"
        "TARROW HEAD — The second ferry for the island came through its trials on Sunday, turning "
        "in little more than its own length off the Head, in a wind that kept the fishing fleet at "
        "home.\n\n"
        "Forty passengers, most of them schoolchildren, were aboard to give her weight. “Nobody "
        "was sick, and several asked to be,” said Niamh O’Dwyer, who has commanded the first ferry "
        "for eleven years.\n\n"
        "What happens next\n\n"
        "Two things have to be settled before the first of May, the harbour office says:\n\n"
        "the ramp at Port Celeste, which is a hand too narrow;\n\n"
        "the name, for which the children have made ninety proposals.\n\n"
        "We asked for a boat, and we have got a boat.\n\n"
        "The council meets on Thursday. It will not, its clerk said, choose a name that cannot be "
        "shouted in fog.");
}

TEST_CASE("text between line breaks in the cell of a table is the article") {
  const auto body = article_of("nordhavner-zeitung.html").body;
  CHECK(body.starts_with("PORT CELESTE. Am sechsten Tag"));
  CHECK(body.find("selbst vier Kinder habe.\n\nDie Reederei") != body.npos);
  CHECK(body.ends_with("der Vogel mit zweien."));
}

TEST_CASE("the data of a page stand in for a text that only a script shows") {
  const std::string sentence = "The fog lifted at noon, and by one o’clock it was back. ";
  std::string text;
  for (int i = 0; i < 10; ++i) text += sentence;
  const auto article = parse_html_article(
      "<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"headline\": \"Fog again\", "
      "\"articleBody\": \"" +
      text + "\"}</script><body><div id=app></div></body>");
  CHECK(article.title == "Fog again");
  CHECK(article.body == text.substr(0, text.size() - 1));
}

TEST_CASE("text for subscribers is read though it is hidden") {
  std::string page = "<h1>The captain who would not retire</h1><div class=story>";
  for (int i = 0; i < 8; ++i)
    page += "<div style='display:none'><p>Number " + std::to_string(i) +
            ": she came back to the pier each morning, and each morning they found her a boat to "
            "take out.</p></div>";
  const auto article = parse_html_article(page + "</div>");
  CHECK(article.body.find("Number 0") != article.body.npos);
  CHECK(article.body.find("Number 7") != article.body.npos);
}

TEST_CASE("what holds the headline is no furniture whatever its names say") {
  std::string page =
      "<article class='post author-admin tag-social comments'><h1>Fog again at noon</h1><p>The fog "
      "came at noon, as it does, and it left at one, which it had not done before.</p></article>"
      "<div id=comments>";
  for (int i = 0; i < 9; ++i)
    page +=
        "<div class=comment><p>I have seen the fog leave at one, and nobody wrote about it, "
        "so there, number " +
        std::to_string(i) + ".</p></div>";
  const auto article = parse_html_article(page + "</div>");
  CHECK(article.body ==
        "The fog came at noon, as it does, and it left at one, which it had not done before.");
}

TEST_CASE("an article without an address is called by its content") {
  const std::string page = "<h1>Fog</h1><p>It came at noon.</p>";
  CHECK(parse_html_article(page).id == parse_html_article(page).id);
  CHECK(parse_html_article(page).id.size() == 16);
  CHECK(parse_html_article(page, "https://courier.example/fog").id ==
        "https://courier.example/fog");
  CHECK(parse_html_article(page, "https://www.courier.co.uk/fog").source == "courier.co.uk");
}

TEST_CASE("a page without an article says so") {
  CHECK_THROWS_WITH_AS(parse_html_article("<html></html>"), "there is no article in the page",
                       newshound::ArticleError);
  CHECK_THROWS_AS(parse_html_article(""), newshound::ArticleError);
  CHECK_THROWS_AS(parse_html_article("<p>caf\xE9</p>"), newshound::ArticleError);
}

TEST_CASE("hostile pages are read like others") {
  std::string page = "<h1>Fog again at noon</h1>";
  SUBCASE("deep elements") {
    for (int i = 0; i < 200000; ++i) page += "<div>";
  }
  SUBCASE("formatting that is never closed") {
    for (int i = 0; i < 50000; ++i) page += "<b id=" + std::to_string(i) + "><p>";
  }
  SUBCASE("links that are never closed") {
    for (int i = 0; i < 50000; ++i) page += "<a href=" + std::to_string(i) + "><div>";
  }
  SUBCASE("tables in tables") {
    for (int i = 0; i < 50000; ++i) page += "<table><tr><td>";
  }
  SUBCASE("attributes without end") {
    page += "<p ";
    for (int i = 0; i < 200000; ++i) page += "class=a" + std::to_string(i) + " ";
  }
  SUBCASE("comments and scripts that are never closed") {
    for (int i = 0; i < 50000; ++i) page += "<!--<script><svg><style>";
  }
  SUBCASE("brackets in data") {
    page += "<script type=application/ld+json>" + std::string(1000000, '[') + "</script>";
  }
  CHECK(parse_html_article(page).title == "Fog again at noon");
}

TEST_CASE("pages are recognised by their content") {
  for (const auto* start :
       {"<!DOCTYPE html><html>", "\n<!doctype HTML public>", "<HTML lang=en>", "<head><title>x",
        "<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0'><html>",
        "<!-- saved -->\n<html>", "<article><h1>x", "<p>x"}) {
    CAPTURE(start);
    CHECK(newshound::article::is_html(start));
  }
  for (const auto* start : {"", "fog", "{\"a\": \"<html>\"}", "<?xml version='1.0'?><rss>",
                            "<nitf><body>", "<feed xmlns='x'>", "<TEXT>", "< html"}) {
    CAPTURE(start);
    CHECK_FALSE(newshound::article::is_html(start));
  }
}

TEST_CASE("a reader takes pages in folders") {
  newshound::ArticleReader reader({NEWSHOUND_PAGES});
  std::vector<std::string> titles;
  while (const auto article = reader.next()) titles.push_back(article->title);
  CHECK(titles.size() == pages.size());
}
