#include "text/compound.h"

#include <random>

#include "support/print.h"
#include "text/segment.h"

namespace {

/// What join_compounds() makes of `text`, with bars between.
std::string compounds_of(std::string_view text) {
  auto spans = newshound::text::words(text);
  newshound::text::join_compounds(text, spans);
  std::string joined;
  for (const auto span : spans)
    joined +=
        (joined.empty() ? "" : "|") + std::string(text.substr(span.begin, span.end - span.begin));
  return joined;
}

}  // namespace

TEST_CASE("words are put together that punctuation joins without a blank") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"", ""},
      {"one two", "one|two"},
      {"Jean-Michel said", "Jean-Michel|said"},
      {"up - down", "up|down"},
      {"up--down", "up|down"},
      {"2–1", "2|1"},
      {"yes, no", "yes|no"},
      {"yes,no", "yes|no"},
      {"AT&T's", "AT&T's"},
      {"U.S.-led", "U.S.-led"},
      {"End.-led", "End|led"},
      {"U.S.’s", "U.S.’s"},
      {"J. K. Rowe", "J. K|Rowe"},
      {"Plan B. I went", "Plan|B|I|went"},
      {"#tag", "#tag"},
      {"a#b", "a#b"},
      {"a #b", "a|#b"},
      {"##tag", "#tag"},
      {"a-b-c-d", "a-b-c-d"},
      {"a-b-c-d-e", "a|b|c|d|e"},
      {"#a-b-c-d-e", "a|b|c|d|e"},
      {"東京-大阪", "東京-大阪"},
      {"https://www.example.com/a", "https|www.example.com/a"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(compounds_of(text) == expected);
  }
}

TEST_CASE("words are not put together to more than 64 bytes") {
  const std::string half(32, 'a');
  CHECK(compounds_of(half + "-" + half) == half + "|" + half);
  CHECK(compounds_of(half + "-" + half.substr(1)) == half + "-" + half.substr(1));
}

TEST_CASE("compounds are in order and apart") {
  std::mt19937 engine(20180704);
  constexpr std::string_view pieces = "aB5-'.#@&_ /,\n";
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (auto left = engine() % 20; left > 0; --left) text += pieces[engine() % pieces.size()];
    CAPTURE(newshound::to_json_string(text));
    auto spans = newshound::text::words(text);
    newshound::text::join_compounds(text, spans);
    std::uint32_t last = 0;
    for (const auto span : spans) {
      REQUIRE(span.begin >= last);
      REQUIRE(span.begin < span.end);
      REQUIRE(span.end <= text.size());
      last = span.end;
    }
  }
}
