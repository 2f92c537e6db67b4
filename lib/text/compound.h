/// Words that punctuation joins.
#pragma once

#include <string_view>
#include <vector>

#include "newshound/text.h"

namespace newshound::text {

/// Puts together those of `words` (the words of `text` in order) between which there is nothing but
/// a hyphen, an apostrophe or the like, as in "Jean-Michel's", initials that blanks set apart
/// ("J. K."), and "#" and what follows it. More than four words, or 64 bytes, stay as they are.
void join_compounds(std::string_view text, std::vector<Span>& words);

}  // namespace newshound::text
