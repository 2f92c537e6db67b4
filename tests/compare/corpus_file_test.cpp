#include "corpus_file.h"

#include <doctest/doctest.h>
#include <newshound/error.h>

#include "support/temp_dir.h"

namespace newshound::compare {

namespace {

TEST_CASE("days of dates are numbers that sort") {
  CHECK(day_number("2020-12-11") == 20201211);
  CHECK(day_number("2020-12-11T14:03:00Z") == 20201211);
  CHECK(day_number("20201211") == 20201211);
  CHECK(day_number("2020-12") == 0);
  CHECK(day_number("") == 0);
  CHECK(day_number("11 December 2020") == 0);
}

TEST_CASE("a line of the corpus that is no article is named") {
  const test::TempDir dir;
  const auto file = dir.write("articles.jsonl", "{\"id\":1,\"title\":\"t\",\"body\":\"b\"}\n[]\n");
  std::vector<std::string> ids;
  CHECK_THROWS_WITH_AS(
      for_each_record(file, [&](const Record& record) { ids.push_back(record.id); }),
      doctest::Contains("articles.jsonl:2: "), Error);
  CHECK(ids == std::vector<std::string>{"1"});
}

TEST_CASE("the beginning of a corpus is copied") {
  const test::TempDir dir;
  const auto file = dir.write("articles.jsonl", "a\nb\nc\n");
  copy_lines(file, 2, dir.path() / "two.jsonl");
  copy_lines(file, 9, dir.path() / "all.jsonl");
  CHECK(count_lines(dir.path() / "two.jsonl") == 2);
  CHECK(count_lines(dir.path() / "all.jsonl") == 3);
}

}  // namespace

}  // namespace newshound::compare
