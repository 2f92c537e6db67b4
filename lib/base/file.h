/// Files: whole, at once or not at all.
#pragma once

#include <cstdint>
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

/// Writes a new file from its start, in large pieces. What is not flushed is lost.
class FileSink {
 public:
  /// Makes `path`, or empties it.
  explicit FileSink(const std::filesystem::path& path);

  void write(std::string_view bytes);
  /// Writes what is left, and then `bytes` over the start of the file.
  void finish(std::string_view start);
  /// How much was written.
  std::uint64_t size() const { return size_; }

 private:
  void flush();

  std::filesystem::path path_;
  File file_;
  std::string buffer_;
  std::uint64_t size_ = 0;
};

/// A file that is written at its end and read anywhere, as long as this lives.
class ScratchFile {
 public:
  /// Makes `path`, or empties it.
  explicit ScratchFile(const std::filesystem::path& path);

  void append(std::string_view bytes);
  /// May be called by several threads at once.
  std::string read(std::uint64_t offset, std::size_t length) const;

 private:
  std::filesystem::path path_;
  File file_;
};

/// A folder among the temporary files of the system, removed with all that is in it.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const noexcept { return path_; }

 private:
  std::filesystem::path path_;
};

/// The contents of a file that nobody changes, as memory.
class MappedFile {
 public:
  MappedFile() = default;
  explicit MappedFile(const std::filesystem::path& path);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}
  MappedFile& operator=(MappedFile&& other) noexcept;

  std::string_view bytes() const noexcept { return bytes_; }

 private:
  std::string_view bytes_;
};

/// Locks `path`, made if need be, against everyone else who calls this, in this process or
/// another, until the File is closed. A File that is not open means that someone else holds it.
File lock_file(const std::filesystem::path& path);

}  // namespace newshound
