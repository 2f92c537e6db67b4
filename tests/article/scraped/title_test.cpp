/// Which line of a page is taken for its title.
#include "article/scraped/title.h"

#include "newshound/article.h"
#include "support/print.h"

namespace {

const std::string paragraphs =
    "The harbour board of Port Celeste has found that the shoal off Tarrow Head has moved again, "
    "this time by four hundred metres.\n\n"
    "Pilots had reported groundings since the spring, and the board had sent out its only survey "
    "boat, which ran aground as well.\n\n"
    "Captain Niamh O’Dwyer said the chart would be redrawn before the ferries begin to run at "
    "night, and not a day later.\n\n"
    "The ferries, she said, would keep to the southern channel for the rest of the winter.\n";

/// The title of a page with `above` and `below` its paragraphs.
std::string title_of(const std::string& above, const std::string& below = "") {
  return newshound::parse_text_article(above + "\n" + paragraphs + below).title;
}

const std::string header = "By Ruth Okafor\nMarch 7, 2022\n";

}  // namespace

TEST_CASE("a title stands above its summary and its header") {
  const std::string title = "Tarrow Head shoal moves on", summary =
                                                              "It is the survey boat of the "
                                                              "harbour board that runs "
                                                              "aground now, and nobody "
                                                              "else";
  CHECK(title_of(title + "\n" + header) == title);
  CHECK(title_of(title + "\n" + summary + "\n" + header) == title);
  CHECK(title_of("Harbour\n" + title + "\n" + summary + "\n" + header) == title);
  CHECK(title_of("Harbour board news\n" + title + "\n" + summary + "\n" + header) == title);
  CHECK(title_of(title + ".\n" + "Ruth Okafor\nMarch 7, 2022\n") == title + ".");
}

TEST_CASE("what the page says of itself above a header is no title") {
  const std::string title = "Tarrow Head shoal moves on";
  const std::string notice =
      "Why the board of the harbour may be trusted\nEvery chart of the ferries is read by pilots "
      "and by a captain before the survey boat is sent out again to the shoal.\n";
  CHECK(title_of(notice + "Home  Islands  Harbour\n" + title + "\n" + header) == title);
}

TEST_CASE("a long line said twice is of a picture") {
  const std::string caption =
      "The survey boat of the harbour board of Port Celeste aground on the shoal off Tarrow Head, "
      "with the ferries of the southern channel behind it and pilots on the quay who wait for the "
      "night and for the tide";
  const std::string title = "Tarrow Head shoal moves on";
  CHECK(title_of(caption + "\n" + caption + "\n" + title + "\n" + header) == title);
}

TEST_CASE("a note says the title where no line does") {
  const std::string title = "Port Celeste redraws its chart";
  CHECK(title_of("", "Originally published as " + title) == title);
  CHECK(title_of("", "This article originally appeared on Maravel Courier: " + title) == title);
  CHECK(title_of("", "This article " + title + " originally appeared on Maravel Courier") == title);
  CHECK(title_of("ShareAll sharing options for:" + title + "\n") == title);
  CHECK(title_of("", "This article originally appeared on Maravel Courier.").empty());
}
