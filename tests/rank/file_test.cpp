#include "rank/file.h"

#include <doctest/doctest.h>

#include "base/file.h"
#include "rank/list_decoder.h"
#include "rank/merge.h"
#include "support/random_segment.h"

namespace newshound::rank {

namespace {

using test::Random;
using test::RankArticle;

std::map<std::string, Postings> expected_postings(const std::vector<RankArticle>& articles) {
  std::map<std::string, Postings> all;
  for (std::uint32_t number = 0; number < articles.size(); ++number) {
    const auto& article = articles[number];
    for (const auto& [word, positions] : article.words) {
      auto& list = all[word];
      list.articles.push_back(number);
      list.counts.push_back(static_cast<std::uint32_t>(positions.size()));
      list.positions.insert(list.positions.end(), positions.begin(), positions.end());
    }
    for (const auto& [term, count] : article.ranked) {
      all[term].articles.push_back(number);
      all[term].counts.push_back(count);
    }
    for (const auto& term : article.filters) all[term].articles.push_back(number);
  }
  return all;
}

void check_postings(const File& file, const std::map<std::string, Postings>& expected) {
  CHECK(file.dictionary().terms() == expected.size());
  auto cursor = file.dictionary().all();
  Postings list;
  for (const auto& [term, postings] : expected) {
    CAPTURE(term);
    REQUIRE(cursor.next());
    CHECK(cursor.term() == term);
    const auto entry = file.dictionary().find(term);
    REQUIRE(entry);
    CHECK(entry->frequency == postings.articles.size());
    decode(file, *entry, Decode::positions, list);
    CHECK(list.articles == postings.articles);
    CHECK(list.counts == postings.counts);
    CHECK(list.positions == postings.positions);
  }
  CHECK_FALSE(cursor.next());
}

void check_rows(const File& file, const std::vector<RankArticle>& articles) {
  REQUIRE(file.articles() == articles.size());
  std::uint64_t total = 0;
  for (std::uint32_t number = 0; number < articles.size(); ++number) {
    const auto& wanted = articles[number].row;
    const auto row = file.row(number);
    CHECK(row.date_key == wanted.date_key);
    CHECK(row.first_day == wanted.first_day);
    CHECK(row.end_day == wanted.end_day);
    CHECK(row.source == wanted.source);
    CHECK(row.language == wanted.language);
    CHECK(row.entities == wanted.entities);
    CHECK(row.content == wanted.content);
    CHECK(row.display == wanted.display);
    CHECK(file.lengths()[number] == articles[number].length());
    total += articles[number].length();
  }
  CHECK(file.total_length() == total);
}

}  // namespace

TEST_CASE("a rank file gives back what was written") {
  Random random(1);
  const test::TempDir dir;
  for (const std::uint32_t articles : {0, 1, 2, 255, 256, 257, 1500, 9000}) {
    CAPTURE(articles);
    const auto corpus = test::random_rank_articles(random, {articles, 200, 30});
    const auto path = dir.path() / "file.rank";
    test::write_rank_file(corpus, path);
    const File file(path);
    file.verify();
    check_rows(file, corpus);
    check_postings(file, expected_postings(corpus));
    CHECK_FALSE(file.dictionary().find("nobody"));
    CHECK_FALSE(file.dictionary().find(""));
    CHECK_FALSE(file.dictionary().find("zzz"));
  }
}

TEST_CASE("merged rank files are what one builder would have written") {
  Random random(2);
  const test::TempDir dir;
  for (int round = 0; round < 15; ++round) {
    std::vector<File> files;
    std::vector<Bits> gone;
    std::vector<RankArticle> kept;
    for (int part = 0; part < 4; ++part) {
      const auto articles = static_cast<std::uint32_t>(random.below(round % 3 == 0 ? 900 : 40));
      const auto corpus = test::random_rank_articles(random, {articles, 50, 30});
      const auto path = dir.path() / ("part" + std::to_string(part));
      test::write_rank_file(corpus, path);
      files.emplace_back(path);
      gone.emplace_back(articles);
      for (std::uint32_t number = 0; number < articles; ++number) {
        if (part > 1 && random.once_in(part == 3 ? 1 : 5))
          gone.back().add(number);
        else
          kept.push_back(corpus[number]);
      }
    }
    std::vector<MergeSource> sources;
    for (std::size_t part = 0; part < files.size(); ++part)
      sources.push_back({&files[part], part > 1 ? &gone[part] : nullptr});
    merge(sources, dir.path() / "merged");
    test::write_rank_file(kept, dir.path() / "whole");
    CHECK(read_file(dir.path() / "merged") == read_file(dir.path() / "whole"));
  }
}

TEST_CASE("a damaged rank file is noticed") {
  Random random(3);
  const test::TempDir dir;
  const auto path = dir.path() / "file.rank";
  test::write_rank_file(test::random_rank_articles(random, {300, 40, 30}), path);
  const auto whole = read_file(path);
  const auto notices = [&](const std::string& bytes) {
    dir.write("damaged.rank", bytes);
    try {
      File(dir.path() / "damaged.rank").verify();
      return false;
    } catch (const Damaged&) {
      return true;
    }
  };
  CHECK_FALSE(notices(whole));
  for (const std::size_t length : {0, 7, 100, 1000}) CHECK(notices(whole.substr(0, length)));
  CHECK(notices(whole + 'x'));
  std::size_t unnoticed = 0;
  for (int round = 0; round < 400; ++round) {
    auto bytes = whole;
    const auto at = random.below(bytes.size() - tail_bytes);
    bytes[at] = static_cast<char>(bytes[at] ^ (1U << random.below(8)));
    if (!notices(bytes)) ++unnoticed;
  }
  CHECK(unnoticed <= 4);  // a few zeros between sections belong to none
}

}  // namespace newshound::rank
