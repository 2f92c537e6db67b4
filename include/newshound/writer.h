/// Building an index.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace newshound {

struct Article;

struct WriterOptions {
  std::string language = "en";  ///< of stemming; must agree with an index that exists
};

/// Adds articles to the index in a directory. There is one writer at a time, in all processes;
/// searchers may be at work meanwhile. Not for use by two threads at once.
///
/// Whatever happens, the directory holds the index as of the last commit that returned, or, if the
/// machine failed during a commit, as of that commit or the one before.
class Writer {
 public:
  /// Opens the index at `dir`, or makes one; the folder above it must exist.
  /// Throws IndexError: locked, other_schema, damaged, write_failed.
  explicit Writer(const std::filesystem::path& dir, const WriterOptions& options = {});
  /// What was not committed is lost.
  ~Writer();
  Writer(Writer&&) noexcept;
  Writer& operator=(Writer&&) noexcept;

  /// Adds `article`, or replaces the one with its id. Its id must not be empty.
  /// Throws IndexError: write_failed.
  void add(const Article& article);

  /// Removes the article with this id. Does nothing if there is none.
  void remove(std::string_view id);

  /// Makes all changes so far durable, and visible to searchers opened after it.
  /// Throws IndexError: write_failed; then none of them is.
  void commit();

  /// Articles in the index, with the changes so far.
  std::uint64_t article_count() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace newshound
