/// Files that are on the way to become others.
#pragma once

#include <atomic>
#include <filesystem>
#include <string>
#include <system_error>

namespace newshound::index {

/// Names in a folder of its own, which it removes at the end with all that is in it.
class Scratch {
 public:
  /// Throws std::filesystem::filesystem_error.
  explicit Scratch(std::filesystem::path folder) : folder_(std::move(folder)) {
    std::filesystem::create_directories(folder_);
  }
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  /// A path that was not given before. May be called by several threads at once.
  std::filesystem::path next() { return folder_ / std::to_string(next_++); }

  bool has(const std::filesystem::path& path) const { return path.parent_path() == folder_; }

 private:
  std::filesystem::path folder_;
  std::atomic<unsigned> next_{0};
};

}  // namespace newshound::index
