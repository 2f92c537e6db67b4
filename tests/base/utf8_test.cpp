#include "base/utf8.h"

#include <random>

#include "support/print.h"

namespace {

using namespace std::string_literals;
namespace utf8 = newshound::utf8;

struct Row {
  std::string bytes;
  std::size_t first_invalid;
};

/// A decoder that knows nothing of lead bytes and ranges: it builds the number, and asks whether
/// that number may be written so.
std::size_t slow_length(std::string_view text) {
  constexpr std::uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  if (text.empty()) return 0;
  const auto byte = [&](std::size_t at) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at]));
  };
  if (byte(0) < 0x80) return 1;
  std::size_t length = 0;
  while (length < 8 && ((byte(0) << length) & 0x80U) != 0) ++length;
  if (length < 2 || length > 4 || text.size() < length) return 0;
  std::uint32_t code = byte(0) & (0x7FU >> length);
  for (std::size_t at = 1; at < length; ++at) {
    if (byte(at) / 64 != 2) return 0;
    code = code * 64 + byte(at) % 64;
  }
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  return code < least[length] || code > 0x10FFFF || surrogate ? 0 : length;
}

std::size_t slow_first_invalid(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto length = slow_length(text.substr(at));
    if (length == 0) break;
    at += length;
  }
  return at;
}

/// Bytes of which many are near the borders of what is well formed.
std::string random_bytes(std::mt19937& engine) {
  constexpr unsigned char borders[] = {0x00, 'a',  0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0,
                                       0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF};
  std::string bytes(engine() % 24, '\0');
  for (auto& byte : bytes)
    byte = static_cast<char>(engine() % 3 == 0 ? engine() % 256
                                               : borders[engine() % std::size(borders)]);
  return bytes;
}

}  // namespace

TEST_CASE("utf8 tells well-formed characters from all others") {
  const std::vector<Row> rows = {
      {"", 0},
      {"\0"s, 1},
      {"\x7F", 1},
      {"\xC2\x80", 2},
      {"\xDF\xBF", 2},
      {"\xE0\xA0\x80", 3},
      {"\xED\x9F\xBF", 3},
      {"\xEE\x80\x80", 3},
      {"\xEF\xBF\xBF", 3},
      {"\xF0\x90\x80\x80", 4},
      {"\xF4\x8F\xBF\xBF", 4},
      {"São Bento", 10},
      // continuation bytes without a lead, and leads that never occur
      {"\x80", 0},
      {"a\xBF", 1},
      {"\xFE", 0},
      {"\xFF", 0},
      {"\xF5\x80\x80\x80", 0},
      // overlong
      {"\xC0\x80", 0},
      {"\xC1\xBF", 0},
      {"\xE0\x9F\xBF", 0},
      {"\xF0\x8F\xBF\xBF", 0},
      // surrogates
      {"\xED\xA0\x80", 0},
      {"\xED\xBF\xBF", 0},
      // above U+10FFFF
      {"\xF4\x90\x80\x80", 0},
      // cut short, or with something else in place of a continuation
      {"ab\xC3", 2},
      {"ab\xE2\x82", 2},
      {"ab\xF0\x9F\x90", 2},
      {"\xC3\x28", 0},
      {"\xE2\x28\xA1", 0},
      {"\xE2\x82\x28", 0},
      {"\xF0\x9F\x28\x9F", 0},
      {"\xF0\x9F\x90\xC3", 0},
  };
  for (const auto& row : rows) {
    CAPTURE(newshound::to_json_string(row.bytes));
    CHECK(utf8::first_invalid(row.bytes) == row.first_invalid);
    CHECK(utf8::is_valid(row.bytes) == (row.first_invalid == row.bytes.size()));
  }
}

TEST_CASE("utf8 finds a bad byte wherever it stands in a long run of ASCII") {
  const std::string ascii(67, 'x');
  CHECK(utf8::first_invalid(ascii) == ascii.size());
  for (std::size_t at = 0; at < ascii.size(); ++at) {
    CAPTURE(at);
    auto bad = ascii;
    bad[at] = '\xFF';
    CHECK(utf8::first_invalid(bad) == at);
    auto good = ascii;
    good.insert(at, "é");
    CHECK(utf8::first_invalid(good) == good.size());
    CHECK(utf8::first_invalid(good + "\xC3") == good.size());
  }
}

TEST_CASE("utf8 agrees with a slow decoder on random bytes") {
  std::mt19937 engine(20200910);
  for (int round = 0; round < 50000; ++round) {
    const auto bytes = random_bytes(engine);
    CAPTURE(newshound::to_json_string(bytes));
    REQUIRE(utf8::character_length(bytes) == slow_length(bytes));
    REQUIRE(utf8::first_invalid(bytes) == slow_first_invalid(bytes));
  }
}

TEST_CASE("utf8 repairs each bad byte with one replacement character") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"", ""},
      {"Łódź", "Łódź"},
      {"a\xFFz", "a\uFFFDz"},
      {"\xFF", "\uFFFD"},
      {"\xE2\x82", "\uFFFD\uFFFD"},
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
      {"\xC3\xC3\xA9", "\uFFFDé"},
      {"caf\xE9 noir", "caf\uFFFD noir"},
  };
  for (const auto& row : rows) CHECK(utf8::repaired(row.first) == row.second);
}

TEST_CASE("utf8 repairs random bytes into text that needs no repair") {
  std::mt19937 engine(20190315);
  for (int round = 0; round < 5000; ++round) {
    const auto repaired = utf8::repaired(random_bytes(engine));
    CAPTURE(repaired);
    REQUIRE(slow_first_invalid(repaired) == repaired.size());
    REQUIRE(utf8::repaired(repaired) == repaired);
  }
}

TEST_CASE("utf8 cuts a text before the character that a limit would cut") {
  struct Cut {
    std::string text;
    std::size_t limit;
    std::size_t expected;
  };
  const std::vector<Cut> rows = {
      {"", 0, 0},
      {"", 5, 0},
      {"abc", 0, 0},
      {"abc", 2, 2},
      {"abc", 3, 3},
      {"abc", 9, 3},
      {"éa", 1, 0},
      {"éa", 2, 2},
      {"a€b", 1, 1},
      {"a€b", 2, 1},
      {"a€b", 3, 1},
      {"a€b", 4, 4},
      {"a🐟", 2, 1},
      {"a🐟", 4, 1},
      {"a🐟", 5, 5},
      // what is no character cannot be cut in two
      {"\x80\x80\x80\x80\x80\x80", 5, 5},
      {"a\xC3\x28", 2, 2},
  };
  for (const auto& row : rows) {
    CAPTURE(newshound::to_json_string(row.text));
    CAPTURE(row.limit);
    CHECK(utf8::cut_before(row.text, row.limit) == row.expected);
  }
}

TEST_CASE("utf8 cuts random bytes at the largest offset that splits no character") {
  std::mt19937 engine(20221004);
  for (int round = 0; round < 20000; ++round) {
    const auto text = random_bytes(engine);
    const auto limit = engine() % 26;
    auto expected = std::min<std::size_t>(limit, text.size());
    for (std::size_t at = 0; at < expected; ++at)
      if (at + slow_length(std::string_view(text).substr(at)) > expected) expected = at;
    CAPTURE(newshound::to_json_string(text));
    CAPTURE(limit);
    REQUIRE(utf8::cut_before(text, limit) == expected);
  }
}
