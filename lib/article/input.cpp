#include "article/input.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
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

bool LineReader::fill() {
  buffer_.erase(0, at_);
  at_ = 0;
  if (!ended_ && !input_->read_more(buffer_)) ended_ = true;
  return !ended_;
}

bool LineReader::next(InputLine& line) {
  line.text.clear();  // its memory is used again
  line.line = ++line_;
  line.byte = byte_;
  line.too_long = false;
  for (;;) {
    const auto end = buffer_.find('\n', at_);
    const auto length = (end == std::string::npos ? buffer_.size() : end) - at_;
    const auto room = longest_ - std::min(longest_, line.text.size());
    line.text.append(buffer_, at_, std::min(length, room));
    line.too_long |= length > room;
    at_ += length;
    byte_ += length;
    if (end != std::string::npos) {
      ++at_;
      ++byte_;
      return true;
    }
    if (!fill() && at_ == buffer_.size()) return byte_ > line.byte;
  }
}

}  // namespace newshound::article
