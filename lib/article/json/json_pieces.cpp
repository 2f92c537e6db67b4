/// A file of JSON, cut at the brackets.
#include <algorithm>

#include "article/json/envelope.h"
#include "article/json/json_format.h"

namespace newshound::article {

namespace {

/// Finds the end of a value that comes bit by bit.
class ValueEnd {
 public:
  /// How much of `text` belongs to the value; all of it if the value may go on behind it. Tells
  /// found(). Calls go on where the last one ended.
  std::size_t pass(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && !found_) at = in_string_ ? string(text, at) : outside(text, at);
    return at;
  }

  bool found() const { return found_; }

 private:
  std::size_t string(std::string_view text, std::size_t at) {
    if (escaped_) {
      escaped_ = false;
      return at + 1;
    }
    while (at < text.size() && text[at] != '"' && text[at] != '\\') ++at;
    if (at == text.size()) return at;
    if (text[at] == '\\') {
      escaped_ = true;
      return at + 1;
    }
    in_string_ = false;
    found_ = depth_ == 0;
    return at + 1;
  }

  std::size_t outside(std::string_view text, std::size_t at) {
    const char c = text[at];
    const bool closes = c == '}' || c == ']';
    // A number or a word ends before what does not belong to it.
    if (depth_ == 0 && begun_ && (closes || c == ',' || c == '\n')) {
      found_ = true;
      return at;
    }
    begun_ = true;
    if (c == '"') in_string_ = true;
    if (c == '{' || c == '[') ++depth_;
    if (closes && depth_ > 0) found_ = --depth_ == 0;
    return at + 1;
  }

  std::uint64_t depth_ = 0;
  bool begun_ = false, in_string_ = false, escaped_ = false, found_ = false;
};

class JsonPieces final : public Pieces {
 public:
  explicit JsonPieces(Window window) : window_(std::move(window)) {}

  bool next(Piece& piece) override {
    if (ended_) return false;
    ended_ = true;  // behind what cannot be read there is nothing
    if (number_ == 0) begin();
    const auto first = next_character();
    if (first == '\0' && in_array_)
      throw ArticleError(window_.position(), "the array is not closed", "is the file cut short?");
    if (first == '\0' || (in_array_ && first == ']')) {
      pass_rest();
      return false;
    }
    ++number_;
    piece.start = window_.position();
    piece.path = piece.start.path + ":" + std::to_string(number_);
    take(piece.bytes);
    if (in_array_ && next_character() == ',') window_.pass(1);
    ended_ = false;
    return true;
  }

  std::uint64_t bytes_read() const override { return window_.input().bytes_read(); }

 private:
  /// Goes to the first element.
  void begin() {
    const auto first = next_character();
    in_array_ = first == '[';
    if (in_array_) window_.pass(1);
    if (first != '{') return;
    constexpr std::size_t enough = std::size_t{1} << 16U;
    window_.at_least(enough);
    const auto list = list_in_envelope(window_.rest());
    in_array_ = list != std::string_view::npos;
    if (in_array_) window_.pass(list);
  }

  /// Passes what stands behind the last element, so that all has been read.
  void pass_rest() {
    do window_.pass(window_.rest().size());
    while (window_.more());
  }

  /// The first character that is no blank, before which everything is passed; NUL at the end.
  char next_character() {
    for (;;) {
      const auto blanks =
          std::min(window_.rest().find_first_not_of(" \t\r\n"), window_.rest().size());
      window_.pass(blanks);
      if (!window_.rest().empty()) return window_.rest().front();
      if (!window_.more() && window_.rest().empty()) return '\0';
    }
  }

  /// Takes the value that comes next. What a broken file has instead is taken to the next comma.
  void take(std::string& bytes) {
    const auto start = window_.position();
    bytes.clear();
    bool too_long = false;
    ValueEnd end;
    for (;;) {
      const auto length = end.pass(window_.rest());
      const auto room = longest_record - bytes.size();
      bytes.append(window_.rest(), 0, std::min(length, room));
      too_long |= length > room;
      window_.pass(length);
      if (end.found() || (!window_.more() && window_.rest().empty())) break;
    }
    if (!too_long) return;
    ended_ = false;
    throw ArticleError(start, "the article is longer than 64 MB", "is a quote or bracket missing?");
  }

  Window window_;
  std::uint64_t number_ = 0;
  bool in_array_ = false;
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<Pieces> cut_json(Window window) {
  return std::make_unique<JsonPieces>(std::move(window));
}

}  // namespace newshound::article
