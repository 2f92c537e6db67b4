#include "text/capitals.h"

#include <algorithm>

namespace newshound::text {

std::string in_mixed_case(std::string_view name) {
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  std::string mixed(name);
  const bool shouted = mixed.size() > 4 && mixed.find(' ') != std::string::npos &&
                       std::none_of(mixed.begin(), mixed.end(), is_lower);
  if (!shouted) return mixed;
  bool inside = false;
  for (char& c : mixed) {
    const bool letter = is_upper(c) || static_cast<unsigned char>(c) >= 0x80;
    if (letter && inside && is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
    inside = letter;
  }
  return mixed;
}

}  // namespace newshound::text
