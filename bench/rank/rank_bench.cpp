/// The stages of the rank files, over random articles with a vocabulary like that of texts.
#include <benchmark/benchmark.h>

#include <memory>
#include <string>
#include <vector>

#include "check.h"
#include "rank/list_decoder.h"
#include "rank/merge.h"
#include "rank/search.h"
#include "support/random_segment.h"

namespace newshound::bench {

namespace {

using Kind = rank::Expression::Kind;

constexpr std::uint32_t vocabulary = 2000;

/// 5,000 articles, and a rank file of them.
struct World {
  World() {
    test::Random random(1);
    articles = test::random_rank_articles(random, {5000, vocabulary, 120});
    test::write_rank_file(articles, path());
    file = std::make_unique<rank::File>(path());
  }

  std::filesystem::path path() const { return dir.path() / "file"; }

  test::TempDir dir;
  std::vector<test::RankArticle> articles;
  std::unique_ptr<rank::File> file;
};

const World& world() {
  static const World world;
  return world;
}

void encode(benchmark::State& state) {
  const test::TempDir dir;
  test::write_rank_file(world().articles, dir.path() / "again");
  expect(state, rank::File(dir.path() / "again").checksum() == world().file->checksum(),
         "another file");
  for (auto _ : state) test::write_rank_file(world().articles, dir.path() / "again");
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(world().articles.size()));
}
BENCHMARK(encode)->Unit(benchmark::kMillisecond);

void decode(benchmark::State& state) {
  rank::Postings list;
  const auto decode_all = [&list] {
    std::int64_t postings = 0;
    auto cursor = world().file->dictionary().all();
    while (cursor.next()) {
      rank::decode(*world().file, cursor.entry(), rank::Decode::positions, list);
      postings += static_cast<std::int64_t>(list.articles.size());
    }
    return postings;
  };
  std::int64_t expected = 0;
  for (const auto& article : world().articles)
    expected += static_cast<std::int64_t>(article.words.size() + article.ranked.size() +
                                          article.filters.size());
  expect(state, decode_all() == expected, "not all postings");
  for (auto _ : state) benchmark::DoNotOptimize(decode_all());
  state.SetItemsProcessed(state.iterations() * expected);
}
BENCHMARK(decode)->Unit(benchmark::kMillisecond);

void merge(benchmark::State& state) {
  const test::TempDir dir;
  const rank::MergeSource sources[] = {{world().file.get()}, {world().file.get()}};
  rank::merge(sources, dir.path() / "merged");
  expect_equal(state, rank::File(dir.path() / "merged").articles(), 2 * world().articles.size());
  for (auto _ : state) rank::merge(sources, dir.path() / "merged");
}
BENCHMARK(merge)->Unit(benchmark::kMillisecond);

rank::Expression stems(Kind kind, std::int64_t count) {
  std::vector<rank::Expression> made;
  for (std::int64_t at = 0; at < count; ++at)
    made.push_back(rank::ranked(test::stem_name(static_cast<std::uint32_t>(4 + 10 * at))));
  return rank::joined(kind, std::move(made));
}

/// The same ten must come first as when all that match are ranked.
void top_ten(benchmark::State& state, const rank::Expression& expression) {
  const rank::SegmentView view{world().file.get(), nullptr};
  const std::span views(&view, 1);
  const rank::Plan plan(expression, views);
  const auto all = rank::search(plan, views, rank::Ordering::score, world().articles.size());
  const auto ten = rank::search(plan, views, rank::Ordering::score, 10);
  expect(state, !ten.empty(), "nothing found");
  for (std::size_t at = 0; at < ten.size(); ++at)
    expect(state, ten[at].order == all[at].order, "not the best");
  for (auto _ : state) {
    const rank::Plan made(expression, views);
    benchmark::DoNotOptimize(rank::search(made, views, rank::Ordering::score, 10));
  }
}

void any_of(benchmark::State& state) { top_ten(state, stems(Kind::any_of, state.range(0))); }
BENCHMARK(any_of)->Arg(1)->Arg(2)->Arg(4)->Arg(10);

void all_of(benchmark::State& state) { top_ten(state, stems(Kind::all_of, state.range(0))); }
BENCHMARK(all_of)->Arg(2)->Arg(3);

void phrase(benchmark::State& state) {
  auto words = rank::phrase({test::word_name(0), test::word_name(1)});
  top_ten(state, rank::joined(Kind::maybe, {std::move(words), stems(Kind::any_of, 2)}));
}
BENCHMARK(phrase);

void any_of_in_a_month(benchmark::State& state) {
  top_ten(state, rank::joined(Kind::all_of, {stems(Kind::any_of, 3), rank::days(300, 331)}));
}
BENCHMARK(any_of_in_a_month);

}  // namespace

}  // namespace newshound::bench
