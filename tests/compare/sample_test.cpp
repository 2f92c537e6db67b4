#include "sample.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "corpus_file.h"
#include "grow.h"
#include "sentences.h"
#include "support/temp_dir.h"

namespace newshound::compare {

namespace {

std::filesystem::path grown(const test::TempDir& dir, std::uint64_t articles) {
  const std::filesystem::path feeds = NEWSHOUND_CORPUS "/feeds";
  std::ostringstream out;
  grow({feeds / "courier.jsonl", feeds / "tribune.jsonl"}, {articles, 7}, out);
  return dir.write("grown.jsonl", out.str());
}

TEST_CASE("grown articles have other ids and dates and about the length of news") {
  const test::TempDir dir;
  std::set<std::string> ids, years;
  std::size_t words = 0;
  for_each_record(grown(dir, 300), [&](const Record& record) {
    ids.insert(record.id);
    CHECK(day_number(record.date) > 20000000);
    years.insert(record.date.substr(0, 4));
    words += static_cast<std::size_t>(std::count(record.body.begin(), record.body.end(), ' '));
  });
  CHECK(ids.size() == 300);
  CHECK(years.size() == 25);
  CHECK(words / 300 > 200);
  CHECK(words / 300 < 300);
}

TEST_CASE("questions of each kind have as many words as its name says") {
  const test::TempDir dir;
  const auto corpus = grown(dir, 300);
  std::map<std::string, std::size_t> count;
  for (const auto& question : sample_questions(corpus, {1, 30})) {
    CAPTURE(question.id);
    ++count[question.kind];
    const auto& clauses = question.must.empty() ? question.should : question.must;
    const std::map<std::string, std::pair<std::size_t, std::size_t>> limits = {
        {"term", {1, 1}},    {"or2", {2, 2}},      {"or3_5", {3, 5}},
        {"and2", {2, 2}},    {"and3_5", {3, 5}},   {"phrase", {1, 1}},
        {"or_year", {2, 4}}, {"or_month", {2, 4}}, {"or_long", {8, 12}}};
    CHECK(clauses.size() >= limits.at(question.kind).first);
    CHECK(clauses.size() <= limits.at(question.kind).second);
    CHECK(question.must.empty() == !question.kind.starts_with("and"));
    CHECK((clauses.front().size() > 1) == (question.kind == "phrase"));
    if (question.kind == "or_month") CHECK(question.from.substr(0, 7) == question.to.substr(0, 7));
    if (question.kind == "or_year") CHECK(question.from.ends_with("-01-01"));
  }
  CHECK(count.size() == 9);
  for (const auto& [kind, questions] : count) CHECK(questions == 30);
}

TEST_CASE("the same seed gives the same questions") {
  const test::TempDir dir;
  const auto corpus = grown(dir, 50);
  const auto words = [&](std::uint64_t seed) {
    std::vector<std::vector<Clause>> all;
    for (auto& question : sample_questions(corpus, {seed, 10})) all.push_back(question.should);
    return all;
  };
  CHECK(words(1) == words(1));
  CHECK(words(1) != words(2));
}

}  // namespace

}  // namespace newshound::compare
