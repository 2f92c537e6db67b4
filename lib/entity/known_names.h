/// What is called differently in different languages.
#pragma once

#include <cstdint>
#include <string_view>

namespace newshound::entity {

/// The same number for all names of one country, continent or world body, as English, Spanish,
/// French, German and Portuguese have them; 0 for other names. `key`: the folded words of the name
/// with blanks between them, without an article before them.
std::uint32_t known_number(std::string_view key);

/// Whether `number` is that of a country.
bool is_country_number(std::uint32_t number);

}  // namespace newshound::entity
