#include "query/lexer.h"

#include <algorithm>

#include "newshound/error.h"

namespace newshound::query {

namespace {

using Kind = Token::Kind;

// Whatever a keyboard, a telephone or a web page puts for a double quote opens and closes a phrase;
// pasted text mixes them.
constexpr std::string_view quotes[] = {"\"", "“", "”", "„", "‟", "«", "»", "＂"};
constexpr std::string_view blanks[] = {" ", "\t", "\n", "\r", "\u00A0"};

template <std::size_t count>
std::size_t starts_with_any(std::string_view text, const std::string_view (&choices)[count]) {
  for (const auto choice : choices)
    if (text.starts_with(choice)) return choice.size();
  return 0;
}

bool is_name_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  std::vector<Token> run() {
    while (skip_blanks(), at_ < text_.size()) next();
    add(Kind::end, text_.size());
    return std::move(tokens_);
  }

 private:
  std::string_view rest() const { return text_.substr(at_); }

  void add(Kind kind, std::size_t begin, std::string text = {}) {
    tokens_.push_back({kind, std::move(text), begin});
  }

  void skip_blanks() {
    while (const auto length = starts_with_any(rest(), blanks)) at_ += length;
  }

  void next() {
    const auto begin = at_;
    const char c = text_[at_];
    if (c == '(' || c == ')') {
      ++at_;
      add(c == '(' ? Kind::open : Kind::close, begin);
    } else if (c == '-' && !at_blank(at_ + 1)) {
      ++at_;
      add(Kind::minus, begin);
    } else if (starts_with_any(rest(), quotes) > 0) {
      quoted();
    } else if (const auto length = field_length()) {
      at_ += length;
      add(Kind::field, begin, std::string(text_.substr(begin, length - 1)));
    } else {
      word();
    }
  }

  bool at_blank(std::size_t at) const {
    return at >= text_.size() || starts_with_any(text_.substr(at), blanks) > 0;
  }

  /// Up to the next quote; a doubled straight quote is one that belongs to the text.
  void quoted() {
    const auto begin = at_;
    at_ += starts_with_any(rest(), quotes);
    std::string inside;
    while (at_ < text_.size()) {
      const auto length = starts_with_any(rest(), quotes);
      if (rest().starts_with("\"\"")) {
        inside += '"';
        at_ += 2;
      } else if (length > 0) {
        at_ += length;
        add(Kind::quoted, begin, std::move(inside));
        return;
      } else {
        inside += text_[at_++];
      }
    }
    throw QueryError(begin, "the quote is never closed", "add a closing quote, or drop this one");
  }

  /// The length of "name:" if that is what stands here; "10:30" and "https://" are words.
  std::size_t field_length() const {
    const auto text = rest();
    std::size_t length = 0;
    while (length < text.size() && is_name_letter(text[length])) ++length;
    const bool named = length > 1 && length < text.size() && text[length] == ':';
    return named && !text.substr(length).starts_with("://") ? length + 1 : 0;
  }

  void word() {
    const auto begin = at_;
    while (at_ < text_.size() && !ends_word()) ++at_;
    auto word = std::string(text_.substr(begin, at_ - begin));
    auto kind = Kind::word;
    if (word == "AND") kind = Kind::op_and;
    if (word == "OR") kind = Kind::op_or;
    if (word == "NOT") kind = Kind::op_not;
    add(kind, begin, std::move(word));
  }

  bool ends_word() const {
    const char c = text_[at_];
    return c == '(' || c == ')' || starts_with_any(rest(), quotes) > 0 ||
           starts_with_any(rest(), blanks) > 0;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text) { return Lexer(text).run(); }

}  // namespace newshound::query
