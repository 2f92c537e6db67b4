#include <fstream>

#include "base/file.h"
#include "entity/names.h"
#include "support/print.h"
#include "support/rows.h"

namespace newshound::entity {

namespace {

EntityKind kind_of(std::string_view word) {
  if (word == "person") return EntityKind::person;
  return word == "place" ? EntityKind::place : EntityKind::organisation;
}

}  // namespace

TEST_CASE("pairs of names written by hand are the same or different") {
  const auto rows = test::rows_of(read_file(NEWSHOUND_ENTITY_TESTS "/pairs.tsv"));
  for (const auto& row : rows) {
    REQUIRE(row.size() == 5);
    const auto kind = kind_of(row[1]);
    CAPTURE(row[2]);
    CAPTURE(row[3]);
    CAPTURE(row[4]);
    const bool same = row[0] == "same";
    CHECK(same_name(kind, row[2], row[3]) == same);
    CHECK(same_name(kind, row[3], row[2]) == same);
    CHECK(same_name(kind, row[2], row[2]));
  }
  CHECK(rows.size() >= 150);
}

}  // namespace newshound::entity
