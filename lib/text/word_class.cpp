#include "text/word_class.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace newshound::text {

namespace {

WordClass by_break_property(UChar32 character) {
  switch (u_getIntPropertyValue(character, UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER:
      return WordClass::letter;
    case U_WB_NUMERIC:
      return WordClass::digit;
    case U_WB_EXTENDNUMLET:
      return WordClass::joiner;
    case U_WB_MIDLETTER:
      return WordClass::mid_letter;
    case U_WB_MIDNUM:
      return WordClass::mid_number;
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE:
      return WordClass::mid_any;
    case U_WB_OTHER:
    case U_WB_CR:
    case U_WB_LF:
    case U_WB_NEWLINE:
    case U_WB_DOUBLE_QUOTE:  // it means something in Hebrew only
    case U_WB_WSEGSPACE:
      return WordClass::other;
    default:
      return WordClass::not_to_be_told;
  }
}

WordClass class_of(UChar32 character) {
  // In between are the scripts of India and South East Asia, full of marks.
  constexpr UChar32 first_of_asia = 0x800;
  constexpr UChar32 behind_asia = 0x1E00;
  if (character == ' ' || character == '\n' || character == '\r') return WordClass::blank;
  if (character == ':') return WordClass::other;  // ICU's root rules differ from UAX #29 in these
  if (character == '@') return WordClass::letter;
  if (character >= first_of_asia && character < behind_asia) return WordClass::not_to_be_told;
  return by_break_property(character);
}

}  // namespace

WordClasses::WordClasses() {
  for (std::size_t at = 0; at < told; ++at) classes_[at] = class_of(static_cast<UChar32>(at));
}

const WordClasses& WordClasses::get() {
  static const WordClasses classes;
  return classes;
}

ClassifiedCharacter WordClasses::behind_ascii(std::string_view text) const {
  const auto length = utf8::character_length(text);
  const auto bits = [&](std::size_t at) { return static_cast<unsigned char>(text[at]) & 0x3FU; };
  if (length == 2)
    return {classes_[(static_cast<unsigned char>(text[0]) & 0x1FU) << 6U | bits(1)], 2};
  if (length == 3) {
    const auto code = (static_cast<unsigned char>(text[0]) & 0xFU) << 12U | bits(1) << 6U | bits(2);
    if (code < told) return {classes_[code], 3};
  }
  return {WordClass::not_to_be_told, 1};
}

}  // namespace newshound::text
