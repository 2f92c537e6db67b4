/// What there is to read in a file: itself, or what an archive holds.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "article/archive.h"
#include "article/input.h"

namespace newshound::article {

/// The inputs in one file, in order. Of an archive these are the entries that are called like
/// articles, as in a folder, and those of archives in it, but not of archives in those.
class Inputs {
 public:
  /// "-" is standard input. Throws ArticleError if it cannot be opened.
  explicit Inputs(const std::filesystem::path& path);

  /// The next input, or nothing at the end. It cannot be read any more after the next call. Throws
  /// ArticleError; what can be read after that comes with the next call.
  std::optional<Input> next();

  /// Entries whose names are not those of articles.
  std::uint64_t passed_over() const { return passed_over_; }

  /// How much of the file, as it is on disk, has been read.
  std::uint64_t bytes_read() const { return file_->bytes_read(); }

 private:
  bool is_wanted(const Archive& archive);
  std::optional<Input> unpack(std::string start);

  std::shared_ptr<Archive> file_;
  std::vector<std::shared_ptr<Archive>> open_;  ///< the file, an archive in it
  std::uint64_t passed_over_ = 0;
};

}  // namespace newshound::article
