#include "text/character.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.h"

namespace newshound::text {

namespace {

constexpr std::u32string_view tight_characters =
    U"\u00B7\u2018\u2019\u201B\u2027\u02BB\u02BC"
    U"\u05F3\u05F4\uFF07";
constexpr std::u32string_view dots = U"\u066B\u2024\uFE52\uFF0E";
constexpr std::u32string_view commas = U"\u066C\uFE50\uFF0C";
constexpr std::u32string_view other_separators = U"\u2010\u2011\u200B";

bool is_one_of(std::u32string_view characters, UChar32 character) {
  return characters.find(static_cast<char32_t>(character)) != characters.npos;
}

bool continues(UChar32 character) {
  if (character < 0x80) return false;
  const auto wb = u_getIntPropertyValue(character, UCHAR_WORD_BREAK);
  return wb == U_WB_EXTEND || wb == U_WB_FORMAT || wb == U_WB_ZWJ;
}

CharacterKind kind_in_ascii(UChar32 character) {
  const auto small = character | 0x20;
  if (small >= 'a' && small <= 'z') return CharacterKind::letter;
  if (character >= '0' && character <= '9') return CharacterKind::digit;
  switch (character) {
    case '\'':
    case '"':
      return CharacterKind::tight;
    case '.':
      return CharacterKind::dot;
    case ',':
      return CharacterKind::comma;
    default:
      return CharacterKind::separator;
  }
}

/// In a word, by UAX #29, there is nothing but letters and what that takes for their middle.
CharacterKind kind_beyond_ascii(UChar32 character) {
  switch (u_getIntPropertyValue(character, UCHAR_WORD_BREAK)) {
    case U_WB_MIDLETTER:
    case U_WB_MIDNUM:
    case U_WB_MIDNUMLET:
    case U_WB_EXTENDNUMLET:
      return CharacterKind::separator;
    default:
      return CharacterKind::letter;
  }
}

CharacterKind kind_of(UChar32 character) {
  if (character < 0x80) return kind_in_ascii(character);
  if (u_isdigit(character) != 0) return CharacterKind::digit;
  if (is_one_of(tight_characters, character)) return CharacterKind::tight;
  if (is_one_of(dots, character)) return CharacterKind::dot;
  if (is_one_of(commas, character)) return CharacterKind::comma;
  if (is_one_of(other_separators, character)) return CharacterKind::separator;
  return kind_beyond_ascii(character);
}

}  // namespace

std::vector<Character> characters_of(std::string_view spelling) {
  std::vector<Character> characters;
  for (std::size_t at = 0; at < spelling.size();) {
    const auto rest = spelling.substr(at);
    const auto end = at + std::max<std::size_t>(utf8::character_length(rest), 1);
    const auto character = static_cast<UChar32>(utf8::first_character(rest));
    if (continues(character) && !characters.empty())
      characters.back().end = end;
    else
      characters.push_back({kind_of(character), at, end});
    at = end;
  }
  return characters;
}

}  // namespace newshound::text
