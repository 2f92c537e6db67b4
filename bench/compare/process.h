/// Programs that are run and measured.
#pragma once

#include <string>
#include <vector>

namespace newshound::compare {

using Command = std::vector<std::string>;

struct Run {
  std::string output;  ///< what it wrote to standard output
  double wall_seconds = 0;
  double cpu_seconds = 0;  ///< of all its threads, in user and system mode
};

/// Runs `command` to its end. Throws Error if it cannot be run or does not end with 0.
Run run(const Command& command);

/// Where in the search path a program is, or empty.
std::string find_program(const std::string& name);

}  // namespace newshound::compare
