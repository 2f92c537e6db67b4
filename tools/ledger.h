/// What was not indexed, and what is doubtful.
#pragma once

#include <newshound/error.h>
#include <newshound/ingest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace newshound::tools {

/// Reports failures on standard error, of very many the first, and writes them and what was
/// doubtful in reading an article to a file, a line of JSON each.
class Ledger {
 public:
  /// `program` is who reports. `file` is appended to; none if it is empty. Throws Error if it
  /// cannot be written.
  Ledger(std::string program, const std::filesystem::path& file);

  void add(const ArticleError& error);
  void add(const Ingest::Taken& taken);

 private:
  std::string program_;
  std::ofstream file_;
  int shown_ = 0;
};

}  // namespace newshound::tools
