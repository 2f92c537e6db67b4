/// One input file as a sequence of records: a text, the lines of JSONL, the elements of JSON.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

#include "article/input.h"
#include "newshound/article.h"

namespace newshound::article {

/// The records of one file, in order.
class Records {
 public:
  virtual ~Records() = default;

  /// The next article, or nothing at the end. Throws ArticleError; what can be read after that
  /// comes with the next call.
  virtual std::optional<Article> next() = 0;

  /// How much of the file, as it is on disk, has been read.
  virtual std::uint64_t bytes_read() const = 0;
};

/// Opens `path`, "-" for standard input, and tells its format by its content if it is automatic.
/// Throws ArticleError if it cannot be opened, is empty or is not text.
std::unique_ptr<Records> open_records(const std::filesystem::path& path, InputFormat format);

}  // namespace newshound::article
