#include <utility>

#include "article/files.h"
#include "article/records.h"
#include "newshound/article.h"

namespace newshound {

std::string InputPosition::to_string() const {
  if (line == 0) return path;
  return path + ":" + std::to_string(line) + ": byte " + std::to_string(byte);
}

struct ArticleReader::Impl {
  std::vector<std::filesystem::path> paths;
  InputFormat format;
  std::optional<article::FileList> list;
  std::size_t next_error = 0;
  std::size_t next_file = 0;
  std::unique_ptr<article::Records> records;
  std::uint64_t bytes_of_past_files = 0;
  std::uint64_t articles = 0;
  std::uint64_t failed = 0;

  /// Goes to the next file; false if there is none.
  bool open_next() {
    if (next_file == list->files.size()) return false;
    records = article::open_records(list->files[next_file++], format);
    return true;
  }

  void close() {
    bytes_of_past_files += records->bytes_read();
    records.reset();
  }

  std::optional<Article> next() {
    if (!list) list = article::list_files(paths);
    if (next_error < list->errors.size()) throw ArticleError(list->errors[next_error++]);
    while (records || open_next()) {
      if (auto article = records->next()) return article;
      close();
    }
    return std::nullopt;
  }
};

ArticleReader::ArticleReader(std::vector<std::filesystem::path> paths, InputFormat format)
    : impl_(std::make_unique<Impl>()) {
  impl_->paths = std::move(paths);
  impl_->format = format;
}

ArticleReader::~ArticleReader() = default;
ArticleReader::ArticleReader(ArticleReader&&) noexcept = default;
ArticleReader& ArticleReader::operator=(ArticleReader&&) noexcept = default;

std::optional<Article> ArticleReader::next() {
  try {
    auto article = impl_->next();
    if (article) ++impl_->articles;
    return article;
  } catch (const ArticleError&) {
    ++impl_->failed;
    throw;
  }
}

Progress ArticleReader::progress() const {
  Progress progress;
  progress.articles = impl_->articles;
  progress.failed = impl_->failed;
  progress.bytes_read = impl_->bytes_of_past_files;
  if (impl_->records) progress.bytes_read += impl_->records->bytes_read();
  if (impl_->list) {
    progress.bytes_total = impl_->list->bytes;
    progress.passed_over = impl_->list->passed_over;
  }
  return progress;
}

}  // namespace newshound
