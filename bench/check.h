/// What benchmarks have in common. Speed is worth nothing if the result is wrong, so that they
/// check it before they measure.
#pragma once

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>

namespace newshound::bench {

/// Unless `holds`, skips the benchmark, and makes the program fail at its end.
void expect(benchmark::State& state, bool holds, const char* what);

void expect_equal(benchmark::State& state, std::uint64_t actual, std::uint64_t expected);

/// What each iteration worked through.
void set_work(benchmark::State& state, std::size_t items, std::size_t bytes);

}  // namespace newshound::bench
