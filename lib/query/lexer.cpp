#include "query/lexer.h"

#include <algorithm>
#include <utility>

#include "query/lexemes.h"

namespace newshound::query {

namespace {

using Kind = Token::Kind;

struct OperatorWord {
  std::string_view text;
  Kind kind;
  bool takes_number;
};

constexpr OperatorWord operator_words[] = {
    {"AND", Kind::op_and, false},       {"OR", Kind::op_or, false},
    {"NOT", Kind::op_not, false},       {"XOR", Kind::op_xor, false},
    {"MAYBE", Kind::op_maybe, false},   {"NEAR", Kind::op_near, true},
    {"ADJ", Kind::op_adjacent, true},   {"SENT", Kind::op_sentence, false},
    {"PARA", Kind::op_paragraph, false}};

/// "AND", "NEAR", "NEAR/5".
std::optional<Token> operator_word(std::string_view text, std::size_t at) {
  for (const auto& word : operator_words) {
    if (!text.starts_with(word.text)) continue;
    Token token{word.kind, std::string(text), {at}};
    const auto rest = text.substr(word.text.size());
    if (rest.empty()) return token;
    const auto digits = leading_digits(rest.substr(1));
    if (word.takes_number && rest[0] == '/' && digits.length > 0 &&
        digits.length + 1 == rest.size()) {
      token.number = digits.value;
      return token;
    }
  }
  return std::nullopt;
}

class Lexer {
 public:
  Lexer(std::string_view text, Notes& notes) : text_(text), notes_(notes) {}

  std::vector<Token> run() {
    while (skip_blanks(), at_ < text_.size()) next();
    add(Kind::end, text_.size());
    return std::move(tokens_);
  }

 private:
  std::string_view rest() const { return text_.substr(at_); }

  Token& add(Kind kind, std::size_t begin, std::string text = {}) {
    tokens_.push_back({kind, std::move(text), {begin}});
    return tokens_.back();
  }

  void skip_blanks() {
    while (const auto length = blank_length(rest())) at_ += length;
  }

  bool at_blank(std::size_t at) const {
    return at >= text_.size() || blank_length(text_.substr(at)) > 0;
  }

  void next() {
    const auto begin = at_;
    const char c = text_[at_];
    if ((c == '-' || c == '+') && !at_blank(at_ + 1)) {
      ++at_;
      add(c == '-' ? Kind::minus : Kind::plus, begin);
    } else if (c == ')') {
      ++at_;
      suffixes(add(Kind::close, begin));
    } else if (const auto field = field_name(rest()); field.spec != nullptr) {
      at_ += field.name.size() + 1;
      add(Kind::field, begin, std::string(field.name));
      value(field.spec->type == schema::FieldType::dates);
    } else if (!special()) {
      if (!field.name.empty())
        notes_.add(begin, "there is no field '" + std::string(field.name) + "'; taken as words",
                   "--fields-help lists the fields");
      word();
    }
  }

  /// What looks the same behind a field as elsewhere: brackets, quotes, '='.
  bool special() {
    const auto begin = at_;
    if (text_[at_] == '(') {
      ++at_;
      add(Kind::open, begin);
    } else if (quote_length(rest()) > 0) {
      quoted();
    } else if (text_[at_] == '=' && at_ + 1 < text_.size() &&
               quote_length(text_.substr(at_ + 1)) > 0) {
      ++at_;
      quoted().exact = true;
    } else if (text_[at_] == '=' && !ends_word(text_.substr(at_ + 1))) {
      ++at_;
      plain_word().exact = true;
    } else {
      return false;
    }
    return true;
  }

  /// What follows a field.
  void value(bool is_date) {
    constexpr std::size_t longest = 200;
    const auto close = text_.substr(at_, longest).find(']');
    if (is_date && text_[at_] == '[' && close != text_.npos) {
      const auto begin = at_;
      at_ += close + 1;
      suffixes(add(Kind::quoted, begin, std::string(text_.substr(begin, at_ - begin))));
    } else if (!special()) {
      plain_word();
    }
  }

  /// Up to the next quote; a doubled straight quote is one that belongs to the text.
  Token& quoted() {
    const auto begin = at_;
    at_ += quote_length(rest());
    std::string inside;
    while (at_ < text_.size()) {
      const auto length = quote_length(rest());
      if (rest().starts_with("\"\"")) {
        inside += '"';
        at_ += 2;
      } else if (length > 0) {
        at_ += length;
        auto& token = add(Kind::quoted, begin, std::move(inside));
        suffixes(token);
        return token;
      } else {
        inside += text_[at_++];
      }
    }
    notes_.add(begin, "the quote is never closed; it ends with the query",
               "add a closing quote, or drop this one");
    return add(Kind::quoted, begin, std::move(inside));
  }

  /// "~5", "/2", "^2.5" behind a quote or bracket, if nothing else follows them.
  void suffixes(Token& token) {
    auto end = at_;
    while (!ends_word(text_.substr(end))) ++end;
    const auto text = 'x' + std::string(text_.substr(at_, end - at_));
    const auto boosted = without_boost(text);
    auto signs = boosted.word.substr(1);
    std::optional<unsigned> number, quorum;
    while (!signs.empty()) {
      const auto digits = leading_digits(signs.substr(1));
      if (digits.length == 0 || (signs[0] != '~' && signs[0] != '/')) return;
      (signs[0] == '~' ? number : quorum) = digits.value;
      signs = signs.substr(1 + digits.length);
    }
    token.number = number;
    token.quorum = quorum;
    token.factor = boosted.factor;
    at_ = end;
  }

  std::string_view word_text() {
    const auto begin = at_;
    while (!ends_word(rest())) ++at_;
    return text_.substr(begin, at_ - begin);
  }

  Token& plain_word() {
    const auto begin = at_;
    return add_word(word_text(), begin);
  }

  Token& add_word(std::string_view text, std::size_t begin) {
    const auto boosted = without_boost(text);
    auto& token = add(Kind::word, begin, std::string(boosted.word));
    token.factor = boosted.factor;
    return token;
  }

  void word() {
    const auto begin = at_;
    const auto text = word_text();
    auto token = operator_word(text, begin);
    if (token)
      tokens_.push_back(std::move(*token));
    else
      add_word(text, begin);
  }

  std::string_view text_;
  Notes& notes_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

bool is_binary(Kind kind) {
  return kind >= Kind::op_and && kind < Kind::end && kind != Kind::op_not;
}

bool is_prefix(Kind kind) {
  return kind == Kind::op_not || kind == Kind::minus || kind == Kind::plus;
}

std::vector<Token> tokenize(std::string_view text, Notes& notes) {
  return Lexer(text, notes).run();
}

bool is_word(std::string_view text) {
  Notes ignored;
  const auto tokens = tokenize(text, ignored);
  return tokens.size() == 2 && tokens[0] == Token{Kind::word, std::string(text)};
}

}  // namespace newshound::query
