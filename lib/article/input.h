/// Bytes of a file, of standard input or of an entry of an archive, decompressed.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "article/archive.h"
#include "newshound/date.h"
#include "newshound/error.h"
#include "text/encoding.h"

namespace newshound::article {

/// A file being read, or an entry of an archive. Functions throw ArticleError, naming it, if it
/// cannot be read on.
class Input {
 public:
  /// What comes of the current entry of `archive`, of which `start` has been read already.
  Input(std::shared_ptr<Archive> archive, std::string start)
      : archive_(std::move(archive)), start_(std::move(start)), name_(archive_->name()) {}

  /// Appends what comes next to `buffer`; false at the end.
  bool read_more(std::string& buffer);

  /// How much of the outermost file, as it is on disk, has been read.
  std::uint64_t bytes_read() const { return archive_->bytes_read(); }

  const std::string& name() const { return name_; }

  /// When it was changed last, if that is known.
  std::optional<Date> modified() const { return archive_->modified(); }

 private:
  std::shared_ptr<Archive> archive_;
  std::string start_;  ///< what read_more() gives first
  std::string name_;
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
