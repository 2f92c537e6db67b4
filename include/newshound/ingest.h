/// Filling an index from files, and keeping it as they are.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "newshound/article.h"
#include "newshound/error.h"
#include "newshound/writer.h"

namespace newshound {

struct FileRecord;

enum class FilesToRead {
  changed,  ///< those that are not as they were when the index was made from them
  all,
};

/// What becomes of articles whose files are gone.
enum class GoneFiles {
  keep,
  prune,  ///< they are removed, if the file was in one of the folders that are read now
};

struct IngestOptions {
  ReaderOptions reader;
  FilesToRead read = FilesToRead::changed;
  GoneFiles gone = GoneFiles::keep;
  /// After how many articles they are committed on the way, so that a run that comes to a sudden
  /// end need not begin again; 0 for never.
  std::uint64_t commit_every = 100000;
};

/// What became of the articles: read = indexed + copies + unchanged + failed.
struct IngestTotals {
  std::uint64_t read = 0;
  std::uint64_t indexed = 0;          ///< added, or in place of another
  std::uint64_t copies = 0;           ///< of another article; nothing but their names is kept
  std::uint64_t unchanged = 0;        ///< there already, those in files that were not read included
  std::uint64_t failed = 0;           ///< could not be read, now or when the file was read
  std::uint64_t removed = 0;          ///< no longer in their files
  std::uint64_t files_unchanged = 0;  ///< not read, as they are as they were
};

/// Brings an index up to date with files. A file that has the length and the time it had when it
/// was read last, or else the content, is not read again; of one that was changed the articles that
/// it no longer has are removed, unless something in it cannot be read, or another file has them
/// too. What is known of files is kept in the index, see Writer::file(). Not for use by two threads
/// at once.
class Ingest {
 public:
  struct Taken {
    Article article;
    Added what;
    InputPosition where;
  };

  /// `writer` must outlive it. `paths` as for list_article_files(). Nothing is opened before the
  /// first call of next().
  Ingest(Writer& writer, std::vector<std::filesystem::path> paths, IngestOptions options = {});
  ~Ingest();
  Ingest(Ingest&&) noexcept;
  Ingest& operator=(Ingest&&) noexcept;

  /// Takes the next article in and tells what it did with it; nothing at the end.
  /// Throws ArticleError where something cannot be read, or could not be in a file that is as it
  /// was: call again to go on. Throws as Writer::add() and Writer::commit().
  std::optional<Taken> next();

  /// Commits what was taken so far. Whether next() had come to an end or not, an Ingest of the same
  /// paths goes on from there. Throws as Writer::commit().
  void commit();

  Progress progress() const;
  const IngestTotals& totals() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// `path` as in FileRecord::path.
std::string file_record_path(const std::filesystem::path& path);

enum class FileStatus { as_it_was, changed, gone };

/// What became of the file since it was read.
FileStatus status_of(const FileRecord& record);

}  // namespace newshound
