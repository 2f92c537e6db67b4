/// Files: whole, at once or not at all.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

namespace newshound {

/// An open file. All functions here throw std::filesystem::filesystem_error.
class File {
 public:
  File() = default;
  explicit File(int descriptor) : descriptor_(descriptor) {}
  ~File();
  File(File&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  File& operator=(File&& other) noexcept;

  int descriptor() const noexcept { return descriptor_; }
  bool is_open() const noexcept { return descriptor_ >= 0; }

 private:
  int descriptor_ = -1;
};

std::string read_file(const std::filesystem::path& path);

/// Replaces the contents of `path`: after a crash at any instant it has the old or the new ones.
void replace_file(const std::filesystem::path& path, std::string_view contents);

/// Makes a file's contents, or a folder's list of files, survive a crash of the machine.
void sync_to_disk(const std::filesystem::path& path);

/// Locks `path`, made if need be, against everyone else who calls this, in this process or
/// another, until the File is closed. A File that is not open means that someone else holds it.
File lock_file(const std::filesystem::path& path);

}  // namespace newshound
