#include "question.h"

#include <doctest/doctest.h>
#include <newshound/error.h>

#include <fstream>
#include <iterator>

#include "support/temp_dir.h"

namespace newshound::compare {

namespace {

TEST_CASE("questions are read as they were written") {
  const test::TempDir dir;
  const auto text =
      "q0\tor2\t{\"should\":[[\"ferry\"],[\"quota\"]]}\n"
      "q1\tmixed\t{\"must\":[[\"paper\",\"fish\"]],\"not\":[[\"reef\"]],\"from\":\"2020-01-01\","
      "\"to\":\"2020-12-31\"}\n";
  const auto questions = read_questions(dir.write("queries.tsv", text));
  REQUIRE(questions.size() == 2);
  CHECK(questions[0].should == std::vector<Clause>{{"ferry"}, {"quota"}});
  CHECK(questions[1].must == std::vector<Clause>{{"paper", "fish"}});
  CHECK(questions[1].never == std::vector<Clause>{{"reef"}});
  CHECK(questions[1].from == "2020-01-01");

  write_questions(questions, dir.path() / "again.tsv");
  std::ifstream in(dir.path() / "again.tsv");
  CHECK(std::string(std::istreambuf_iterator<char>(in), {}) == text);
}

TEST_CASE("a question that cannot be read is named by its line") {
  const test::TempDir dir;
  for (const char* line :
       {"q1\tterm", "q1\tterm\t{", "q1\tterm\t{}", "q1\tterm\t{\"must\":[[]]}",
        "q1\tterm\t{\"must\":[[\"a\"]],\"from\":\"2020-01-01\"}", "q1\tterm\t{\"must\":[[1]]}"}) {
    CAPTURE(line);
    const auto file =
        dir.write("queries.tsv", "q0\tterm\t{\"must\":[[\"a\"]]}\n" + std::string(line));
    CHECK_THROWS_WITH_AS(read_questions(file), doctest::Contains("queries.tsv:2: "), Error);
  }
}

}  // namespace

}  // namespace newshound::compare
