#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <system_error>
#include <thread>
#include <vector>

namespace newshound {

namespace {

/// The numbers that are still to be worked on.
class Numbers {
 public:
  explicit Numbers(std::size_t count) : count_(count) {}

  void work(const std::function<void(std::size_t)>& task) {
    StopUnlessDone stop{*this};
    for (auto number = next_++; number < count_; number = next_++) task(number);
    stop.done = true;
  }

 private:
  /// Leaves nothing to the other threads if a task throws.
  struct StopUnlessDone {
    Numbers& numbers;
    bool done = false;
    ~StopUnlessDone() {
      if (!done) numbers.next_ = numbers.count_;
    }
  };

  std::size_t count_;
  std::atomic<std::size_t> next_{0};
};

}  // namespace

unsigned thread_count(unsigned asked) {
  return asked > 0 ? asked : std::max(1U, std::thread::hardware_concurrency());
}

void run_in_parallel(unsigned threads, std::size_t count,
                     const std::function<void(std::size_t)>& task) {
  Numbers numbers(count);
  std::vector<std::future<void>> others;
  const auto wanted = std::min<std::size_t>(threads, count);
  try {
    while (others.size() + 1 < wanted)
      others.push_back(std::async(std::launch::async, [&] { numbers.work(task); }));
  } catch (const std::system_error&) {
    // The system has no more threads: those that there are do it.
  }
  // The destructor of a future waits, so that no thread outlives what it works on.
  numbers.work(task);
  for (auto& other : others) other.get();
}

}  // namespace newshound
