/// Beginnings and ends of texts, told mostly by one byte: for lists of them, of which few fit.
#pragma once

#include <string_view>

namespace newshound {

/// Whether `text` begins with `prefix`, which is not empty.
constexpr bool has_prefix(std::string_view text, std::string_view prefix) noexcept {
  return !text.empty() && text.front() == prefix.front() && text.starts_with(prefix);
}

/// Whether `text` ends with `suffix`, which is not empty.
constexpr bool has_suffix(std::string_view text, std::string_view suffix) noexcept {
  return !text.empty() && text.back() == suffix.back() && text.ends_with(suffix);
}

}  // namespace newshound
