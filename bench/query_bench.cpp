#include <newshound/query.h>

#include <string>

#include "check.h"

namespace newshound::bench {

namespace {

struct Sample {
  const char* text;
  const char* canonical;
};

constexpr Sample short_query = {"harbour -strike", "harbour AND NOT strike"};

constexpr Sample long_query = {
    "title:(ferry OR harbour) “paper fish” published:2019-03-15..2020-12 people:\"Ruth Okafor\" "
    "(quota OR licence OR (catch tonnes)) NOT (opinion OR lang:es) site:meridian.example flood",
    "(title:ferry OR title:harbour) AND \"paper fish\" AND date:2019-03-15..2020-12 AND "
    "person:\"Ruth Okafor\" AND (quota OR licence OR catch AND tonnes) AND "
    "NOT (opinion OR lang:es) AND source:meridian.example AND flood"};

void parse(benchmark::State& state, const Sample& sample) {
  const std::string text = sample.text;
  expect(state, Query::parse(text) == Query::parse(sample.canonical), "it means something else");
  for (auto _ : state) benchmark::DoNotOptimize(Query::parse(text));
  set_work(state, 1, text.size());
}
BENCHMARK_CAPTURE(parse, short, short_query);
BENCHMARK_CAPTURE(parse, long, long_query);

void print(benchmark::State& state, const Sample& sample) {
  const auto query = Query::parse(sample.text);
  expect(state, query.to_string() == sample.canonical, query.to_string().c_str());
  for (auto _ : state) benchmark::DoNotOptimize(query.to_string());
}
BENCHMARK_CAPTURE(print, short, short_query);
BENCHMARK_CAPTURE(print, long, long_query);

}  // namespace

}  // namespace newshound::bench
