/// Words without their inflection.
#pragma once

#include <string>
#include <string_view>

namespace newshound::text {

/// Whether there is a Snowball stemmer for `language` (ISO 639-1).
bool has_stemmer(std::string_view language);

/// The Snowball stem of `folded_word`; the word itself if there is no stemmer for `language`.
std::string stem(std::string_view folded_word, const std::string& language);

/// The folded stem of a word as it is written, `form`. In languages whose endings have accents it
/// is stemmed with them: "inundación" like "inundaciones". An acronym in capitals that could
/// be a common word is its own stem: "US" of "US" and "U.S.", "us" of "us". So are numbers and what
/// begins with @ or #.
std::string stem_of(std::string_view form, const std::string& language);

/// The same if word_of(form) is known already to be `word`.
std::string stem_of(std::string_view form, const std::string& word, const std::string& language);

}  // namespace newshound::text
