#include "index/row.h"

#include "index/display.h"
#include "index/terms.h"
#include "support/print.h"
#include "support/random_corpus.h"

namespace newshound::index {

TEST_CASE("a date is a number that sorts as it does and the days it can mean") {
  struct Row {
    std::string date;
    std::uint64_t key;
    std::int32_t first, end;
  };
  const Row rows[] = {
      {"", 0, rank::no_day, rank::no_day},
      {"1970", 5 * 19700000000000, 0, 365},
      {"1970-01", 5 * 19700100000000 + 1, 0, 31},
      {"1970-01-02", 5 * 19700102000000 + 2, 1, 2},
      {"1970-01-02T00:00Z", 5 * 19700102000000 + 3, 1, 2},
      {"1970-01-02T00:00:00Z", 5 * 19700102000000 + 4, 1, 2},
      {"1969-12-31T23:59:59Z", 5 * 19691231235959 + 4, -1, 0},
      {"2020-02", 5 * 20200200000000 + 1, 18293, 18322},
  };
  for (const auto& expected : rows) {
    CAPTURE(expected.date);
    const auto row = make_row(test::make_article("1", "", "", expected.date), {});
    CHECK(row.date_key == expected.key);
    CHECK(row.first_day == expected.first);
    CHECK(row.end_day == expected.end);
  }
}

TEST_CASE("random dates come back from their numbers and sort as they are written") {
  test::Random random(47);
  for (int round = 0; round < 1000; ++round) {
    const auto one = test::random_date(random, true);
    const auto other = test::random_date(random, true);
    CHECK(date_value_of_key(date_key(one)) == date_value(one));
    CHECK((date_key(one) < date_key(other)) == (date_value(one) < date_value(other)));
  }
  CHECK(date_value_of_key(0) == "");
}

TEST_CASE("a row names outlet, language and each entity by its kind") {
  auto article = test::make_article("1", "Floods", "body");
  article.source = "Maravel Courier";
  const auto row =
      make_row(article, {{"PInês Caldeira", "Caldeira"}, {"PInês Caldeira", ""}, {"OIOS", ""}});
  CHECK(row.source == "Maravel Courier");
  CHECK(row.language == "en");
  CHECK(row.entities == std::vector<rank::EntityForm>{
                            {"OIOS", ""}, {"PInês Caldeira", ""}, {"PInês Caldeira", "Caldeira"}});
  CHECK(entity_name(EntityKind::place, "Santa Ilda") == "LSanta Ilda");
  CHECK(parse_display(row.display).title == "Floods");
}

}  // namespace newshound::index
