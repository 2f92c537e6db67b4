#include "base/interner.h"

#include <map>
#include <random>
#include <string>

#include "support/print.h"

namespace newshound {

TEST_CASE("texts are numbered in the order in which they are first met") {
  Interner texts;
  CHECK(texts.size() == 0);
  CHECK(texts.number("fog") == 0);
  CHECK(texts.number("") == 1);
  CHECK(texts.number("fog") == 0);
  CHECK(texts.number("Fog") == 2);
  CHECK(texts.number(std::string_view("fog\0", 4)) == 3);
  CHECK(texts.size() == 4);
  CHECK(texts.text(0) == "fog");
  CHECK(texts.text(1).empty());
  CHECK(texts.text(3) == std::string_view("fog\0", 4));
}

TEST_CASE("texts are where they were until all are forgotten") {
  Interner texts;
  const auto number = texts.number("ferry");
  const auto* address = texts.text(number).data();
  const std::string longest(1000000, 'x');
  texts.number(longest);
  for (int i = 0; i < 100000; ++i) texts.number(std::to_string(i));
  CHECK(texts.text(number).data() == address);
  CHECK(texts.text(number + 1) == longest);
  CHECK(texts.bytes() > 1000000);
  texts.clear();
  CHECK(texts.size() == 0);
  CHECK(texts.bytes() == 0);
  CHECK(texts.number("quay") == 0);
}

TEST_CASE("numbers are those of a map that counts") {
  std::mt19937 engine(20200310);
  Interner texts;
  std::map<std::string, std::uint32_t> expected;
  for (int round = 0; round < 100000; ++round) {
    std::string text(engine() % 4, 'a');
    for (auto& c : text) c = static_cast<char>('a' + engine() % 26);
    const auto number = expected.emplace(text, texts.size()).first->second;
    REQUIRE(texts.number(text) == number);
  }
  REQUIRE(texts.size() == expected.size());
  for (const auto& [text, number] : expected) REQUIRE(texts.text(number) == text);
}

}  // namespace newshound
