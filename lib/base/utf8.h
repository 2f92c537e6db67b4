/// UTF-8, byte by byte.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newshound::utf8 {

/// How long the well-formed character at the start of `text` is, or 0: no overlong forms, no
/// surrogates, nothing above U+10FFFF (Unicode 15, table 3-7).
std::size_t character_length(std::string_view text) noexcept;

/// The code of the character at the start of `text`, which is as long as character_length() says;
/// U+FFFD if that is 0.
char32_t first_character(std::string_view text) noexcept;

/// Appends the character with this code, which is no surrogate and at most U+10FFFF, to `text`.
void append(char32_t code, std::string& text);

/// Offset of the first byte that is not part of a well-formed character, or `text.size()`.
std::size_t first_invalid(std::string_view text) noexcept;

bool is_valid(std::string_view text) noexcept;

/// `text` with U+FFFD for each byte that is not part of a well-formed character.
std::string repaired(std::string_view text);

/// The largest offset, at most `limit`, at which `text` may be cut without cutting a character.
std::size_t cut_before(std::string_view text, std::size_t limit) noexcept;

}  // namespace newshound::utf8
