/// What the characters inside a word are to who takes it apart.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace newshound::text {

enum class CharacterKind {
  letter,
  digit,      ///< of any script
  tight,      ///< joins what is nearly one word: apostrophes, "·" of Catalan, gershayim of Hebrew
  dot,        ///< between initials, and in numbers
  comma,      ///< in numbers
  separator,  ///< all else: hyphens, "&", "_"...
};

/// A character with the marks that follow it.
struct Character {
  CharacterKind kind;
  std::size_t begin;
  std::size_t end;

  bool in_word() const { return kind <= CharacterKind::digit; }
};

/// The characters of a word, or of several that punctuation joins.
std::vector<Character> characters_of(std::string_view spelling);

}  // namespace newshound::text
