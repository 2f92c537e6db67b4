/// Words without their inflection.
#pragma once

#include <string>
#include <string_view>

namespace newshound::text {

/// Whether there is a Snowball stemmer for `language` (ISO 639-1).
bool has_stemmer(std::string_view language);

/// The Snowball stem of `folded_word`. Throws Error if there is no stemmer for `language`.
std::string stem(std::string_view folded_word, const std::string& language);

}  // namespace newshound::text
