/// Work for several threads.
#pragma once

#include <cstddef>
#include <functional>

namespace newshound {

/// `asked`, or if that is 0 as many threads as run at once on this machine.
unsigned thread_count(unsigned asked);

/// Runs `task` for each number below `count`, in up to `threads` threads of which one is the
/// caller's, and returns when all have ended. If a task throws no further ones are begun, and one
/// of the exceptions is thrown on. Where no more threads can be had, fewer do the work.
void run_in_parallel(unsigned threads, std::size_t count,
                     const std::function<void(std::size_t)>& task);

}  // namespace newshound
