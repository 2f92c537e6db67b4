/// Characters of ASCII; all others are none of these and stay as they are.
#pragma once

#include <string>
#include <string_view>

namespace newshound {

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

constexpr bool is_letter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string in_small_letters(std::string_view text) {
  std::string all(text);
  for (char& c : all) c = lower(c);
  return all;
}

}  // namespace newshound
