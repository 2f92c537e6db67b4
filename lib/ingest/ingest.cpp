#include "newshound/ingest.h"

#include <charconv>
#include <deque>
#include <set>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "ingest/file_state.h"
#include "ingest/plan.h"
#include "newshound/error.h"
#include "newshound/file_record.h"

namespace newshound {

namespace fs = std::filesystem;

namespace {

using ingest::PlannedFile;

/// The record of this path is that of no file: its articles are those that their files no longer
/// have, and that are to be removed yet.
const std::string orphans_name;

/// "17" of "feeds/wire.jsonl:17"; 0 if the article is the whole file.
std::uint64_t line_of(std::string_view place, std::string_view file) {
  std::uint64_t line = 0;
  if (place.size() <= file.size() || !place.starts_with(file) || place[file.size()] != ':')
    return 0;
  place.remove_prefix(file.size() + 1);
  std::from_chars(place.data(), place.data() + place.size(), line);
  return line;
}

}  // namespace

struct Ingest::Impl {
  Writer& writer;
  std::vector<fs::path> paths;
  IngestOptions options;
  bool begun = false;
  bool rereading = false;  ///< files that were passed over before; they are counted already
  std::vector<PlannedFile> files;
  std::size_t current = 0;  ///< of `files`: the one that is being read
  FileRecord record;        ///< of it, as far as it was read
  std::optional<ArticleReader> reader;
  std::deque<ArticleError> errors;  ///< that are to be thrown
  std::set<std::string> orphans;
  std::unordered_set<std::string> names_read;
  std::uint64_t taken = 0;  ///< since the last commit
  std::uint64_t passed_over = 0;
  IngestTotals totals;

  Impl(Writer& to, std::vector<fs::path> from, IngestOptions how)
      : writer(to), paths(std::move(from)), options(how) {}

  void begin() {
    begun = true;
    auto plan = ingest::make_plan(writer, paths, options);
    files = std::move(plan.files);
    errors.assign(plan.errors.begin(), plan.errors.end());
    passed_over = plan.passed_over;
    totals.files_unchanged = plan.files_unchanged;
    totals.unchanged = plan.articles_unchanged;
    totals.failed = plan.failed;
    totals.read = totals.unchanged + totals.failed;
    orphans = std::move(plan.orphans);
    if (const auto left = writer.file(orphans_name))
      for (const auto& article : left->articles) orphans.insert(article.id);
    read_files();
  }

  void read_files() {
    current = 0;
    record = {};
    std::vector<fs::path> to_read;
    for (const auto& file : files) to_read.push_back(file.path);
    reader.emplace(std::move(to_read), options.reader);
  }

  std::optional<Article> next() {
    if (!begun) begin();
    if (!errors.empty()) throw_first_error();
    while (reader) {
      if (auto article = read()) return article;
      while (current < files.size()) finish_file();
      reader.reset();
      settle();
    }
    return std::nullopt;
  }

  void throw_first_error() {
    const auto error = std::move(errors.front());
    errors.pop_front();
    ++totals.read;
    ++totals.failed;
    throw ArticleError(error);
  }

  std::optional<Article> read() {
    try {
      auto article = reader->next();
      if (article) go_to(reader->file());
      return article;
    } catch (const ArticleError& error) {
      go_to(reader->file());
      note(error);
      throw;
    }
  }

  void note(const ArticleError& error) {
    constexpr std::size_t most_kept = 1000;
    if (!rereading) {
      ++totals.read;
      ++totals.failed;
    }
    if (reader->file().empty()) return;
    ++record.failed;
    if (record.failures.size() < most_kept)
      record.failures.push_back(
          {error.where().line, error.where().byte, error.what(), error.hint()});
  }

  /// Files come in order: those before `path` are finished.
  void go_to(const fs::path& path) {
    auto at = current;
    while (at < files.size() && files[at].path != path) ++at;
    if (at == files.size()) return;
    while (current < at) finish_file();
  }

