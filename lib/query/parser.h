/// Query text into a tree.
#pragma once

#include <string_view>
#include <vector>

#include "newshound/query.h"
#include "query/node.h"

namespace newshound::query {

struct Parsed {
  Node root;
  std::vector<QueryWarning> warnings;
};

/// Grammar, loosest first:
///
///   any     := odd { OR odd }
///   odd     := maybe { XOR maybe }
///   maybe   := all { MAYBE all }
///   all     := near { [AND] near }       without AND: `between_words`, and OR binds like AND then
///   near    := one { (NEAR | ADJ | SENT | PARA) one }
///   one     := { NOT | - | + } primary
///   primary := operand [^factor] | field:primary
///   operand := word | "words" [~n] [/n] | ( any ) | ( near { near } )/n
///
/// Takes what is not well formed for something that is, with a warning. A text without any word is
/// Nothing. Time is linear in the length of `text`, of which the first 32 MB are read: the
/// canonical form of 1 MB, in which operators and fields are written out, is never longer.
Parsed parse(std::string_view text, const ParseOptions& options);

}  // namespace newshound::query
