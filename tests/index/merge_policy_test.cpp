#include "index/merge_policy.h"

#include <numeric>

#include "support/print.h"
#include "support/random.h"

namespace newshound::index {

namespace {

std::vector<Segment> segments_of(const std::vector<std::uint64_t>& articles) {
  std::vector<Segment> segments;
  for (const auto count : articles) {
    segments.emplace_back();
    segments.back().articles = count;
  }
  return segments;
}

/// "first+count", or "none".
std::string merge_of(const std::vector<Segment>& segments) {
  const auto merge = next_merge(segments);
  return merge ? std::to_string(merge->first) + '+' + std::to_string(merge->count) : "none";
}

std::vector<std::uint64_t> repeated(std::size_t times, std::uint64_t count) {
  return std::vector<std::uint64_t>(times, count);
}

/// Commits so many articles, and merges as is due. How many articles were written in all.
std::uint64_t commit(std::vector<Segment>& segments, std::uint64_t articles) {
  auto written = articles;
  segments.push_back(segments_of({articles}).front());
  while (const auto merge = next_merge(segments)) {
    const auto first = segments.begin() + static_cast<std::ptrdiff_t>(merge->first);
    const auto end = first + static_cast<std::ptrdiff_t>(merge->count);
    for (auto at = first + 1; at != end; ++at) first->articles += at->articles;
    written += first->articles;
    segments.erase(first + 1, end);
  }
  return written;
}

}  // namespace

TEST_CASE("ten neighbours of about one size are merged") {
  CHECK(merge_of({}) == "none");
  CHECK(merge_of(segments_of(repeated(9, 1))) == "none");
  CHECK(merge_of(segments_of(repeated(10, 1))) == "0+10");
  CHECK(merge_of(segments_of(repeated(10, 50'000))) == "0+10");
  CHECK(merge_of(segments_of({1000, 1, 1, 1, 1, 1, 1, 1, 1, 1})) == "none");
  CHECK(merge_of(segments_of({1000, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1})) == "1+10");
  CHECK(merge_of(segments_of({10, 10, 10, 10, 10, 10, 10, 10, 10, 1})) == "0+10");
}

TEST_CASE("the smallest are merged first and of equals the oldest") {
  auto counts = repeated(10, 20);
  const auto small = repeated(12, 3);
  counts.insert(counts.end(), small.begin(), small.end());
  CHECK(merge_of(segments_of(counts)) == "10+10");
}

TEST_CASE("what would be too large is left as it is") {
  auto counts = repeated(9, 50'000);
  counts.push_back(50'001);
  CHECK(merge_of(segments_of(counts)) == "none");
}

TEST_CASE("a segment of which more than half is gone is written anew") {
  auto segments = segments_of({100, 4});
  segments[1].deleted = {0, 1};
  CHECK(merge_of(segments) == "none");
  segments[1].deleted = {0, 1, 2};
  CHECK(merge_of(segments) == "1+1");
}

TEST_CASE("of many commits there are few segments and an article is seldom written") {
  test::Random random(49);
  for (const std::size_t most : {1U, 10U, 3000U}) {
    std::vector<Segment> segments;
    std::uint64_t articles = 0;
    std::uint64_t written = 0;
    for (int commits = 0; commits < 20000; ++commits) {
      const auto added = 1 + random.below(most);
      articles += added;
      written += commit(segments, added);
      REQUIRE(segments.size() < 130);
    }
    CHECK(written < 12 * articles);
    const auto left = std::accumulate(
        segments.begin(), segments.end(), std::uint64_t{0},
        [](std::uint64_t sum, const Segment& segment) { return sum + segment.articles; });
    CHECK(left == articles);
  }
}

}  // namespace newshound::index
