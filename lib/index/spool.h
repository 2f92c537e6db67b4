/// Articles that wait to be indexed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/file.h"
#include "index/batches.h"

namespace newshound::index {

/// Keeps articles as they are to be stored, in memory up to a limit and in a file beyond it.
class Spool {
 public:
  /// `folder` is made when it is needed and not removed.
  Spool(std::filesystem::path folder, std::uint64_t memory_bytes)
      : folder_(std::move(folder)), memory_bytes_(memory_bytes) {}

  /// An article of this id must not be there. `date_key`: 0 if it is undated.
  /// Throws std::filesystem::filesystem_error.
  void add(const std::string& id, std::uint64_t date_key, std::string_view stored);

  /// Whether there was an article of this id.
  bool remove(const std::string& id);

  std::uint64_t size() const { return by_id_.size(); }

  /// All articles by their dates, those without one last, equal ones as they came.
  /// Valid until the spool is changed.
  ArticleSource sorted() const;

  void clear();

 private:
  struct Entry {
    std::uint64_t offset;
    std::uint64_t order;
    std::uint32_t size;
    bool gone = false;
  };

  std::string read(const Entry& entry) const;

  std::filesystem::path folder_;
  std::uint64_t memory_bytes_;
  std::vector<Entry> entries_;
  std::unordered_map<std::string, std::size_t> by_id_;
  std::optional<ScratchFile> file_;
  std::uint64_t file_size_ = 0;
  std::string buffer_;  ///< what comes behind the file
};

}  // namespace newshound::index
