/// Files as they are packed: compressed, or archives of entries. The only door to libarchive.
///
/// Nothing is ever written to disk, whatever the entries are called. What expands more than a
/// thousand times is refused before it has filled the memory.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "newshound/date.h"
#include "newshound/error.h"

namespace newshound::article {

/// A file being unpacked, entry by entry; one that is no archive has one entry, its content.
/// Functions throw ArticleError, naming the file or the entry, if it cannot be read on; then there
/// is no more of it.
class Archive {
 public:
  /// "-" is standard input. Throws ArticleError if it cannot be opened.
  explicit Archive(const std::filesystem::path& path);

  /// What is packed in the current entry of `outer`, of which `start` has been read already.
  Archive(std::shared_ptr<Archive> outer, std::string start);

  ~Archive();
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;

  /// Goes to the next entry, or the first; false at the end.
  bool next_entry();

  /// Whether it is tar or zip.
  bool has_entries() const;

  /// "news.zip/2020/a.txt": the name of the file, and that of the entry if it is an archive.
  const std::string& name() const;

  /// What the archive calls the entry; empty if it is no archive.
  const std::string& entry() const;

  /// Whether the entry is a file: not a folder, a link, a device.
  bool is_file() const;

  bool is_encrypted() const;

  /// When the entry or the file was changed last, if that is known.
  std::optional<Date> modified() const;

  /// Appends what comes next of the entry to `buffer`; false at its end.
  bool read_more(std::string& buffer);

  /// How much of the outermost file, as it is on disk, has been read.
  std::uint64_t bytes_read() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Whether what begins with `start` is compressed, or an archive. 512 bytes are enough to tell.
bool is_packed(std::string_view start);

/// What was compressed to `bytes` by gzip or deflate, as far as it goes; `bytes` themselves if they
/// are not so compressed. Throws Error if it is longer than `limit`.
std::string decompressed(std::string bytes, std::size_t limit);

}  // namespace newshound::article
