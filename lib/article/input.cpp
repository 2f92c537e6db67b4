#include "article/input.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <new>
#include <system_error>

#include "base/file.h"

namespace newshound::article {

namespace {

struct Free {
  void operator()(archive* reader) const { archive_read_free(reader); }
};

[[noreturn]] void fail(const std::string& name, const std::string& why, std::string hint = {}) {
  throw ArticleError({name, 0, 0}, why, std::move(hint));
}

std::string reason(int error) { return std::generic_category().message(error); }

File open_regular(const std::filesystem::path& path) {
  File file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) fail(path.string(), reason(errno));
  struct stat status {};
  if (::fstat(file.descriptor(), &status) == 0 && S_ISDIR(status.st_mode))
    fail(path.string(), reason(EISDIR));
  return file;
}

}  // namespace

struct Input::Archive {
  std::string name;
  File file;
  std::unique_ptr<archive, Free> reader{archive_read_new()};
  bool ended = false;  ///< a failed read is not tried again

  void check(int result) const {
    if (result >= ARCHIVE_WARN) return;
    const char* why = archive_error_string(reader.get());
    fail(name, std::string("cannot be read: ") + (why != nullptr ? why : "unknown error"),
         "if it is compressed, it may be damaged or cut short");
  }
};

Input::Input(const std::filesystem::path& path) : archive_(std::make_unique<Archive>()) {
  archive_->name = path.string();
  const bool standard_input = path == "-";
  if (!standard_input) archive_->file = open_regular(path);
  auto* reader = archive_->reader.get();
  if (reader == nullptr) throw std::bad_alloc();
  archive_read_support_filter_gzip(reader);
  archive_read_support_filter_bzip2(reader);
  archive_read_support_filter_xz(reader);
  archive_read_support_filter_zstd(reader);
  archive_read_support_format_raw(reader);
  archive_read_support_format_empty(reader);
  constexpr std::size_t block = 1 << 16;
  const int descriptor = standard_input ? STDIN_FILENO : archive_->file.descriptor();
  archive_->check(archive_read_open_fd(reader, descriptor, block));
  archive_entry* entry = nullptr;
  const int result = archive_read_next_header(reader, &entry);
  archive_->ended = result == ARCHIVE_EOF;
  archive_->check(result);
}

Input::~Input() = default;
Input::Input(Input&&) noexcept = default;
Input& Input::operator=(Input&&) noexcept = default;

bool Input::read_more(std::string& buffer) {
  if (archive_->ended) return false;
  // archive_read_data() would drop what it has read before an error.
  const void* block = nullptr;
  std::size_t length = 0;
  la_int64_t offset = 0;
  const int result = archive_read_data_block(archive_->reader.get(), &block, &length, &offset);
  archive_->ended = result != ARCHIVE_OK;
  archive_->check(result);
  if (result == ARCHIVE_OK) buffer.append(static_cast<const char*>(block), length);
  return result == ARCHIVE_OK;
}

std::uint64_t Input::bytes_read() const {
  return static_cast<std::uint64_t>(archive_filter_bytes(archive_->reader.get(), -1));
}

const std::string& Input::name() const { return archive_->name; }

std::optional<Date> Input::modified() const {
  struct stat status {};
  if (!archive_->file.is_open() || ::fstat(archive_->file.descriptor(), &status) != 0)
    return std::nullopt;
  const std::chrono::sys_seconds when{std::chrono::seconds(status.st_mtime)};
  return Date{std::chrono::floor<std::chrono::days>(when), Date::Precision::day};
}

bool Window::more() {
  buffer_.erase(0, at_);
  at_ = 0;
  if (ended_) return false;
  if (!decoder_) {
    ended_ = !input_.read_more(buffer_);
  } else {
    std::string bytes;
    ended_ = !input_.read_more(bytes);
    decoder_->add(bytes, buffer_);
    if (ended_) decoder_->end(buffer_);
  }
  return !ended_;
}

void Window::decode_utf16() {
  decoder_.emplace(rest());
  const auto bytes = std::exchange(buffer_, {});
  decoder_->add(bytes, buffer_);
}

void Window::at_least(std::size_t length) {
  while (buffer_.size() - at_ < length && more()) {
  }
}

void Window::all(std::size_t limit) {
  while (more())
    if (buffer_.size() > limit)
      fail(input_.name(), "is longer than " + std::to_string(limit >> 20U) + " MB",
           "cut it into smaller files, or into lines of JSON");
}

void Window::pass(std::size_t length) {
  const auto passed = rest().substr(0, length);
  line_ += static_cast<std::uint64_t>(std::count(passed.begin(), passed.end(), '\n'));
  byte_ += passed.size();
  at_ += passed.size();
}

bool take_line(Window& window, std::string& line, bool& too_long) {
  line.clear();  // its memory is used again
  too_long = false;
  bool any = false;
  for (;;) {
    const auto rest = window.rest();
    const auto end = rest.find('\n');
    const auto length = std::min(end, rest.size());
    const auto room = longest_record - line.size();
    line.append(rest, 0, std::min(length, room));
    too_long |= length > room;
    any |= !rest.empty();
    const bool whole = end != rest.npos;
    window.pass(length + (whole ? 1 : 0));
    if (whole) return true;
    if (!window.more() && window.rest().empty()) return any;
  }
}

}  // namespace newshound::article
