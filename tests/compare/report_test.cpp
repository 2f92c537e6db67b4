#include "report.h"

#include <doctest/doctest.h>
#include <newshound/error.h>

namespace newshound::compare {

namespace {

TEST_CASE("engines may differ somewhat in what they find but not by much") {
  Report report;
  report.kinds = {{"or2", 10, {{"ours", {}, 100}, {"theirs", {}, 60}}},
                  {"and2", 10, {{"ours", {}, 0}, {"theirs", {}, 0}}}};
  CHECK_NOTHROW(check_hits(report));
  report.kinds[1].rows[1].hits = 7;
  CHECK_THROWS_WITH_AS(check_hits(report), "and2: ours finds 0, theirs 7", Error);
}

}  // namespace

}  // namespace newshound::compare
