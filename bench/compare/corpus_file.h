/// A file of articles as all engines read it: JSON lines.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace newshound::compare {

struct Record {
  std::string id;
  std::string title;
  std::string body;
  std::string date;      ///< as it stands in the file
  std::string language;  ///< "lang" of the file

  /// What is indexed: title and body.
  std::string text() const { return title + '\n' + body; }
};

/// Calls `action` with each article of the file. Throws Error, naming the line, if it cannot be
/// read.
void for_each_record(const std::filesystem::path& file,
                     const std::function<void(const Record&)>& action);

/// Calls `action` with each line of the file. Throws Error if there is no such file.
void for_each_line(const std::filesystem::path& file,
                   const std::function<void(const std::string&)>& action);

std::uint64_t count_lines(const std::filesystem::path& file);

/// Writes the first `count` lines of `from` to `to`.
void copy_lines(const std::filesystem::path& from, std::uint64_t count,
                const std::filesystem::path& to);

/// 20201211 of "2020-12-11" and whatever follows; 0 if the day is not known.
int day_number(const std::string& date);

}  // namespace newshound::compare
