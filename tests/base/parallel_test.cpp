#include "base/parallel.h"

#include <doctest/doctest.h>

#include <atomic>
#include <numeric>
#include <stdexcept>
#include <vector>

namespace newshound {

TEST_CASE("each task is run once whatever the number of threads") {
  for (const unsigned threads : {0U, 1U, 2U, 5U, 64U})
    for (const std::size_t count : {0U, 1U, 2U, 7U, 1000U}) {
      std::vector<int> runs(count);
      run_in_parallel(threads, count, [&](std::size_t at) { ++runs[at]; });
      CHECK(runs == std::vector<int>(count, 1));
    }
}

TEST_CASE("an exception of a task reaches the caller and ends the work") {
  for (const unsigned threads : {1U, 2U, 5U}) {
    std::atomic<int> runs{0};
    const auto work = [&](std::size_t at) {
      ++runs;
      if (at == 3) throw std::runtime_error("three");
    };
    CHECK_THROWS_WITH_AS(run_in_parallel(threads, 100000000, work), "three", std::runtime_error);
    CHECK(runs < 100000000);
  }
}

TEST_CASE("no threads asked for are as many as the machine has") {
  CHECK(thread_count(0) >= 1);
  CHECK(thread_count(7) == 7);
}

}  // namespace newshound
