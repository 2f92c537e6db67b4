/// Bytes of a file or of standard input, decompressed. The only door to libarchive.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "newshound/error.h"

namespace newshound::article {

/// A file being read. Functions throw ArticleError, naming the file, if it cannot be read on.
class Input {
 public:
  /// "-" is standard input. Throws ArticleError if it cannot be opened.
  explicit Input(const std::filesystem::path& path);
  ~Input();
  Input(Input&&) noexcept;
  Input& operator=(Input&&) noexcept;

  /// Appends what comes next to `buffer`; false at the end.
  bool read_more(std::string& buffer);

  /// How much of the file, as it is on disk, has been read.
  std::uint64_t bytes_read() const;

  const std::string& name() const;

 private:
  struct Archive;
  std::unique_ptr<Archive> archive_;
};

struct InputLine {
  std::string text;        ///< without its end; what was read of it if it is too long
  std::uint64_t line = 0;  ///< from 1
  std::uint64_t byte = 0;  ///< where it begins
  bool too_long = false;
};

/// The lines of an Input, in memory bounded by the longest line that is allowed.
class LineReader {
 public:
  /// The first line begins at byte `begin` of `already_read`.
  LineReader(Input& input, std::string already_read, std::size_t begin, std::size_t longest)
      : input_(&input),
        buffer_(std::move(already_read)),
        longest_(longest),
        at_(begin),
        byte_(begin) {}

  /// Sets `line` to the next line; false at the end.
  bool next(InputLine& line);

 private:
  bool fill();

  Input* input_;
  std::string buffer_;
  std::size_t longest_;
  std::size_t at_;
  std::uint64_t line_ = 0;
  std::uint64_t byte_;
  bool ended_ = false;
};

}  // namespace newshound::article
