/// Input of a fuzzer as a file.
#pragma once

#include <newshound/article.h>
#include <newshound/error.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <string>

#include "law.h"

namespace newshound::fuzz {

/// Reads a file with these bytes to its end.
inline void read_as(InputFormat format, const std::uint8_t* data, std::size_t size) {
  static const int file = ::memfd_create("fuzz", 0);
  require(::ftruncate(file, 0) == 0, "a file in memory can be emptied");
  require(::pwrite(file, data, size, 0) == static_cast<ssize_t>(size), "and written");
  const auto path = "/proc/self/fd/" + std::to_string(file);
  ReaderOptions options;
  options.format = format;
  ArticleReader reader({path}, options);
  for (std::size_t records = 0; records < 1 << 20; ++records) try {
      const auto article = reader.next();
      const auto progress = reader.progress();
      require(progress.articles + progress.failed == records + article.has_value(), "all count");
      if (!article) return;
      require(!article->id.empty(), "an article has an id");
    } catch (const ArticleError& error) {
      require(error.where().path.starts_with(path), "an error names its file");
    }
  require(false, "a reader comes to the end");
}

}  // namespace newshound::fuzz
