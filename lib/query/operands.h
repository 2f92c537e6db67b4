/// Words, quotes and values of fields into leaves.
#pragma once

#include <chrono>
#include <optional>

#include "query/lexer.h"

namespace newshound::query {

/// What `token`, a word or a quote, means in `field`. Relative dates are counted from `now`.
/// Nothing if there is no letter or digit in it; what cannot be understood is taken as words.
std::optional<Node> read_operand(const Token& token, schema::Field field,
                                 std::chrono::sys_seconds now, Notes& notes);

}  // namespace newshound::query
