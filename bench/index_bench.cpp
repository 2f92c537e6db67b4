#include <newshound/searcher.h>
#include <newshound/writer.h>

#include <filesystem>
#include <optional>

#include "check.h"
#include "corpus.h"
#include "support/temp_dir.h"

namespace newshound::bench {

namespace {

std::uint64_t articles_in(const std::filesystem::path& index) {
  return Searcher(index).info().articles;
}

std::size_t count_of(const benchmark::State& state) {
  return static_cast<std::size_t>(state.range(0));
}

/// Time without the making and removing of the directory.
void build(benchmark::State& state) {
  const auto articles = grown_articles(count_of(state));
  expect_equal(state, articles_in(grown_index(articles.size())), articles.size());
  for (auto _ : state) {
    state.PauseTiming();
    std::optional<test::TempDir> dir(std::in_place);
    state.ResumeTiming();
    {
      Writer writer(dir->path());
      for (const auto& article : articles) writer.add(article);
      writer.commit();
    }
    state.PauseTiming();
    dir.reset();
    state.ResumeTiming();
  }
  set_work(state, articles.size(), body_bytes(articles));
}
BENCHMARK(build)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond)->UseRealTime();

void add_one(const std::filesystem::path& index, const Article& article) {
  Writer writer(index);
  writer.add(article);
  writer.commit();
}

/// What a feed costs that is polled: open, add one, commit.
void add_to(benchmark::State& state) {
  const auto count = count_of(state);
  const auto article = grown_articles(count + 1).back();
  const auto copy_to = [&](const test::TempDir& dir) {
    std::filesystem::copy(grown_index(count), dir.path(), std::filesystem::copy_options::recursive);
  };
  {
    const test::TempDir dir;
    copy_to(dir);
    add_one(dir.path(), article);
    expect_equal(state, articles_in(dir.path()), count + 1);
  }
  for (auto _ : state) {
    state.PauseTiming();
    std::optional<test::TempDir> dir(std::in_place);
    copy_to(*dir);
    state.ResumeTiming();
    add_one(dir->path(), article);
    state.PauseTiming();
    dir.reset();
    state.ResumeTiming();
  }
}
BENCHMARK(add_to)->Arg(1000)->Unit(benchmark::kMillisecond)->UseRealTime();

void open(benchmark::State& state) {
  const auto& index = grown_index(count_of(state));
  expect_equal(state, articles_in(index), count_of(state));
  for (auto _ : state) {
    const Searcher searcher(index);
    benchmark::DoNotOptimize(&searcher);
  }
}
BENCHMARK(open)->Arg(1000)->UseRealTime();

}  // namespace

}  // namespace newshound::bench
