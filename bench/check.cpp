#include "check.h"

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

namespace newshound::bench {

namespace {

// benchmark_main returns success whatever happened. This outlives all objects that benchmarks make.
struct Verdict {
  bool failed = false;

  ~Verdict() {
    if (!failed) return;
    std::cout.flush();
    std::fflush(nullptr);
    std::_Exit(EXIT_FAILURE);
  }
} verdict;

}  // namespace

void expect(benchmark::State& state, bool holds, const char* what) {
  if (holds) return;
  verdict.failed = true;
  state.SkipWithError(what);
}

void expect_equal(benchmark::State& state, std::uint64_t actual, std::uint64_t expected) {
  const auto what = std::to_string(actual) + ", not " + std::to_string(expected);
  expect(state, actual == expected, what.c_str());
}

void set_work(benchmark::State& state, std::size_t items, std::size_t bytes) {
  const auto iterations = static_cast<std::int64_t>(state.iterations());
  state.SetItemsProcessed(iterations * static_cast<std::int64_t>(items));
  state.SetBytesProcessed(iterations * static_cast<std::int64_t>(bytes));
}

}  // namespace newshound::bench
