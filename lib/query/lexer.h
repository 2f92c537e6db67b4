/// Query text into tokens.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newshound::query {

struct Token {
  enum class Kind {
    word,    ///< up to a blank, quote or bracket
    quoted,  ///< `text` is what the quotes hold
    field,   ///< a name before a colon, followed by what it holds for
    minus,   ///< directly before what is to be excluded
    open,
    close,
    op_and,
    op_or,
    op_not,
    end,
  };

  Kind kind = Kind::end;
  std::string text;
  std::size_t at = 0;  ///< where in the query it begins

  bool operator==(const Token&) const = default;
};

/// The tokens of `text`, the last of kind `end`. Throws QueryError if a quote is not closed.
std::vector<Token> tokenize(std::string_view text);

}  // namespace newshound::query
