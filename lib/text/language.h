/// In which language a text is, and what languages and countries are called.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newshound::text {

/// Whether `code` looks like a code of ISO 639: two or three small letters.
bool is_language_code(std::string_view code);

/// "en" (ISO 639-1, else 639-3) of "en", "EN-us", "en_GB", "eng", "English"; also of what a
/// language calls itself ("Deutsch"). Empty for what is no language.
std::string language_code(std::string_view name);

/// The language of `text` (ISO 639-1) if it can be told reliably, else empty. By CLD2.
std::string detect_language(std::string_view text);

/// The names of all countries, as `language` calls them.
std::vector<std::string> country_names(const std::string& language);

/// The names of all languages, as `language` calls them.
std::vector<std::string> language_names(const std::string& language);

}  // namespace newshound::text
