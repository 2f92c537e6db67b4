#include "base/file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace newshound {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const char* what, const fs::path& path) {
  throw fs::filesystem_error(what, path, std::error_code(errno, std::generic_category()));
}

File open_file(const fs::path& path, int flags) {
  constexpr mode_t mode = 0666;
  for (;;) {
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC, mode);
    if (descriptor >= 0) return File(descriptor);
    if (errno != EINTR) fail("cannot open", path);
  }
}

void write_all(const File& file, std::string_view contents, const fs::path& path) {
  while (!contents.empty()) {
    const auto written = ::write(file.descriptor(), contents.data(), contents.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("cannot write", path);
    contents.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace

File::~File() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

File& File::operator=(File&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

std::string read_file(const fs::path& path) {
  const auto file = open_file(path, O_RDONLY);
  std::string contents;
  char block[1 << 16];
  for (;;) {
    const auto length = ::read(file.descriptor(), block, sizeof block);
    if (length < 0 && errno == EINTR) continue;
    if (length < 0) fail("cannot read", path);
    if (length == 0) return contents;
    contents.append(block, static_cast<std::size_t>(length));
  }
}

void replace_file(const fs::path& path, std::string_view contents) {
  auto temporary = path;
  temporary += ".new";
  {
    const auto file = open_file(temporary, O_WRONLY | O_CREAT | O_TRUNC);
    write_all(file, contents, temporary);
    if (::fsync(file.descriptor()) != 0) fail("cannot write", temporary);
  }
  fs::rename(temporary, path);
  sync_to_disk(path.parent_path());
}

void sync_to_disk(const fs::path& path) {
  const auto file = open_file(path.empty() ? fs::path(".") : path, O_RDONLY);
  if (::fsync(file.descriptor()) != 0) fail("cannot write", path);
}

FileSink::FileSink(const fs::path& path)
    : path_(path), file_(open_file(path, O_WRONLY | O_CREAT | O_TRUNC)) {}

void FileSink::write(std::string_view bytes) {
  constexpr std::size_t piece = 1 << 18;
  buffer_ += bytes;
  size_ += bytes.size();
  if (buffer_.size() >= piece) flush();
}

void FileSink::flush() {
  write_all(file_, buffer_, path_);
  buffer_.clear();
}

void FileSink::finish(std::string_view start) {
  flush();
  if (::lseek(file_.descriptor(), 0, SEEK_SET) != 0) fail("cannot write", path_);
  write_all(file_, start, path_);
}

ScratchFile::ScratchFile(const fs::path& path)
    : path_(path), file_(open_file(path, O_RDWR | O_CREAT | O_TRUNC | O_APPEND)) {}

void ScratchFile::append(std::string_view bytes) { write_all(file_, bytes, path_); }

std::string ScratchFile::read(std::uint64_t offset, std::size_t length) const {
  std::string bytes(length, '\0');
  for (std::size_t done = 0; done < length;) {
    const auto read = ::pread(file_.descriptor(), bytes.data() + done, length - done,
                              static_cast<off_t>(offset + done));
    if (read < 0 && errno == EINTR) continue;
    if (read == 0) errno = EIO;
    if (read <= 0) fail("cannot read", path_);
    done += static_cast<std::size_t>(read);
  }
  return bytes;
}

TemporaryFolder::TemporaryFolder() {
  auto pattern = (fs::temp_directory_path() / "newshound-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) fail("cannot make", pattern);
  path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

MappedFile::MappedFile(const fs::path& path) {
  const auto file = open_file(path, O_RDONLY);
  struct stat status;
  if (::fstat(file.descriptor(), &status) != 0) fail("cannot read", path);
  if (status.st_size == 0) return;
  const auto size = static_cast<std::size_t>(status.st_size);
  void* memory = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file.descriptor(), 0);
  if (memory == MAP_FAILED) fail("cannot map", path);
  bytes_ = {static_cast<const char*>(memory), size};
}

MappedFile::~MappedFile() {
  if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(bytes_, other.bytes_);
  return *this;
}

File lock_file(const fs::path& path) {
  auto file = open_file(path, O_RDWR | O_CREAT);
  while (::flock(file.descriptor(), LOCK_EX | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) return {};
    if (errno != EINTR) fail("cannot lock", path);
  }
  return file;
}

}  // namespace newshound
