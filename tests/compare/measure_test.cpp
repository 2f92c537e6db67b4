#include "measure.h"

#include <doctest/doctest.h>
#include <newshound/error.h>

namespace newshound::compare {

namespace {

TEST_CASE("times are summed up") {
  const auto few = summarize({4, 1, 2, 3});
  CHECK(few.median == 2.5);
  CHECK(few.mean == 2.5);
  CHECK(few.p99 == 3);
  Times many;
  for (int time = 100; time >= 0; --time) many.push_back(time);
  CHECK(summarize(many).median == 50);
  CHECK(summarize(many).p99 == 99);
}

TEST_CASE("a program is run to its end") {
  CHECK(run({"printf", "%s", "a b"}).output == "a b");
  CHECK_THROWS_AS(run({"false"}), Error);
  CHECK_THROWS_AS(run({"no-such-program-anywhere"}), Error);
}

}  // namespace

}  // namespace newshound::compare
