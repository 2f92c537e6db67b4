#include <deque>
#include <utility>

#include "article/formats.h"
#include "article/inputs.h"
#include "base/parallel.h"
#include "newshound/article.h"

namespace newshound {

std::string InputPosition::to_string() const {
  if (line == 0) return path;
  return path + ":" + std::to_string(line) + ": byte " + std::to_string(byte);
}

namespace {

/// What came out of the files, and of which.
struct Found {
  article::Outcome outcome;
  std::size_t file;
};

/// A piece that waits to be understood, or the error that came instead of one.
struct Waiting {
  std::optional<article::Piece> piece;
  const article::Format* format = nullptr;
  std::vector<article::Outcome> outcomes;
  std::size_t file = 0;
};

}  // namespace

struct ArticleReader::Impl {
  std::vector<std::filesystem::path> paths;
  ReaderOptions options;
  std::optional<ArticleFiles> list;
  std::size_t next_file = 0;
  std::unique_ptr<article::Inputs> inputs;
  article::Opened opened = {};
  std::deque<Found> found;
  std::filesystem::path file;
  std::uint64_t bytes_of_past_files = 0;
  std::uint64_t articles = 0;
  std::uint64_t failed = 0;
  std::optional<Date> file_date;  ///< of the current input

  /// Goes to the next input, in this file or the next; false if there is none.
  bool open_next() {
    for (;;) {
      if (!inputs && next_file == list->files.size()) return false;
      if (!inputs) inputs = std::make_unique<article::Inputs>(list->files[next_file++]);
      if (auto input = inputs->next()) {
        file_date = input->modified();
        opened = article::open_pieces(std::move(*input), options.format);
        return true;
      }
      bytes_of_past_files += inputs->bytes_read();
      list->passed_over += inputs->passed_over();
      inputs.reset();
    }
  }

  /// The next piece, or the error that came instead of it; nothing at the end.
  std::optional<Waiting> cut() {
    Waiting waiting;
    try {
      article::Piece piece;
      while (opened.pieces || open_next()) {
        waiting.format = opened.format;
        waiting.file = next_file - 1;
        if (opened.pieces->next(piece)) {
          piece.hints.file_date = file_date;
          waiting.piece = std::move(piece);
          return waiting;
        }
        opened.pieces.reset();
      }
      return std::nullopt;
    } catch (const ArticleError& error) {
      waiting.file = next_file - 1;
      waiting.outcomes.emplace_back(error);
      return waiting;
    }
  }

  /// Cuts some pieces and understands them all at once.
  void fill() {
    // So many that threads hardly wait for each other, and so few that memory is small.
    constexpr std::size_t most_bytes = std::size_t{4} << 20U;
    constexpr std::size_t most_pieces = 4096;
    const auto threads = thread_count(options.threads);
    std::vector<Waiting> batch;
    for (std::size_t bytes = 0; bytes < most_bytes && batch.size() < most_pieces;) {
      auto waiting = cut();
      if (!waiting) break;
      if (waiting->piece) bytes += waiting->piece->bytes.size();
      batch.push_back(std::move(*waiting));
      if (threads == 1) break;
    }
    run_in_parallel(threads, batch.size(), [&](std::size_t number) {
      auto& each = batch[number];
      if (!each.piece) return;
      each.outcomes = article::understand(*each.piece, *each.format, options);
      each.piece.reset();
    });
    for (auto& each : batch)
      for (auto& outcome : each.outcomes) found.push_back({std::move(outcome), each.file});
  }

  std::optional<Article> next() {
    if (!list) start();
    while (found.empty()) {
      const auto file_before = next_file;
      const bool was_open = inputs != nullptr;
      fill();
      if (found.empty() && file_before == list->files.size() && !was_open && !inputs) {
        file.clear();
        return std::nullopt;
      }
    }
    auto next = std::move(found.front());
    found.pop_front();
    file = next.file < list->files.size() ? list->files[next.file] : std::filesystem::path();
    if (const auto* error = std::get_if<ArticleError>(&next.outcome)) throw ArticleError(*error);
    return std::get<Article>(std::move(next.outcome));
  }

  void start() {
    list = list_article_files(paths);
    for (const auto& error : list->errors) found.push_back({error, list->files.size()});
  }
};

ArticleReader::ArticleReader(std::vector<std::filesystem::path> paths, ReaderOptions options)
    : impl_(std::make_unique<Impl>()) {
  impl_->paths = std::move(paths);
  impl_->options = options;
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

const std::filesystem::path& ArticleReader::file() const { return impl_->file; }

Progress ArticleReader::progress() const {
  Progress progress;
  progress.articles = impl_->articles;
  progress.failed = impl_->failed;
  progress.bytes_read = impl_->bytes_of_past_files;
  if (impl_->inputs) progress.bytes_read += impl_->inputs->bytes_read();
  if (impl_->list) {
    progress.bytes_total = impl_->list->bytes;
    progress.passed_over = impl_->list->passed_over;
  }
  return progress;
}

}  // namespace newshound
