#include "run.h"

#include <newshound/error.h>

#include <iostream>
#include <new>

namespace newshound::tools {

namespace {

int code_of(IndexError::Reason reason) {
  if (reason == IndexError::Reason::other_schema) return exit_code::other_schema;
  if (reason == IndexError::Reason::locked) return exit_code::locked;
  return exit_code::error;
}

}  // namespace

void report(const std::string& program, const std::string& message, const std::string& hint) {
  std::cerr << program << ": " << message << '\n';
  if (!hint.empty()) std::cerr << "  " << hint << '\n';
}

int run(const std::string& program, const std::function<int()>& work) try {
  const int code = work();
  if (!std::cout.flush()) {
    report(program, "standard output cannot be written", "is the disk full?");
    return exit_code::error;
  }
  return code;
} catch (const UsageError& error) {
  report(program, error.what(), "see " + program + " --help");
  return exit_code::error;
} catch (const IndexError& error) {
  report(program, error.what(), error.hint());
  return code_of(error.reason());
} catch (const Error& error) {
  report(program, error.what(), error.hint());
  return exit_code::error;
} catch (const std::bad_alloc&) {
  report(program, "out of memory");
  return exit_code::error;
}

}  // namespace newshound::tools
