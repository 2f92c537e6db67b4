/// Articles that wait to be indexed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"

namespace newshound::index {

/// Keeps articles as they are to be stored, in memory up to a limit and in a file beyond it.
class Spool {
 public:
  /// The number of an article, from 0.
  using Entry = std::size_t;

  /// `folder` is made when it is needed and not removed.
  Spool(std::filesystem::path folder, std::uint64_t memory_bytes)
      : folder_(std::move(folder)), memory_bytes_(memory_bytes) {}

  /// `date_key`: 0 if it is undated. Throws std::filesystem::filesystem_error.
  Entry add(std::uint64_t date_key, std::string_view stored);

  /// Puts another article in the place of `entry`, as if it came now.
  void replace(Entry entry, std::uint64_t date_key, std::string_view stored);

  /// `entry` must not have been removed.
  void remove(Entry entry);

  std::uint64_t size() const { return size_; }

  /// What was stored. May be called by several threads at once.
  std::string stored(Entry entry) const;
  std::uint32_t bytes(Entry entry) const { return entries_[entry].size; }

  /// All that are not removed by their dates, those without one last, equal ones as they came.
  std::vector<Entry> sorted() const;

  void clear();

 private:
  struct Place {
    std::uint64_t offset;
    std::uint64_t order;
    std::uint32_t size;
    bool gone = false;
  };

  Place append(std::uint64_t date_key, std::string_view stored);

  std::filesystem::path folder_;
  std::uint64_t memory_bytes_;
  std::vector<Place> entries_;
  std::uint64_t size_ = 0;
  std::optional<ScratchFile> file_;
  std::uint64_t file_size_ = 0;
  std::string buffer_;  ///< what comes behind the file
};

}  // namespace newshound::index
