/// Which articles say the same.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "newshound/article.h"

namespace newshound::index {

/// Title and body in the form in which articles are compared: the title folded, any blanks and line
/// breaks as one blank, quotation marks and apostrophes as those of ASCII. Empty if there is no
/// body: a title alone ("Morning briefing") does not make two articles one.
std::string comparable_text(const Article& article);

/// The hash (XXH3, 64 bits) of the comparable_text(); 0 if that is empty. Equal hashes are a hint
/// only, as anyone can make texts that have them.
std::uint64_t content_key(const Article& article);

/// The same of the comparable_text() of an article.
std::uint64_t key_of_text(std::string_view text);

}  // namespace newshound::index
