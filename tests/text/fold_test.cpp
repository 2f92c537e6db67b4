#include "text/fold.h"

#include <random>

#include "base/utf8.h"
#include "support/print.h"

namespace {

using newshound::text::fold;

struct Row {
  std::string text;
  std::string expected;
};

struct Range {
  char32_t first;
  char32_t last;
};

/// Scripts, marks, compatibility forms and what is invisible.
constexpr Range ranges[] = {
    {0x20, 0x7E},       {0xA0, 0x24F},      {0x250, 0x2FF},     {0x300, 0x36F},
    {0x370, 0x3FF},     {0x400, 0x52F},     {0x530, 0x58F},     {0x590, 0x5F4},
    {0x600, 0x6FF},     {0x900, 0x97F},     {0xB80, 0xBFF},     {0xD80, 0xDFF},
    {0xE00, 0xE5B},     {0x10A0, 0x11FF},   {0x1AB0, 0x1AFF},   {0x1C80, 0x1CBF},
    {0x1D00, 0x1DFF},   {0x1E00, 0x1FFF},   {0x2000, 0x206F},   {0x2070, 0x218F},
    {0x2460, 0x24FF},   {0x2C60, 0x2DFF},   {0x3040, 0x30FF},   {0x3130, 0x318F},
    {0x3200, 0x33FF},   {0x4E00, 0x4EFF},   {0xA640, 0xA69F},   {0xA720, 0xA7FF},
    {0xAB30, 0xAB6F},   {0xAC00, 0xAC80},   {0xD7B0, 0xD7FF},   {0xFB00, 0xFB4F},
    {0xFE00, 0xFE2F},   {0xFF00, 0xFFEF},   {0x1D400, 0x1D7FF}, {0x1E900, 0x1E94B},
    {0x1F100, 0x1F1FF}, {0xE0100, 0xE01EF},
};

void append(std::string& text, char32_t code) {
  const auto byte = [&](char32_t value) { text += static_cast<char>(value); };
  if (code < 0x80) return byte(code);
  if (code >= 0x10000) {
    byte(0xF0 | (code >> 18));
    byte(0x80 | ((code >> 12) & 0x3F));
  } else if (code >= 0x800) {
    byte(0xE0 | (code >> 12));
  } else {
    return byte(0xC0 | (code >> 6)), byte(0x80 | (code & 0x3F));
  }
  byte(0x80 | ((code >> 6) & 0x3F));
  byte(0x80 | (code & 0x3F));
}

std::string random_text(std::mt19937& engine, std::size_t longest) {
  std::string text;
  for (auto left = 1 + engine() % longest; left > 0; --left) {
    const auto range = ranges[engine() % std::size(ranges)];
    const auto offset = engine() % (range.last - range.first + 1);
    append(text, static_cast<char32_t>(range.first + offset));
  }
  return text;
}

}  // namespace

