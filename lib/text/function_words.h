/// The most common words of languages.
#pragma once

#include <string_view>

namespace newshound::text {

/// Whether `folded_word` is an article, pronoun, preposition, auxiliary or the like in `language`
/// (ISO 639-1). Known for English, Spanish, French, Portuguese, German, Italian and Dutch.
bool is_function_word(std::string_view folded_word, std::string_view language);

/// Whether it is one in any of these languages.
bool is_function_word(std::string_view folded_word);

}  // namespace newshound::text
