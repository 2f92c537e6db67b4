#include <newshound/article.h>
#include <newshound/error.h>
#include <sys/mman.h>
#include <unistd.h>

#include <string>

#include "base/utf8.h"
#include "law.h"

namespace {

using newshound::fuzz::require;

void read_all(const std::string& path, newshound::InputFormat format) {
  newshound::ArticleReader reader({path}, {format});
  for (std::size_t records = 0; records < 1 << 20; ++records) try {
      const auto article = reader.next();
      const auto progress = reader.progress();
      require(progress.articles + progress.failed == records + article.has_value(), "all count");
      if (!article) return;
      require(!article->id.empty(), "an article has an id");
      require(newshound::utf8::is_valid(article->title + article->body), "an article is UTF-8");
    } catch (const newshound::ArticleError& error) {
      require(error.where().path.starts_with(path), "an error names its file");
    }
  require(false, "a reader comes to the end");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const int file = ::memfd_create("fuzz", 0);
  require(::ftruncate(file, 0) == 0, "a file in memory can be emptied");
  require(::pwrite(file, data, size, 0) == static_cast<ssize_t>(size), "and written");
  using Format = newshound::InputFormat;
  for (const auto format : {Format::automatic, Format::text, Format::json, Format::jsonl})
    read_all("/proc/self/fd/" + std::to_string(file), format);
  return 0;
}
