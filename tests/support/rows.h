/// Tables in files of tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newshound::test {

inline std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (;;) {
    const auto end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == text.npos) return parts;
    text.remove_prefix(end + separator.size());
  }
}

/// The cells of the lines of `table`, apart by tabs; empty lines and those that begin with '#' are
/// none.
inline std::vector<std::vector<std::string>> rows_of(std::string_view table) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& line : split(table, "\n"))
    if (!line.empty() && line.front() != '#') rows.push_back(split(line, "\t"));
  return rows;
}

}  // namespace newshound::test
