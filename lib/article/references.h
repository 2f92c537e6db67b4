/// Character references of HTML and XML.
#pragma once

#include <string>
#include <string_view>

namespace newshound::article {

/// `text` with "&eacute;", "&#233;", "&#xE9;" and the like resolved once. Numbers from 128 to 159
/// mean characters of Windows-1252, as in HTML; those of control characters become blanks. What is
/// no reference, or not one of HTML 4, stays.
std::string resolve_references(std::string_view text);

/// Appends what the reference at the start of `text` means, and returns how long it is; 0 if there
/// is none.
std::size_t append_reference(std::string_view text, std::string& to);

/// Appends `character` in UTF-8; U+FFFD if there is no such one.
void append_character(char32_t character, std::string& to);

}  // namespace newshound::article
