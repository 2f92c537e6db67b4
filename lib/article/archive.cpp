#include "article/archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <exception>
#include <new>
#include <system_error>
#include <utility>

#include "base/file.h"

namespace newshound::article {

namespace {

struct Free {
  void operator()(archive* reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, Free>;

constexpr std::size_t block = std::size_t{1} << 16U;
constexpr std::uint64_t most_entries = 1'000'000;
constexpr std::uint64_t unchecked_bytes = std::uint64_t{64} << 20U;
constexpr std::uint64_t largest_expansion = 1000;

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

Date day_of(std::time_t time) {
  const std::chrono::sys_seconds when{std::chrono::seconds(time)};
  return {std::chrono::floor<std::chrono::days>(when), Date::Precision::day};
}

Reader new_reader() {
  Reader reader(archive_read_new());
  if (reader == nullptr) throw std::bad_alloc();
  archive_read_support_filter_gzip(reader.get());
  archive_read_support_filter_bzip2(reader.get());
  archive_read_support_filter_xz(reader.get());
  archive_read_support_filter_zstd(reader.get());
  archive_read_support_format_tar(reader.get());
  archive_read_support_format_zip_streamable(reader.get());
  archive_read_support_format_raw(reader.get());
  archive_read_support_format_empty(reader.get());
  return reader;
}

/// Appends the next block of the entry; the result is libarchive's. archive_read_data() would drop
/// what it has read before an error.
int append_block(archive* reader, std::string& buffer) {
  const void* data = nullptr;
  std::size_t length = 0;
  la_int64_t offset = 0;
  const int result = archive_read_data_block(reader, &data, &length, &offset);
  if (result == ARCHIVE_OK) buffer.append(static_cast<const char*>(data), length);
  return result;
}

std::string name_of(archive_entry* entry) {
  const char* name = archive_entry_pathname(entry);
  if (name == nullptr) name = archive_entry_pathname_utf8(entry);
  return name == nullptr ? std::string() : name;
}

}  // namespace

struct Archive::State {
  std::string file_name;
  std::string name;
  std::string entry_name;
  File file;
  std::shared_ptr<Archive> outer;
  std::string outer_block;
  bool has_outer_block = false;
  std::exception_ptr outer_error;
  Reader reader = new_reader();
  archive_entry* entry = nullptr;
  std::uint64_t entries = 0;
  std::uint64_t given = 0;  ///< bytes unpacked so far
  bool is_new = false;      ///< nobody has asked for the current entry yet
  bool ended = false;       ///< a failed read is not tried again
  bool entry_ended = true;

  void check(int result) {
    if (result >= ARCHIVE_WARN) return;
    report(result);
  }

  /// An entry that cannot be read does not always spoil those behind it.
  [[noreturn]] void report(int result) {
    entry_ended = true;
    ended = ended || result == ARCHIVE_FATAL || !has_entries();
    if (outer_error) std::rethrow_exception(std::exchange(outer_error, nullptr));
    const char* why = archive_error_string(reader.get());
    fail(name, std::string("cannot be read: ") + (why != nullptr ? why : "unknown error"),
         "if it is compressed, it may be damaged or cut short");
  }

  void refuse(const std::string& why, std::string hint) {
    ended = entry_ended = true;
    fail(name, why, std::move(hint));
  }

  bool has_entries() const {
    const int format = archive_format(reader.get()) & ARCHIVE_FORMAT_BASE_MASK;
    return format == ARCHIVE_FORMAT_TAR || format == ARCHIVE_FORMAT_ZIP;
  }

  /// Reads the head of the next entry; false at the end.
  bool advance() {
    if (ended) return false;
    name = file_name;
    const int result = archive_read_next_header(reader.get(), &entry);
    ended = entry_ended = result == ARCHIVE_EOF;
    check(result);
    if (ended || !has_entries()) return !ended;
    entry_name = name_of(entry);
    name = file_name + "/" + entry_name;
    if (++entries > most_entries)
      refuse("the archive has more than a million entries", "unpack it, and give the folder");
    return true;
  }

  /// Goes to the first entry; what is no archive has one, even if it is empty.
  void begin(int opened) {
    check(opened);
    is_new = advance() || !has_entries();
  }

