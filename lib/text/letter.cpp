#include "text/letter.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.h"

namespace newshound::text {

namespace {

LetterClass class_of(UChar32 character) {
  if (u_isUWhiteSpace(character) != 0) return LetterClass::blank;
  if (u_isdigit(character) != 0) return LetterClass::digit;
  if (u_isupper(character) != 0 || u_istitle(character) != 0) return LetterClass::upper;
  if (u_islower(character) != 0) return LetterClass::lower;
  const auto category = U_MASK(u_charType(character));
  return (category & (U_GC_L_MASK | U_GC_M_MASK)) != 0 ? LetterClass::caseless : LetterClass::other;
}

template <class Change>
std::string changed(std::string_view text, Change change) {
  std::string all;
  all.reserve(text.size());
  while (!text.empty()) {
    const auto character = static_cast<UChar32>(utf8::first_character(text));
    utf8::append(static_cast<char32_t>(change(character)), all);
    text.remove_prefix(std::max<std::size_t>(utf8::character_length(text), 1));
  }
  return all;
}

}  // namespace

LetterClasses::LetterClasses() {
  for (std::size_t at = 0; at < told; ++at) classes_[at] = class_of(static_cast<UChar32>(at));
}

const LetterClasses& LetterClasses::get() {
  static const LetterClasses classes;
  return classes;
}

ClassifiedLetter LetterClasses::behind_ascii(std::string_view text) const {
  const auto length = static_cast<std::uint8_t>(utf8::character_length(text));
  if (length == 0) return {LetterClass::other, 1};
  const auto code = utf8::first_character(text);
  return {code < told ? classes_[code] : class_of(static_cast<UChar32>(code)), length};
}

std::string in_lower_case(std::string_view text) { return changed(text, u_tolower); }

std::string in_upper_case(std::string_view text) { return changed(text, u_toupper); }

}  // namespace newshound::text
