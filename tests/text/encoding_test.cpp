#include "text/encoding.h"

#include <random>

#include "base/utf8.h"
#include "support/print.h"

namespace {

using namespace std::string_literals;
using newshound::text::decode;

/// "CHARSET: TEXT", with "?" behind a charset that is not certain, or "no text".
std::string shown(std::string_view bytes, std::string_view declared = {}) {
  const auto decoded = decode(bytes, declared);
  if (!decoded) return "no text";
  return decoded->charset + (decoded->is_certain ? ": " : "?: ") + decoded->text;
}

/// `text` of ASCII and Latin-1 as UTF-16.
std::string utf16(std::string_view text, bool big_first) {
  std::string bytes;
  for (const char c : text) {
    if (big_first) bytes += '\0';
    bytes += c;
    if (!big_first) bytes += '\0';
  }
  return bytes;
}

}  // namespace

TEST_CASE("text of any encoding becomes UTF-8") {
  CHECK(shown("") == "UTF-8: ");
  CHECK(shown("plain") == "UTF-8: plain");
  CHECK(shown("café") == "UTF-8: café");
  CHECK(shown("\xEF\xBB\xBF"
              "café") == "UTF-8: café");
  CHECK(shown("\xFF\xFE" + utf16("caf\xE9", false)) == "UTF-16LE: café");
  CHECK(shown("\xFE\xFF" + utf16("caf\xE9", true)) == "UTF-16BE: café");
  CHECK(shown(utf16("The shoal moved.", false)) == "UTF-16LE: The shoal moved.");
  CHECK(shown(utf16("The shoal moved.", true)) == "UTF-16BE: The shoal moved.");
  CHECK(shown("\xFF\xFE\x3D\xD8\x1F\xDC") == "UTF-16LE: 🐟");
  CHECK(shown("caf\xE9 noir") == "windows-1252?: café noir");
  CHECK(shown("\x93"
              "fish\x94 \x96 5 \x80") == "windows-1252?: “fish” – 5 €");
}

TEST_CASE("a declared encoding is believed if the bytes are such") {
  CHECK(shown("caf\xE9", "ISO-8859-1") == "windows-1252: café");
  CHECK(shown("caf\xE9", "latin1") == "windows-1252: café");
  CHECK(shown("\xCF\xF0\xE8\xE2\xE5\xF2", "windows-1251") == "windows-1251: Привет");
  CHECK(shown("\xA4\xB3\xA4\xF3", "EUC-JP") == "EUC-JP: こん");
  CHECK(shown("\xB1\xB1\xBE\xA9", "gb2312") == "GB18030: 北京");
  CHECK(shown("café", "windows-1251") == "UTF-8: café");
  CHECK(shown("caf\xE9", "utf-8") == "windows-1252?: café");
  CHECK(shown("caf\xE9", "no such thing") == "windows-1252?: café");
}

TEST_CASE("an encoding that is not declared is guessed from the text") {
  const std::string russian =
      "\xC3\xEB\xE0\xE2\xED\xFB\xE9 \xEF\xEE\xF0\xF2 \xE1\xFB\xEB \xE7\xE0\xEA\xF0\xFB\xF2 "
      "\xE2 \xEF\xFF\xF2\xED\xE8\xF6\xF3, \xF1\xEE\xEE\xE1\xF9\xE8\xEB\xE8 \xE2 "
      "\xEC\xE8\xED\xE8\xF1\xF2\xE5\xF0\xF1\xF2\xE2\xE5.";
  CHECK(shown(russian) ==
        "windows-1251?: Главный порт был закрыт в пятницу, сообщили в министерстве.");
}

TEST_CASE("few wrong bytes do not make other characters wrong") {
  CHECK(shown("Café, São Bento, na\xEFve") == "UTF-8 in part?: Café, São Bento, naïve");
  CHECK(shown("Café, São Bento \xE2\x80") == "UTF-8 in part?: Café, São Bento â€");
}

TEST_CASE("what is no text is none in any encoding") {
  CHECK(shown("\x7F"
              "ELF\x02\x01\0\0\0\0\x03"s) == "no text");
  CHECK(shown("a\0b"s) == "no text");
  CHECK(shown("\x89PNG\x0D\x0A\x1A\x0A\0\0\0\x0D"s) == "no text");
  CHECK(shown("\xFF\x01\x02\x03\x04") == "no text");
  CHECK(shown("\xFF\xFE\x3D\xD8") == "no text");
}

TEST_CASE("what is decoded is UTF-8 and decodes to itself") {
  std::mt19937 engine(20231202);
  const auto bytes = "\x80\x93\xA9\xC3\xE9\xE2\xFF\xFE\0\x01 xy\n"s;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (auto left = engine() % 10; left > 0; --left) text += bytes[engine() % bytes.size()];
    CAPTURE(text);
    const auto decoded = decode(text);
    if (!decoded) continue;
    REQUIRE(newshound::utf8::is_valid(decoded->text));
  }
}