  /// Gives libarchive the next block of the outer entry.
  static la_ssize_t read_outer(archive* reader, void* state, const void** data) {
    auto& self = *static_cast<State*>(state);
    try {
      if (!std::exchange(self.has_outer_block, false)) {
        self.outer_block.clear();
        if (!self.outer->read_more(self.outer_block)) return 0;
      }
    } catch (const std::exception&) {
      self.outer_error = std::current_exception();
      archive_set_error(reader, EIO, "the archive around it cannot be read");
      return -1;
    }
    *data = self.outer_block.data();
    return static_cast<la_ssize_t>(self.outer_block.size());
  }
};

Archive::Archive(const std::filesystem::path& path) : state_(std::make_unique<State>()) {
  state_->file_name = state_->name = path.string();
  const bool standard_input = path == "-";
  if (!standard_input) {
    state_->file = open_regular(path);
    // Only where one can go back: at the end of standard input it would lose what it has read.
    archive_read_support_format_zip_seekable(state_->reader.get());
  }
  const int descriptor = standard_input ? STDIN_FILENO : state_->file.descriptor();
  state_->begin(archive_read_open_fd(state_->reader.get(), descriptor, block));
}

Archive::Archive(std::shared_ptr<Archive> outer, std::string start)
    : state_(std::make_unique<State>()) {
  state_->file_name = state_->name = outer->name();
  state_->outer = std::move(outer);
  state_->outer_block = std::move(start);
  state_->has_outer_block = true;
  state_->begin(
      archive_read_open(state_->reader.get(), state_.get(), nullptr, State::read_outer, nullptr));
}

Archive::~Archive() = default;
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;

bool Archive::next_entry() {
  auto& state = *state_;
  if (std::exchange(state.is_new, false)) return true;
  if (!has_entries()) return false;
  // libarchive would unpack without asking how much; what is not compressed it leaps over.
  const bool is_compressed = archive_filter_count(state.reader.get()) > 1;
  for (std::string unread; is_compressed && !state.entry_ended; unread.clear()) read_more(unread);
  return state.advance();
}

bool Archive::has_entries() const { return state_->has_entries(); }
const std::string& Archive::name() const { return state_->name; }
const std::string& Archive::entry() const { return state_->entry_name; }

bool Archive::is_file() const {
  if (!has_entries()) return true;
  const bool is_link = archive_entry_hardlink(state_->entry) != nullptr ||
                       archive_entry_symlink(state_->entry) != nullptr;
  return archive_entry_filetype(state_->entry) == AE_IFREG && !is_link;
}

bool Archive::is_encrypted() const { return archive_entry_is_encrypted(state_->entry) != 0; }

std::optional<Date> Archive::modified() const {
  if (has_entries() && archive_entry_mtime_is_set(state_->entry) != 0)
    return day_of(archive_entry_mtime(state_->entry));
  if (state_->outer) return state_->outer->modified();
  struct stat status {};
  if (!state_->file.is_open() || ::fstat(state_->file.descriptor(), &status) != 0)
    return std::nullopt;
  return day_of(status.st_mtime);
}

bool Archive::read_more(std::string& buffer) {
  auto& state = *state_;
  if (state.entry_ended) return false;
  const auto before = buffer.size();
  const int result = append_block(state.reader.get(), buffer);
  state.entry_ended = result != ARCHIVE_OK;
  if (result != ARCHIVE_OK && result != ARCHIVE_EOF) state.report(result);
  state.given += buffer.size() - before;
  if (state.given > unchecked_bytes && state.given / largest_expansion > bytes_read())
    state.refuse("expands more than a thousand times: it looks like a bomb", "unpack it yourself");
  return !state.entry_ended;
}

std::uint64_t Archive::bytes_read() const {
  if (state_->outer) return state_->outer->bytes_read();
  return static_cast<std::uint64_t>(archive_filter_bytes(state_->reader.get(), -1));
}

bool is_packed(std::string_view start) {
  using namespace std::string_view_literals;
  constexpr std::size_t place_of_tar = 257;
  for (const auto magic : {"\x1F\x8B"sv, "BZh"sv,
                           "\xFD"
                           "7zXZ\0"sv,
                           "\x28\xB5\x2F\xFD"sv, "PK\3\4"sv, "PK\5\6"sv})
    if (start.starts_with(magic)) return true;
  return start.size() > place_of_tar && start.substr(place_of_tar).starts_with("ustar");
}

namespace {

/// The deflated stream of `bytes` under the head of gzip, of which libarchive checks no sums;
/// empty if it is not one of zlib.
std::string as_gzip(std::string_view bytes) {
  using namespace std::string_literals;
  if (bytes.size() < 2) return {};
  const auto first = static_cast<unsigned char>(bytes[0]);
  const auto second = static_cast<unsigned char>(bytes[1]);
  const bool is_zlib = (first & 0x0FU) == 8 && (first * 256U + second) % 31 == 0;
  if (is_zlib) return "\x1F\x8B\x08\0\0\0\0\0\0\x03"s + std::string(bytes.substr(2)) + "\0\0\0\0"s;
  return {};
}

}  // namespace

std::string decompressed(std::string bytes, std::size_t limit) {
  std::string text;
  const std::string packed = bytes.starts_with("\x1F\x8B") ? bytes : as_gzip(bytes);
  if (packed.empty()) return bytes;
  const Reader reader(archive_read_new());
  if (reader == nullptr) throw std::bad_alloc();
  archive_read_support_filter_gzip(reader.get());
  archive_read_support_format_raw(reader.get());
  archive_entry* entry = nullptr;
  if (archive_read_open_memory(reader.get(), packed.data(), packed.size()) != ARCHIVE_OK ||
      archive_read_next_header(reader.get(), &entry) != ARCHIVE_OK)
    return bytes;
  while (append_block(reader.get(), text) == ARCHIVE_OK)
    if (text.size() > limit) throw Error("its content expands to more than it may");
  return text.empty() ? bytes : text;
}

}  // namespace newshound::article
