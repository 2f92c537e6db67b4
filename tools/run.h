/// What both programs do around their work.
#pragma once

#include <functional>
#include <stdexcept>
#include <string>

namespace newshound::tools {

namespace exit_code {
constexpr int success = 0;  ///< something found; everything indexed
constexpr int none = 1;     ///< nothing found; some articles not indexed
constexpr int error = 2;
constexpr int other_schema = 11;
constexpr int locked = 75;  ///< by another writer; try again later
}  // namespace exit_code

/// The command line does not make sense.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// What `work` returns. Its errors go to standard error under the name of the program, and become
/// exit codes; so does standard output if not all of it could be written.
int run(const std::string& program, const std::function<int()>& work);

/// "PROGRAM: MESSAGE" and the hint, if there is one, on standard error.
void report(const std::string& program, const std::string& message, const std::string& hint = {});

}  // namespace newshound::tools
