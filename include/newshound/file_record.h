/// What an index knows of the files that it was made from.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace newshound {

/// An article that was read from a file.
struct FileArticle {
  std::string id;
  std::uint64_t line = 0;  ///< or the number of the record; 0 if it is the whole file

  bool operator==(const FileArticle&) const = default;
};

/// Something in a file that could not be read as an article.
struct FileFailure {
  std::uint64_t line = 0;  ///< 0 if the whole file is meant
  std::uint64_t byte = 0;
  std::string reason;
  std::string hint;

  bool operator==(const FileFailure&) const = default;
};

/// A file, as it was when it was read.
struct FileRecord {
  std::string path;                   ///< absolute, without "." and ".."
  std::uint64_t bytes = 0;            ///< how long it was, as it is on disk
  std::int64_t changed = 0;           ///< nanoseconds since 1970; 0 if that cannot be relied on
  std::uint64_t content = 0;          ///< hash of its bytes; 0 if it could not be read
  std::uint64_t reading = 0;          ///< hash of the options it was read with
  std::uint64_t failed = 0;           ///< articles in it that could not be read
  std::vector<FileArticle> articles;  ///< in its order
  std::vector<FileFailure> failures;  ///< the first of those that failed

  bool operator==(const FileRecord&) const = default;
};

}  // namespace newshound
