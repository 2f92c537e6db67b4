#include "rank/windows.h"

#include <doctest/doctest.h>

namespace newshound::rank {

TEST_CASE("words of a phrase stand in order within the window") {
  const auto phrase = [](std::uint32_t window, const WordPositions& words) {
    return stand_together(Expression::Kind::phrase, window, words);
  };
  CHECK(phrase(2, {{1}, {2}}));
  CHECK_FALSE(phrase(2, {{2}, {1}}));
  CHECK_FALSE(phrase(2, {{1}, {3}}));
  CHECK(phrase(3, {{1}, {3}}));
  CHECK(phrase(3, {{5, 9}, {6, 20}, {7}}));
  CHECK_FALSE(phrase(3, {{5}, {}, {7}}));
  CHECK(phrase(2, {{4294967294}, {4294967295}}));
  CHECK_FALSE(phrase(2, {{4294967295}, {0}}));
  CHECK_FALSE(phrase(2, {{0}, {0}}));
}

TEST_CASE("words near each other stand in any order, each for itself") {
  const auto near = [](std::uint32_t window, const WordPositions& words) {
    return stand_together(Expression::Kind::near, window, words);
  };
  CHECK(near(2, {{2}, {1}}));
  CHECK_FALSE(near(2, {{1}, {1}}));
  CHECK(near(2, {{1, 2}, {1, 2}}));
  CHECK_FALSE(near(3, {{1, 2}, {1, 2}, {1, 2}}));
  CHECK(near(3, {{1, 2}, {1, 2}, {3}}));
  CHECK_FALSE(near(3, {{1}, {2}, {4}}));
}

}  // namespace newshound::rank
