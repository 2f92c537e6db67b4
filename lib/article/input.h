/// Bytes of a file or of standard input, decompressed. The only door to libarchive.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "newshound/date.h"
#include "newshound/error.h"
#include "text/encoding.h"

namespace newshound::article {

/// A file being read. Functions throw ArticleError, naming the file, if it cannot be read on.
class Input {
 public:
  /// "-" is standard input. Throws ArticleError if it cannot be opened.
  explicit Input(const std::filesystem::path& path);
  ~Input();
  Input(Input&&) noexcept;
  Input& operator=(Input&&) noexcept;

  /// Appends what comes next to `buffer`; false at the end.
  bool read_more(std::string& buffer);

  /// How much of the file, as it is on disk, has been read.
  std::uint64_t bytes_read() const;

  const std::string& name() const;

  /// When the file was changed last; nothing for standard input.
  std::optional<Date> modified() const;

 private:
  struct Archive;
  std::unique_ptr<Archive> archive_;
};

/// What of an Input is looked at: a stretch of it that grows at its end and is passed at its
/// beginning.
class Window {
 public:
  explicit Window(Input input) : input_(std::move(input)) {}

  /// What has been read and not been passed.
  std::string_view rest() const { return std::string_view(buffer_).substr(at_); }

  /// Reads some more to the end of rest(), which moves; false at the end of the input.
  bool more();

  /// Reads until rest() has `length` bytes or the input ends.
  void at_least(std::size_t length);

  /// Reads all; throws ArticleError if rest() becomes longer than `limit`.
  void all(std::size_t limit);

  /// Takes the input, of which nothing was passed, for UTF-16, by its byte order mark or else by
  /// where its zeros are; from now on rest() and positions are those of its UTF-8.
  void decode_utf16();

  /// Passes the first `length` bytes of rest().
  void pass(std::size_t length);

  /// Where rest() begins.
  InputPosition position() const { return {input_.name(), line_, byte_}; }

  const Input& input() const { return input_; }

 private:
  Input input_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 1;
  std::uint64_t byte_ = 0;
  bool ended_ = false;
  std::optional<text::Utf16Decoder> decoder_;
};

/// Limits of one record.
constexpr std::size_t longest_record = std::size_t{64} << 20U;

/// Sets `line` to the next line of `window`, without its end, and passes it; false at the end. Of a
/// line longer than longest_record it takes the start and sets `too_long`.
bool take_line(Window& window, std::string& line, bool& too_long);

}  // namespace newshound::article
