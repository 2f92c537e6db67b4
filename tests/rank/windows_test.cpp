#include "rank/windows.h"

#include <doctest/doctest.h>

namespace newshound::rank {

namespace {

std::vector<Occurrences> single(const std::vector<Positions>& words) {
  std::vector<Occurrences> made;
  for (const auto& positions : words) made.push_back({positions, 1});
  return made;
}

}  // namespace

TEST_CASE("words of a phrase stand side by side") {
  const auto phrase = [](const std::vector<Positions>& words) { return stand_side_by_side(words); };
  CHECK(phrase({{1}, {2}}));
  CHECK_FALSE(phrase({{2}, {1}}));
  CHECK_FALSE(phrase({{1}, {3}}));
  CHECK(phrase({{5, 9}, {6, 20}, {7}}));
  CHECK_FALSE(phrase({{5}, {}, {7}}));
  CHECK(phrase({{4294967294}, {4294967295}}));
  CHECK_FALSE(phrase({{4294967295}, {0}}));
  CHECK_FALSE(phrase({{0}, {0}}));
  Positions starts{77};
  find_side_by_side(std::vector<Positions>{{1, 4, 9}, {2, 6, 10}}, starts);
  CHECK(starts == Positions{1, 9});
}

TEST_CASE("sequences stand in order within the window") {
  const auto in_order = [](std::uint32_t window, const std::vector<Occurrences>& sequences) {
    return stand_in_order(window, sequences);
  };
  CHECK(in_order(3, single({{1}, {3}})));
  CHECK_FALSE(in_order(2, single({{1}, {3}})));
  CHECK(in_order(3, single({{5, 9}, {6, 20}, {7}})));
  CHECK_FALSE(in_order(9, single({{5}, {}, {7}})));
  CHECK_FALSE(in_order(2, single({{4294967295}, {0}})));
  CHECK(in_order(4, {{{1}, 2}, {{4}, 1}}));
  CHECK_FALSE(in_order(3, {{{1}, 2}, {{4}, 1}}));
  CHECK_FALSE(in_order(9, {{{1}, 2}, {{2}, 1}}));
  CHECK_FALSE(in_order(1, {{{1}, 2}}));
}

TEST_CASE("words near each other stand in any order, each for itself") {
  const auto near = [](std::uint32_t window, const std::vector<Positions>& words) {
    return stand_near(window, single(words));
  };
  CHECK(near(2, {{2}, {1}}));
  CHECK_FALSE(near(2, {{1}, {1}}));
  CHECK(near(2, {{1, 2}, {1, 2}}));
  CHECK_FALSE(near(3, {{1, 2}, {1, 2}, {1, 2}}));
  CHECK(near(3, {{1, 2}, {1, 2}, {3}}));
  CHECK_FALSE(near(3, {{1}, {2}, {4}}));
  CHECK(near(UINT32_MAX, {{1}, {2000}}));
  CHECK_FALSE(near(UINT32_MAX, {{1}, {1}}));
}

TEST_CASE("phrases near each other do not lie over one another") {
  const auto near = [](std::uint32_t window, const std::vector<Occurrences>& sequences) {
    return stand_near(window, sequences);
  };
  CHECK(near(3, {{{2}, 2}, {{1}, 1}}));
  CHECK_FALSE(near(2, {{{2}, 2}, {{1}, 1}}));
  CHECK_FALSE(near(9, {{{2}, 2}, {{3}, 1}}));
  CHECK(near(5, {{{2}, 2}, {{3, 6}, 1}}));
  CHECK_FALSE(near(9, {{{}, 2}, {{3}, 1}}));
}

TEST_CASE("a unit holds the whole of an occurrence") {
  const Positions units{0, 10, 20};
  const std::vector<Occurrences> same{{{3, 12}, 1}, {{18}, 2}};
  const std::vector<Occurrences> over_the_end{{{3, 12}, 1}, {{19}, 2}};
  CHECK(stand_in_same_unit(same, units));
  CHECK_FALSE(stand_in_same_unit(over_the_end, units));
  CHECK(stand_in_same_unit(over_the_end, {}));
  const auto kept = [](Occurrences sequence, const Positions& starts, UnitRange range) {
    keep_within(sequence, starts, range);
    return sequence.starts;
  };
  CHECK(kept({{3, 12, 19, 25}, 1}, units, {2, 3}) == Positions{12, 19});
  CHECK(kept({{3, 12, 19, 25}, 2}, units, {2, UINT32_MAX}) == Positions{12, 25});
  CHECK(kept({{12}, 1}, units, {1, 2}).empty());
  CHECK(kept({{5}, 1}, {7}, {0, 1}) == Positions{5});
}

}  // namespace newshound::rank