TEST_CASE("words are folded to what one would type for them") {
  const std::vector<Row> rows = {
      {"", ""},
      {"Tarrow HEAD 42!", "tarrow head 42!"},
      {"São", "sao"},
      {"Sa\u0303o", "sao"},
      {"İstanbul", "istanbul"},
      {"Diyarbakır", "diyarbakir"},
      {"Straße", "strasse"},
      {"STRAẞE", "strasse"},
      {"ﬁnance", "finance"},
      {"Łódź", "lodz"},
      {"Ærøskøbing", "aeroskobing"},
      {"Œuvre", "oeuvre"},
      {"Þingvellir", "thingvellir"},
      {"Đà Nẵng", "da nang"},
      {"Ελλάδα", "ελλαδα"},
      {"ΕΛΛΑΣ", "ελλασ"},
      {"Ελλάς", "ελλασ"},
      {"ΐ", "ι"},
      {"ёлка", "елка"},
      {"Йод", "иод"},
      {"Київ", "киів"},
      {"ＡＢＣ１２", "abc12"},
      {"½", "1⁄2"},
      {"①②", "12"},
      {"㎏", "kg"},
      {"O’Dwyer", "o'dwyer"},
      {"‘in’", "'in'"},
      {"Oʼahu", "o'ahu"},
      {"co\u00ADoperate", "cooperate"},
      {"zero\u200Bwidth", "zerowidth"},
      {"أحمد", "احمد"},
      {"القُرآن", "القران"},
      {"مـدرسة", "مدرسه"},
      {"على", "علي"},
      {"مسؤول", "مسؤول"},
      {"قائمة", "قائمه"},
      {"کتابی", "كتابي"},
      {"می\u200Cخواهم", "ميخواهم"},
      {"٣٫٥ و ۴", "3.5 و 4"},
      {"१९", "19"},
      {"फ़िल्म", "फिल्म"},
      {"ශ්\u200Dරී", "ශ්රී"},
      {"עִבְרִית", "עברית"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(fold(row.text) == row.expected);
  }
}

TEST_CASE("marks that are part of the spelling of other scripts stay") {
  for (const std::string word :
       {"が", "ペンギン", "தமிழ்", "සිංහල", "ที่นี่", "हिन्दी", "নিউজ", "한국어"}) {
    CAPTURE(word);
    CHECK(fold(word) == word);
  }
}

TEST_CASE("a word folds alike whether its letters are composed or not") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"\u00E9", "e\u0301"},      {"\u1EA5", "a\u0302\u0301"},
      {"\u304C", "\u304B\u3099"}, {"\uD55C", "\u1112\u1161\u11AB"},
      {"\uFF76\uFF9E", "\u30AC"}, {"\u0439", "\u0438\u0306"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.first);
    CHECK(fold(row.first) == fold(row.second));
  }
}

TEST_CASE("bytes that are not UTF-8 fold to the replacement character") {
  CHECK(fold("caf\xE9") == "caf\uFFFD");
  CHECK(fold("\xFF\xFE") == "\uFFFD\uFFFD");
  CHECK(fold("A\xC3") == "a\uFFFD");
}

TEST_CASE("folding what is folded changes nothing") {
  std::mt19937 engine(20221114);
  for (int round = 0; round < 40000; ++round) {
    const auto text = random_text(engine, 8);
    const auto once = fold(text);
    CAPTURE(text);
    REQUIRE(newshound::utf8::is_valid(once));
    REQUIRE(fold(once) == once);
  }
}

TEST_CASE("folding each letter of the scripts twice changes nothing") {
  for (const auto& range : ranges)
    for (auto code = range.first; code <= range.last; ++code) {
      std::string letter;
      append(letter, code);
      const auto once = fold(letter);
      CAPTURE(static_cast<std::uint32_t>(code));
      REQUIRE(fold(once) == once);
    }
}

TEST_CASE("a text folds as ICU folds it in one go") {
  std::mt19937 engine(20210301);
  for (int round = 0; round < 40000; ++round) {
    auto text = random_text(engine, 8);
    for (auto left = engine() % 10; left > 0; --left)
      text.insert(engine() % (text.size() + 1), 1,
                  static_cast<char>(engine() % 3 == 0 ? ' ' : engine() % 256));
    CAPTURE(text);
    REQUIRE(fold(text) == newshound::text::fold_by_icu(text));
  }
}

TEST_CASE("ASCII folds alone as it does beside other letters") {
  std::mt19937 engine(20210819);
  for (int round = 0; round < 5000; ++round) {
    std::string ascii(engine() % 20, '\0');
    for (auto& c : ascii) c = static_cast<char>(engine() % 128);
    auto beside = fold(ascii + "é");
    CAPTURE(ascii);
    REQUIRE(beside.ends_with('e'));
    beside.pop_back();
    REQUIRE(fold(ascii) == beside);
  }
}

TEST_CASE("words of common letters and signs fold as ICU folds them") {
  constexpr Range common[] = {{'A', 'z'}, {0xA0, 0x17F}, {0xC0, 0x17F}, {0x2010, 0x2030}};
  std::mt19937 engine(20240607);
  for (int round = 0; round < 40000; ++round) {
    std::string text;
    for (auto left = engine() % 12; left > 0; --left) {
      const auto range = common[engine() % std::size(common)];
      append(text, static_cast<char32_t>(range.first + engine() % (range.last - range.first + 1)));
    }
    CAPTURE(text);
    REQUIRE(fold(text) == newshound::text::fold_by_icu(text));
  }
}
