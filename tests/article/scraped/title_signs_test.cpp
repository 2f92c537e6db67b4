#include "article/scraped/title_signs.h"

#include "support/print.h"

namespace {

using newshound::article::header_below;
using newshound::article::HeaderBelow;
using newshound::article::Line;

HeaderBelow header_of(std::string_view text) {
  const auto lines = newshound::article::read_lines(text, newshound::DateOrder::automatic);
  return header_below(lines, 0);
}

const std::string paragraph =
    "The harbour board of Port Celeste has found that the shoal off Tarrow Head has moved again, "
    "this time by four hundred metres.";

}  // namespace

TEST_CASE("a byline and a date stand below a title and its summary") {
  CHECK(header_of("The shoal\nBy Ruth Okafor\nMarch 7, 2022") == HeaderBelow::called);
  CHECK(header_of("The shoal\n\nMarch 7, 2022\nBy Ruth Okafor") == HeaderBelow::called);
  CHECK(header_of("The shoal\nAgain it moved\nBy\nRuth Okafor\nMarch 7, 2022") ==
        HeaderBelow::called);
  CHECK(header_of("The shoal\n" + paragraph + "\nBy Ruth Okafor\nMarch 7, 2022") ==
        HeaderBelow::called);
  CHECK(header_of("The shoal\nRuth Okafor\nMarch 7, 2022") == HeaderBelow::bare);
  CHECK(header_of("The shoal\nMarch 7, 2022\n" + paragraph) == HeaderBelow::dated);
}

TEST_CASE("names and dates that stand far apart are no header") {
  CHECK(header_of("The shoal") == HeaderBelow::none);
  CHECK(header_of("The shoal\nBy Ruth Okafor\n" + paragraph + "\nMarch 7, 2022") ==
        HeaderBelow::none);
  CHECK(
      header_of(
          "The shoal\nRuth Okafor\nHana Orr\nNiamh Grey\nJonas Adler\nAda Byrne\nMarch 7, 2022") ==
      HeaderBelow::none);
  CHECK(header_of("The shoal\n" + paragraph + "\n" + paragraph + "\nBy Ruth Okafor\nMay 7, 2022") ==
        HeaderBelow::none);
}

TEST_CASE("words of a text are those of its paragraphs and of what is long above it") {
  const auto lines = newshound::article::read_lines(
      "A lighthouse, they say, was seen.\n" + paragraph, newshound::DateOrder::automatic);
  const newshound::article::TextWords words(lines, 0, {1, 2});
  const auto title = words.compare("a shoal off the harbour and a lighthouse");
  CHECK(title.all == 3);
  CHECK(title.known == 2);
  CHECK(title.weighed_share() < title.share());
  CHECK(words.compare("").share() == 0);
}
