/// Building an index.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "newshound/entity.h"

namespace newshound {

struct Article;
struct FileRecord;

enum class Merging {
  automatic,  ///< at a commit, where ten neighbouring segments have become of about one size
  never,      ///< only by Writer::optimize()
};

struct WriterOptions {
  std::string language = "en";  ///< of stemming; must agree with an index that exists
  unsigned threads = 0;         ///< that index articles at a commit; 0 for as many as run at once
  /// About how much is kept of what waits to be committed and is being indexed; what is more waits
  /// in a file. Beside it a merge keeps some 100 bytes for each article and each distinct word.
  std::uint64_t memory_bytes = std::uint64_t{512} << 20U;
  /// Whether Xapian gets all words with their positions too, for Omega and other programs of
  /// Xapian's. Decided when an index is made; later it may be left out.
  bool xapian_positions = false;
  Merging merge = Merging::automatic;
  EntityFinder finder = EntityFinder();  ///< of whom and what new articles name
};

/// What Writer::add() did.
enum class Added {
  added,      ///< there was none of this id
  replaced,   ///< the one with this id
  copy,       ///< its text is there under another id: it is kept as a copy of that article
  unchanged,  ///< all of it is there already: nothing
};

/// Adds articles to the index in a directory. There is one writer at a time, in all processes;
/// searchers may be at work meanwhile. Not for use by two threads at once.
///
/// Whatever happens, the directory holds the index as of the last commit that returned, or, if the
/// machine failed during a commit, as of that commit or the one before.
class Writer {
 public:
  /// Opens the index at `dir`, or makes one; the folder above it must exist. Rank files that are
  /// missing or damaged are made again from the rest.
  /// Throws IndexError: locked, other_schema, damaged, write_failed.
  explicit Writer(const std::filesystem::path& dir, const WriterOptions& options = {});
  /// What was not committed is lost.
  ~Writer();
  Writer(Writer&&) noexcept;
  Writer& operator=(Writer&&) noexcept;

  /// Adds `article`, or replaces the one with its id, which must not be empty. An article that says
  /// the same as another (its title but for case and accents, its body but for blanks and the kind
  /// of quotation marks; a body there must be) becomes a copy of it, see Article::copies; those
  /// that it comes with do not count. Throws IndexError: write_failed, damaged.
  Added add(const Article& article);

  /// Removes the article or copy with this id, and returns whether there was one. Of an article
  /// that has copies the first takes its place, with the same text.
  bool remove(std::string_view id);

  /// Keeps `record` in the index from the next commit on, so that an Ingest or a user knows what
  /// came of the file. Replaces the one of its path.
  void record_file(FileRecord record);

  /// Removes the record of `path`, but none of its articles.
  void forget_file(const std::string& path);

  /// The record of `path`, with the changes so far, or nothing.
  /// Throws, as does for_each_file(), IndexError: damaged.
  std::optional<FileRecord> file(const std::string& path) const;

  /// Calls `action` with all records, with the changes so far, in the order of their paths.
  void for_each_file(const std::function<void(const FileRecord&)>& action) const;

  /// Keeps `query` in the index from the next commit on: "query:NAME" in another query stands for
  /// it. Replaces one of this name; an empty one removes it. A name has up to 64 letters of ASCII,
  /// digits, '-' and '_'. Throws Error if it has not, or if `query` is longer than 64 KiB.
  void save_query(std::string_view name, std::string_view query);

  /// Makes all changes so far durable, and visible to searchers opened after it.
  /// Articles that come together are kept in the order of their dates, and what is kept depends on
  /// nothing but the changes: not on threads, memory or time. Afterwards segments are merged where
  /// that is due, if there is space for it.
  /// Throws IndexError: write_failed; then none of them is.
  void commit();

  /// Commits, and makes one segment of all, without any trace of articles that were removed or
  /// replaced. Takes about the space of the index once more while it runs.
  /// Throws IndexError: write_failed; the last commit still stands.
  void optimize();

  /// Articles in the index, with the changes so far; copies are not counted.
  std::uint64_t article_count() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace newshound
