/// Tokens of a text that is not well formed, made well formed.
#pragma once

#include <vector>

#include "query/lexer.h"

namespace newshound::query {

/// Every bracket gets its other half or goes; what stood behind the closing one ("/2", "^2") moves
/// to the opening one.
void balance_brackets(std::vector<Token>& tokens, Notes& notes);

/// Operators without an operand go. In a query with an operator in capitals, `and`, `or`, `xor` and
/// `not` in small letters become operators where they can only be that: between two operands, or
/// before one.
void settle_operators(std::vector<Token>& tokens, Notes& notes);

}  // namespace newshound::query
