/// Parts of texts, told mostly by a byte or two: for lists of them, of which few fit.
#pragma once

#include <string_view>

namespace newshound {

/// Whether `text` begins with `prefix`, which is not empty.
constexpr bool has_prefix(std::string_view text, std::string_view prefix) noexcept {
  return text.size() >= prefix.size() && text.front() == prefix.front() &&
         text[prefix.size() - 1] == prefix.back() && text.starts_with(prefix);
}

/// Whether `text` ends with `suffix`, which is not empty.
constexpr bool has_suffix(std::string_view text, std::string_view suffix) noexcept {
  return text.size() >= suffix.size() && text.back() == suffix.back() && text.ends_with(suffix);
}

/// Where `part`, of two bytes at least, stands last in `text`, or npos: rfind(), but fast where it
/// does not stand at all.
inline std::size_t find_last(std::string_view text, std::string_view part) noexcept {
  // Most parts begin with a blank, which is more common than what follows.
  return text.find(part.substr(1)) == text.npos ? text.npos : text.rfind(part);
}

}  // namespace newshound
