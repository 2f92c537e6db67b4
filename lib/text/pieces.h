/// Words that punctuation joins, taken apart.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newshound/text.h"

namespace newshound::text {

/// What stands before a piece.
enum class Glue : std::uint8_t {
  nothing,     ///< it is the first, or letters meet digits
  apostrophe,  ///< or the like
  loose,       ///< a hyphen, a dot...
};

/// A word as it stands in a spelling.
struct Piece {
  std::string form;    ///< with dots, if it is an acronym with dots: "U.S."
  std::string joined;  ///< what it is in a joined word: "US"
  Span span;           ///< in the spelling
  Glue glue = Glue::nothing;
};

/// The pieces of `spelling`: letters and digits apart, but numbers, ordinals, acronyms with dots
/// and runs of letters and digits that would be more than four pieces whole. Lone Hangul fillers
/// and the like, of which no word is left, are none.
std::vector<Piece> pieces_of(std::string_view spelling);

}  // namespace newshound::text
