/// Forms of a word that should be found alike.
#pragma once

#include <string>
#include <string_view>

namespace newshound::text {

/// NFKC case folding (Unicode 15, D146), which drops soft hyphens and joiners, then without the
/// marks on Latin, Greek, Cyrillic and Hebrew letters, without the vowels, tatweel and look-alike
/// letters of Arabic and Persian (but with the hamza of و and ي), without nuktas, without the
/// strokes and ligatures that no mark explains (ø, ł, œ), digits of all scripts as 0 to 9,
/// apostrophes as '. Folding what is folded changes nothing. Bytes that are not UTF-8 become
/// U+FFFD.
std::string fold(std::string_view text);

/// The same without a fast path for ASCII: what fold() is measured against.
std::string fold_by_icu(std::string_view text);

}  // namespace newshound::text