  Taken take(Article article) {
    const auto what = writer.add(article);
    const auto file = reader->file().string();
    InputPosition where{file, line_of(article.path, file), article.byte};
    if (!rereading) count(what);
    orphans.erase(article.id);
    record.articles.push_back({article.id, where.line});
    if (++taken == options.commit_every) commit();
    return {std::move(article), what, std::move(where)};
  }

  void count(Added what) {
    ++totals.read;
    if (what == Added::copy)
      ++totals.copies;
    else if (what == Added::unchanged)
      ++totals.unchanged;
    else
      ++totals.indexed;
  }

  void finish_file() {
    const auto& file = files[current++];
    auto finished = std::exchange(record, {});
    const auto state = file.name.empty() ? std::nullopt : ingest::state_of(file.path);
    if (!state) return;
    finished.path = file.name;
    finished.bytes = file.state.bytes;
    finished.reading = ingest::reading_key(options.reader);
    if (*state == file.state) {
      finished.changed = ingest::reliable_time(*state);
      finished.content = ingest::content_of(file.path);
    }
    keep_what_is_lost(finished);
    names_read.insert(file.name);
    writer.record_file(std::move(finished));
  }

  /// What the file had before and has no longer is to be removed; unless something in it could not
  /// be read, which may have been that.
  void keep_what_is_lost(FileRecord& finished) {
    const auto before = writer.file(finished.path);
    if (!before) return;
    std::unordered_set<std::string_view> ids;
    for (const auto& article : finished.articles) ids.insert(article.id);
    std::vector<FileArticle> lost;
    for (const auto& article : before->articles)
      if (ids.count(article.id) == 0) lost.push_back(article);
    for (auto& article : lost)
      if (finished.failed > 0)
        finished.articles.push_back(std::move(article));
      else
        orphans.insert(std::move(article.id));
  }

  /// Removes articles that no file has any longer. Those that another file has are read from there
  /// again: what is in the index may be what the first file said.
  void settle() {
    if (orphans.empty()) return;
    std::set<std::string> claimed, to_read;
    writer.for_each_file([&](const FileRecord& other) {
      if (other.path == orphans_name) return;
      for (const auto& article : other.articles) {
        if (orphans.count(article.id) == 0) continue;
        claimed.insert(article.id);
        if (names_read.count(other.path) == 0) to_read.insert(other.path);
      }
    });
    for (const auto& id : orphans)
      if (claimed.count(id) == 0 && writer.remove(id)) ++totals.removed;
    orphans.clear();
    if (rereading || to_read.empty()) return;
    rereading = true;
    files = ingest::plan_of_names(to_read, paths);
    read_files();
  }

  void commit() {
    taken = 0;
    FileRecord left;
    for (const auto& id : orphans) left.articles.push_back({id});
    const auto before = writer.file(orphans_name);
    if (!left.articles.empty())
      writer.record_file(std::move(left));
    else if (before)
      writer.forget_file(orphans_name);
    writer.commit();
  }
};

Ingest::Ingest(Writer& writer, std::vector<fs::path> paths, IngestOptions options)
    : impl_(std::make_unique<Impl>(writer, std::move(paths), options)) {}

Ingest::~Ingest() = default;
Ingest::Ingest(Ingest&&) noexcept = default;
Ingest& Ingest::operator=(Ingest&&) noexcept = default;

std::optional<Ingest::Taken> Ingest::next() {
  auto article = impl_->next();
  if (!article) return std::nullopt;
  return impl_->take(std::move(*article));
}

void Ingest::commit() { impl_->commit(); }

Progress Ingest::progress() const {
  auto progress = impl_->reader ? impl_->reader->progress() : Progress{};
  progress.passed_over = impl_->passed_over;
  return progress;
}

const IngestTotals& Ingest::totals() const { return impl_->totals; }

std::string file_record_path(const fs::path& path) { return ingest::name_of(path); }

FileStatus status_of(const FileRecord& record) {
  const auto state = ingest::state_of(record.path);
  if (!state) return FileStatus::gone;
  return ingest::is_as_it_was(record, *state, record.path) ? FileStatus::as_it_was
                                                           : FileStatus::changed;
}

}  // namespace newshound
