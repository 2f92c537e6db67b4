/// Query text into a tree.
#pragma once

#include <string_view>

#include "newshound/query.h"
#include "query/node.h"

namespace newshound::query {

/// Grammar, loosest first:
///
///   any     := all { OR all }
///   all     := one { [AND] one }         without AND: `between_words`, and OR binds like AND then
///   one     := { NOT | - } primary
///   primary := word | "words" | field:primary | ( any ) | *
///
/// Throws QueryError where `text` is not well formed. Words without a letter or digit are passed
/// over.
Node parse(std::string_view text, Operator between_words);

}  // namespace newshound::query
