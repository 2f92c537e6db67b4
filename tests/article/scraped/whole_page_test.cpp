/// Whole pages: what stands above, between and below the paragraphs of an article.
#include "newshound/article.h"
#include "newshound/line_roles.h"
#include "support/print.h"

namespace {

const std::string first =
    "The harbour board of Port Celeste has found that the shoal off Tarrow Head has moved again, "
    "this "
    "time by four hundred metres.";
const std::string second =
    "Pilots had reported groundings since the spring, and the board had sent out its only survey "
    "boat, which ran aground as well.";
const std::string third =
    "Captain Niamh O’Dwyer said the chart would be redrawn before the ferries begin to run at "
    "night, "
    "and not a day later.";

/// A page with `middle` between its paragraphs and `end` below them.
std::string page(const std::string& middle, const std::string& end) {
  return "Skip to content\n• Home\n• News\n• Islands\n• Sport\nIslands\nThe shoal has moved "
         "again\n\n"
         "By Ruth Okafor\nMarch 7, 2022\n\n" +
         first + "\n\n" + second + "\n\n" + middle + "\n\n" + third + "\n\n" + first + "\n\n" + end;
}

std::string body_of(const std::string& text) { return newshound::parse_text_article(text).body; }

}  // namespace

TEST_CASE("menus and sections above the title are not read") {
  const auto article = newshound::parse_text_article(page("", ""));
  CHECK(article.title == "The shoal has moved again");
  CHECK(article.authors == std::vector<std::string>{"Ruth Okafor"});
  CHECK(article.date->to_string() == "2022-03-07");
  CHECK(article.body == first + "\n\n" + second + "\n\n" + third + "\n\n" + first);
}

TEST_CASE("captions and pleas and pointers between paragraphs are not read") {
  const std::string plain = body_of(page("", ""));
  for (const std::string line :
       {"The shoal at low tide. (Hana Orr/Maravel Courier)",
        "Hana Orr/Maravel Courier",
        "FILE - The ferry in 2019, when the shoal was still where it was.",
        "Advertisement",
        "Article continues below this ad",
        "Read more: The ferry that ran aground",
        "Sign up for our newsletter and get the tides in your inbox.",
        "Subscribe to our newsletter",
        "Foto: Hana Orr",
        "$50",
        "Disney/Hana Orr",
        "View this post on Instagram",
        "— Ruth Okafor (@ruth_o) March 7, 2022",
        "https://maravelcourier.com/shoal",
        "Courtesy Hana Orr",
        "Get the Maravel Courier newsletter",
        "By Hana Orr",
        "Ruth Okafor can be reached at ruth@maravelcourier.com.",
        "Islands\nThe ferry that ran aground twice has a new captain\nHarbour\nA crane stands "
        "still",
        "The shoal off Tarrow Head at low tide, and a ferry.\nThe shoal off Tarrow Head at low "
        "tide, and a ferry.",
        "Lea también: El puente vuelve a abrirse",
        "À lire aussi : Un musée qui prend l’eau",
        "Lesen Sie auch: Der Kran steht wieder still",
        "Leia também: O pescador que pesava nuvens"}) {
    CAPTURE(line);
    CHECK(body_of(page(line, "")) == plain);
  }
}

TEST_CASE("headings and quotations and short sentences between paragraphs are read") {
  for (const std::string line :
       {"Aground again", "“I have a harbour to look after,” O’Dwyer said.", "Nobody was hurt.",
        "• The shoal moved by 400 metres",
        "3. Never trust a chart of the harbour that is older than the tide"}) {
    CAPTURE(line);
    CHECK(body_of(page(line, "")).find(line) != std::string::npos);
  }
}

