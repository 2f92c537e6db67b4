#include <newshound/entity.h>

#include "check.h"
#include "corpus.h"

namespace newshound::bench {

namespace {

/// Whether what must be found in any version of the rules is found.
void expect_mentions(benchmark::State& state) {
  Article article;
  article.language = "en";
  article.body =
      "President Ruth Okafor flew to Japan on Friday. “We will pay for it,” Okafor said. The "
      "Harbour "
      "Safety Board (HSB) met in the evening, and the HSB wrote to the president.";
  const std::vector<Mention> expected = {
      {{EntityKind::person, "Ruth Okafor"}, "Ruth Okafor", {}},
      {{EntityKind::place, "Japan"}, "Japan", {}},
      {{EntityKind::person, "Ruth Okafor"}, "Okafor", {}},
      {{EntityKind::organisation, "Harbour Safety Board"}, "Harbour Safety Board", {}},
      {{EntityKind::organisation, "Harbour Safety Board"}, "HSB", {}},
      {{EntityKind::organisation, "Harbour Safety Board"}, "HSB", {}},
  };
  auto found = EntityFinder().find(article);
  for (auto& mention : found) {
    const auto [begin, end] = mention.span;
    expect(state, article.body.substr(begin, end - begin) == mention.surface, "a wrong span");
    mention.span = {};
  }
  expect(state, found == expected, "other mentions than expected");
}

void mentions(benchmark::State& state) {
  expect_mentions(state);
  const auto& articles = english_articles();
  for (auto _ : state)
    for (const auto& article : articles) benchmark::DoNotOptimize(EntityFinder().find(article));
  set_work(state, articles.size(), body_bytes(articles));
}
BENCHMARK(mentions)->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace newshound::bench
