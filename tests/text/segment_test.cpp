#include "text/segment.h"

#include <random>

#include "base/utf8.h"
#include "support/print.h"

namespace {

using newshound::Span;
using newshound::text::words;

struct Row {
  std::string text;
  std::string expected;
};

/// The words of `text` with bars between them.
std::string cut(std::string_view text) {
  std::string joined;
  for (const auto span : words(text)) {
    if (!joined.empty()) joined += "|";
    joined += text.substr(span.begin, span.end - span.begin);
  }
  return joined;
}

/// Pieces of text, of which some are broken, in random order.
std::string random_text(std::mt19937& engine) {
  constexpr std::string_view pieces[] = {"Orun",
                                         " ",
                                         "é",
                                         "e\u0301",
                                         "\n\n",
                                         "3.5",
                                         "'",
                                         "’",
                                         "-",
                                         "船",
                                         "がある",
                                         "ที่นี่",
                                         "한국",
                                         "🐟",
                                         "👩🏽‍🚒",
                                         "\xFF",
                                         "\xC3",
                                         "\xE2\x82",
                                         "\xED\xA0\x80",
                                         "\x80",
                                         "हिन्दी",
                                         "\u00AD",
                                         "_",
                                         "\u200D",
                                         "שלום",
                                         "A",
                                         ".",
                                         ":",
                                         "ﬁ",
                                         std::string_view("\0", 1)};
  std::string text;
  for (auto left = engine() % 30; left > 0; --left) text += pieces[engine() % std::size(pieces)];
  return text;
}

bool is_inside_character(std::string_view text, std::size_t at) {
  return newshound::utf8::cut_before(text, at) != at;
}

}  // namespace

TEST_CASE("words are cut as UAX 29 cuts them") {
  const std::vector<Row> rows = {
      {"", ""},
      {" \t\r\n—…!?«»", ""},
      {"The ferry ran aground.", "The|ferry|ran|aground"},
      {"O'Brien and O’Dwyer", "O'Brien|and|O’Dwyer"},
      {"'quoted'", "quoted"},
      {"the workers' union", "the|workers|union"},
      {"l'État, d’été", "l'État|d’été"},
      {"secretary-general", "secretary|general"},
      {"1987–2019", "1987|2019"},
      {"U.S. aid", "U.S|aid"},
      {"3.5 and 41,000", "3.5|and|41,000"},
      {"2.4-million", "2.4|million"},
      {"snake_case", "snake_case"},
      {"a/b", "a|b"},
      {"🐟 fish", "fish"},
      {"Ελλάδα ёлка", "Ελλάδα|ёлка"},
      {"cafe\u0301s", "cafe\u0301s"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(cut(row.text) == row.expected);
    CHECK(newshound::text::has_word(row.text) == !row.expected.empty());
  }
}

TEST_CASE("words of scripts without blanks are cut by dictionary") {
  CHECK(cut("我们喜欢中国") == "我们|喜欢|中国");
  CHECK(cut("東京都の天気") == "東京|都|の|天気");
  CHECK(cut("ประเทศไทยสวยงาม") == "ประเทศไทย|สวยงาม");
}

TEST_CASE("bytes that are not UTF-8 separate words") {
  CHECK(cut("caf\xE9 noir") == "caf|noir");
  CHECK(cut("a\xFF"
            "b") == "a|b");
  CHECK(cut("a\xED\xA0\x80"
            "b") == "a|b");
  CHECK(cut("ab\xC3") == "ab");
}

TEST_CASE("words stand in order inside the text and on the bounds of characters") {
  std::mt19937 engine(20190709);
  for (int round = 0; round < 20000; ++round) {
    const auto text = random_text(engine);
    CAPTURE(newshound::to_json_string(text));
    std::size_t last = 0;
    for (const auto span : words(text)) {
      REQUIRE(span.begin >= last);
      REQUIRE(span.begin < span.end);
      REQUIRE(span.end <= text.size());
      REQUIRE_FALSE(is_inside_character(text, span.begin));
      REQUIRE_FALSE(is_inside_character(text, span.end));
      const auto word = std::string_view(text).substr(span.begin, span.end - span.begin);
      REQUIRE(newshound::utf8::is_valid(word));
      last = span.end;
    }
  }
}

TEST_CASE("words are cut as ICU alone cuts them") {
  std::mt19937 engine(20200229);
  for (int round = 0; round < 50000; ++round) {
    auto text = random_text(engine);
    for (auto left = engine() % 12; left > 0; --left)
      text.insert(engine() % (text.size() + 1), 1, static_cast<char>(engine() % 128));
    if (round % 2 == 0) text += random_text(engine) + std::string(engine() % 80, ' ') + "a.b c";
    CAPTURE(newshound::to_json_string(text));
    REQUIRE(words(text) == newshound::text::words_by_icu(text));
  }
}

TEST_CASE("what joins words and numbers joins them as in ICU in any order") {
  constexpr std::string_view pieces[] = {"a", "0", "_", ".", "'", ",", ":", " ",
                                         "@", "·", "’", "é", "-", "٣", "́",  "船"};
  constexpr std::size_t longest = 4;
  for (std::size_t number = 0; number < 1U << (4 * longest); ++number) {
    std::string text;
    for (std::size_t at = 0; at < longest; ++at) text += pieces[(number >> (4 * at)) & 15U];
    CAPTURE(text);
    REQUIRE(words(text) == newshound::text::words_by_icu(text));
  }
}

TEST_CASE("each character is cut beside others as in ICU") {
  for (std::uint32_t code = 0x80; code < 0x3200; ++code) {
    std::string character;
    if (code >= 0x800) character += static_cast<char>(0xE0 | (code >> 12));
    character +=
        static_cast<char>(code >= 0x800 ? 0x80 | ((code >> 6) & 0x3F) : 0xC0 | (code >> 6));
    character += static_cast<char>(0x80 | (code & 0x3F));
    CAPTURE(code);
    for (const std::string before : {"", "a", "1", "_", " ", "."})
      for (const std::string after : {"", "a", "1", "'", " ", "b c"}) {
        const auto text = before + character + after;
        REQUIRE(words(text) == newshound::text::words_by_icu(text));
      }
  }
}

TEST_CASE("words of a long text stand where those of its parts do") {
  const std::string part = "L’été à São Bento, 我们喜欢中国 — ที่นี่ 3.5!\n";
  constexpr std::uint32_t times = 20000;
  std::string text;
  for (std::uint32_t i = 0; i < times; ++i) text += part;
  const auto of_part = words(part);
  const auto of_text = words(text);
  REQUIRE(of_part.size() > 8);
  REQUIRE(of_text.size() == of_part.size() * times);
  for (std::size_t i = 0; i < of_text.size(); ++i) {
    const auto start = static_cast<std::uint32_t>(i / of_part.size() * part.size());
    const auto expected = of_part[i % of_part.size()];
    REQUIRE(of_text[i] == Span{start + expected.begin, start + expected.end});
  }
}

TEST_CASE("a text may end anywhere in a character") {
  const std::string text = "naïve 東京 ที่นี่ 🐟 e\u0301";
  for (std::size_t length = 0; length <= text.size(); ++length) {
    const auto start = std::string_view(text).substr(0, length);
    for (const auto span : words(start)) CHECK(span.end <= length);
    CHECK(words(start).size() <= words(text).size() + 1);
  }
}