TEST_CASE("labels between the title and the text are not read") {
  const std::string header = "By Ruth Okafor\nMarch 7, 2022\n";
  const auto text = page("", "");
  const auto begin = text.find(header);
  for (const std::string labels : {"Text Size\n• Small\n• Large\n", "Copied\nError!\n",
                                   "A crane stands still at the harbour\nBy: Hana Orr\n"}) {
    CAPTURE(labels);
    auto labelled = text;
    labelled.insert(begin + header.size(), labels);
    CHECK(body_of(labelled) == body_of(text));
  }
}

TEST_CASE("a box about the author ends a text") {
  const std::string text = "The shoal has moved\n" + first + "\n\n" + second + "\n\n" + third +
                           "\n\n" + first + "\n\n" + second + "\n\n" + third;
  const std::string box =
      "Ruth Okafor\nLinks\nEditor, Islands\nShe is curious about harbours, "
      "tides and everything that runs aground in between.";
  const auto article = newshound::parse_text_article(text + "\n\n" + box);
  CHECK(article.body == body_of(text));
  CHECK(article.authors == std::vector<std::string>{"Ruth Okafor"});
}

TEST_CASE("headlines with dates below a text are not read") {
  const std::string more =
      "Islands\nA crane stands still at the harbour\nMarch 5, 2022\nSport\n"
      "Six boats, one winner\nMarch 4, 2022\n";
  CHECK(body_of("The shoal has moved\n" + first + "\n\n" + second + "\n\n" + more) ==
        first + "\n\n" + second);
}

TEST_CASE("what stands below an article is not read") {
  const std::string plain = body_of(page("", ""));
  for (const std::string end :
       {"Related articles\nThe ferry that ran aground\nWhat the tide charts say",
        "Comments\nPeter says:\nI told them so, and I have been telling them so for all these "
        "years "
        "that I lived here.",
        "© 2022 Maravel Courier. All rights reserved.",
        "Ruth Okafor\nRuth Okafor is a reporter for the Maravel Courier, and covers ports, ferries "
        "and "
        "whatever runs aground.",
        "Tags: shoals, charts\nAbout us\nContact", "Mehr zum Thema\nDer Kran steht wieder still",
        "Artículos relacionados\nEl puente vuelve a abrirse"}) {
    CAPTURE(end);
    CHECK(body_of(page("", end)) == plain);
  }
}

TEST_CASE("text whose lines are parts of paragraphs is read whole") {
  std::string lines;
  for (int left = 10; left > 0; --left)
    lines +=
        "the harbour board of Port Celeste has found that the shoal off\nTarrow Head has moved "
        "again, this time by four hundred metres. It\n";
  const auto article = newshound::parse_text_article("The shoal has moved again\n\n" + lines);
  CHECK(article.title == "The shoal has moved again");
  CHECK(article.body.size() + 1 == lines.size());
}

TEST_CASE("a date is surer if it is called that of publication") {
  using newshound::Confidence;
  const auto confidence = [](const std::string& dates) {
    return newshound::parse_text_article("The shoal has moved again\n" + dates + "\n" + first)
        .date_confidence;
  };
  CHECK(confidence("March 7, 2022") == Confidence::high);
  CHECK(confidence("Published: March 7, 2022\nUpdated: March 9, 2022") == Confidence::high);
  CHECK(confidence("Published: March 7, 2022\nMarch 9, 2022") == Confidence::high);
  CHECK(confidence("March 7, 2022\nMarch 9, 2022") == Confidence::medium);
  CHECK(confidence("Updated: March 9, 2022") == Confidence::medium);
}

TEST_CASE("the beginning of the epoch is no date") {
  const auto article =
      newshound::parse_text_article("The shoal has moved again\nDec. 31, 1969\n" + first);
  CHECK(!article.date);
}

TEST_CASE("lines show their roles") {
  const auto lines = newshound::line_roles("The shoal has moved again\n\nBy Ruth Okafor\n" + first);
  std::string roles;
  for (const auto& line : lines) roles.append(to_string(line.role)) += ' ';
  CHECK(roles == "title blank byline body ");
}
