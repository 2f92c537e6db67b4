/// Query text into tokens.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/node.h"
#include "query/notes.h"

namespace newshound::query {

struct Token {
  enum class Kind {
    word,    ///< up to a blank, quote or bracket
    quoted,  ///< `text` is what the quotes hold
    field,   ///< a name before a colon, directly followed by what it holds for
    plus,    ///< directly before what is required
    minus,   ///< directly before what is to be excluded
    open,
    close,
    op_and,
    op_or,
    op_xor,
    op_not,
    op_maybe,
    op_near,
    op_adjacent,
    op_sentence,
    op_paragraph,
    end,
  };

  Kind kind = Kind::end;
  std::string text;
  At at = {};                                     ///< where in the query it begins
  bool exact = false;                             ///< '=' stood before it
  std::optional<unsigned> number = std::nullopt;  ///< n of NEAR/n, ADJ/n and "..."~n
  std::optional<unsigned> quorum = std::nullopt;  ///< n of "..."/n and (...)/n
  double factor = 1;                              ///< of ^2

  bool operator==(const Token&) const = default;
};

/// Whether it joins two operands.
bool is_binary(Token::Kind kind);
/// Whether it stands before an operand.
bool is_prefix(Token::Kind kind);

/// The tokens of `text`, the last of kind `end`. A quote that is not closed ends with the text.
std::vector<Token> tokenize(std::string_view text, Notes& notes);

/// Whether `text` is one token of kind word by itself.
bool is_word(std::string_view text);

}  // namespace newshound::query
