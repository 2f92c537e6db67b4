/// What becomes of one word as it is cut.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newshound/text.h"

namespace newshound::text {

struct Part {
  std::string folded;  ///< never empty
  Span span;           ///< in the word
};

/// The words that `word`, one of words(), is made of, folded: elisions ("l'État") are two, the
/// possessive is dropped, and of a lone Hangul filler nothing is left. Depends on nothing else.
std::vector<Part> parts_of(std::string_view word);

}  // namespace newshound::text
