/// Forms of a word that should be found alike.
#pragma once

#include <string>
#include <string_view>

namespace newshound::text {

/// NFKC case folding (Unicode 15, D146), then without the marks on Latin, Greek and Cyrillic
/// letters, without the strokes and ligatures that no mark explains (ø, ł, œ), apostrophes as '.
/// Folding what is folded changes nothing. Bytes that are not UTF-8 become U+FFFD.
std::string fold(std::string_view text);

/// The same without a fast path for ASCII: what fold() is measured against.
std::string fold_by_icu(std::string_view text);

}  // namespace newshound::text
