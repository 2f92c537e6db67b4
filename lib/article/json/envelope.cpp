#include "article/json/envelope.h"

#include <algorithm>

#include "base/word_list.h"

namespace newshound::article {

namespace {

constexpr WordList list_names(
    "articles posts items results docs documents news data entries stories response");
constexpr WordList body_names("body text maintext content contents text_content");

/// Goes through the members of an object. What is cut short has no more of them.
class Members {
 public:
  explicit Members(std::string_view text) : text_(text) {}

  std::size_t find_list() {
    if (!take('{')) return text_.npos;
    do {
      const auto key = take_string();
      if (!take(':') || body_names.has(key)) return text_.npos;
      const bool may_be_list = list_names.has(key);
      if (may_be_list && take('[')) return starts_object() ? at_ : text_.npos;
      if (may_be_list && next() == '{') return find_nested();
      skip_value();
    } while (take(','));
    return text_.npos;
  }

 private:
  /// Of {"response": {"docs": [...]}}; such objects are few levels deep.
  std::size_t find_nested() {
    constexpr int deepest = 3;
    return ++depth_ < deepest ? find_list() : text_.npos;
  }

  bool starts_object() { return next() == '{' || next() == ']'; }

  /// The next character that is no blank, or NUL.
  char next() {
    at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size());
    return at_ < text_.size() ? text_[at_] : '\0';
  }

  bool take(char c) {
    if (next() != c) return false;
    ++at_;
    return true;
  }

  /// A string as it is written; empty if there is none.
  std::string_view take_string() {
    if (!take('"')) return {};
    const auto begin = at_;
    while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2 : 1;
    const auto end = std::min(at_, text_.size());
    at_ = std::min(end + 1, text_.size());
    return text_.substr(begin, end - begin);
  }

  void skip_value() {
    std::size_t open = 0;
    do {
      const char c = next();
      if (c == '\0') return;
      if (c == '"') {
        take_string();
        continue;
      }
      const bool closes = c == '}' || c == ']';
      if (open == 0 && (closes || c == ',')) return;
      open += c == '{' || c == '[' ? 1 : 0;
      open -= closes ? 1 : 0;
      ++at_;
    } while (open > 0 || (next() != ',' && next() != '}'));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace

std::size_t list_in_envelope(std::string_view start) { return Members(start).find_list(); }

}  // namespace newshound::article
