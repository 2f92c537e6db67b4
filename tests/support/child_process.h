/// Things that may only be done to a process of its own.
#pragma once

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>

namespace newshound::test {

/// Runs `action` in another process, which ends with the number that it returns.
template <class Action>
pid_t start_child(Action action) {
  const auto child = ::fork();
  if (child < 0) throw std::runtime_error("no new process");
  if (child > 0) return child;
  int result = 100;
  try {
    result = action();
  } catch (...) {
    result = 101;
  }
  ::_exit(result);  // without what the tests have registered to be done at exit
}

/// Waits for the end of `child`. What killed it counts as negative.
inline int result_of(pid_t child) {
  int status = 0;
  if (::waitpid(child, &status, 0) != child) throw std::runtime_error("no such child process");
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace newshound::test
