#include "base/affix.h"

#include <doctest/doctest.h>

#include <string>

#include "support/random.h"

TEST_CASE("parts of texts are found as by the functions of the standard library") {
  newshound::test::Random random(7);
  const auto letters = [&](std::size_t count) {
    std::string text;
    for (; count > 0; --count) text += "ab "[random.below(3)];
    return text;
  };
  for (int round = 0; round < 20000; ++round) {
    const auto text = letters(random.below(8));
    const auto part = letters(2 + random.below(3));
    CAPTURE(text);
    CAPTURE(part);
    CHECK(newshound::has_prefix(text, part) == text.starts_with(part));
    CHECK(newshound::has_suffix(text, part) == text.ends_with(part));
    CHECK(newshound::find_last(text, part) == text.rfind(part));
    CHECK(newshound::has_prefix(text, part.substr(1)) == text.starts_with(part.substr(1)));
  }
}
