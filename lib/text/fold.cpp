#include "text/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "text/icu.h"

namespace newshound::text {

namespace {

constexpr std::uint64_t each_byte = 0x0101010101010101;

std::uint64_t load(const char* bytes) {
  std::uint64_t eight = 0;
  std::memcpy(&eight, bytes, sizeof eight);
  return eight;
}

/// How many bytes of ASCII `text` begins with.
std::size_t ascii_length(std::string_view text) {
  constexpr auto beyond = each_byte * 0x80;
  std::size_t at = 0;
  while (at + sizeof beyond <= text.size() && (load(text.data() + at) & beyond) == 0)
    at += sizeof beyond;
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

char in_small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Eight letters of ASCII at once: the top bit of a byte tells whether it is a capital.
std::uint64_t in_small(std::uint64_t eight) {
  const auto from_a = eight + each_byte * (0x80 - 'A');
  const auto beyond_z = eight + each_byte * (0x7F - 'Z');
  return eight | (((from_a ^ beyond_z) & (each_byte * 0x80)) >> 2);
}

void append_ascii(std::string& folded, std::string_view text) {
  auto at = folded.size();
  folded += text;
  for (; at + sizeof each_byte <= folded.size(); at += sizeof each_byte) {
    const auto small = in_small(load(folded.data() + at));
    std::memcpy(folded.data() + at, &small, sizeof small);
  }
  for (; at < folded.size(); ++at) folded[at] = in_small(folded[at]);
}

/// Which marks a letter loses: those that are often left out, or typed otherwise, in its script.
enum class Loss { none, all, hamza_kept, nukta };

Loss loss_of(UChar32 letter) {
  UErrorCode status = U_ZERO_ERROR;
  constexpr UChar32 waw = 0x648;
  constexpr UChar32 yeh = 0x64A;
  switch (uscript_getScript(letter, &status)) {
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_HEBREW:
      return Loss::all;
    case USCRIPT_ARABIC:
      return letter == waw || letter == yeh ? Loss::hamza_kept : Loss::all;
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
      return Loss::none;
    default:
      return Loss::nukta;
  }
}

bool is_lost(UChar32 mark, Loss loss) {
  constexpr UChar32 hamza_above = 0x654;
  constexpr UChar32 first_after_hamzas = 0x656;
  constexpr std::uint8_t nukta_class = 7;
  if (loss == Loss::all) return true;
  if (loss == Loss::hamza_kept) return mark < hamza_above || mark >= first_after_hamzas;
  return loss == Loss::nukta && u_getCombiningClass(mark) == nukta_class;
}

struct Plain {
  UChar32 letter;
  const char16_t* plain;
};

/// Letters that do not decompose but are commonly typed otherwise: without their stroke, or, in
/// Arabic and Persian, as the letter that looks like them. And apostrophes.
constexpr Plain plain_letters[] = {
    {u'ø', u"o"},           {u'đ', u"d"},           {u'ð', u"d"},      {u'ł', u"l"},
    {u'ħ', u"h"},           {u'ı', u"i"},           {u'þ', u"th"},     {u'æ', u"ae"},
    {u'œ', u"oe"},          {u'ŋ', u"n"},           {u'\u2019', u"'"}, {u'\u2018', u"'"},
    {u'\u02BC', u"'"},      {u'\u201B', u"'"},      {u'\u02BB', u"'"}, {u'\u0671', u"\u0627"},
    {u'\u0649', u"\u064A"},                          // alef without dots
    {u'\u06CC', u"\u064A"}, {u'\u0629', u"\u0647"},  // Persian yeh, teh marbuta
    {u'\u06A9', u"\u0643"}, {u'\u06C1', u"\u0647"},  // Persian kaf, Urdu heh
    {u'\u06D5', u"\u0647"}, {u'\u0640', u""},        // Kurdish heh, tatweel
    {u'\u066B', u"."},      {u'\u066C', u","},       // between the digits of Arabic numbers
};

UChar32 in_ascii(UChar32 digit) {
  return u_isdigit(digit) != 0 ? U'0' + static_cast<UChar32>(u_charDigitValue(digit)) : digit;
}

void append_plain(icu::UnicodeString& folded, UChar32 letter) {
  const auto* found = std::find_if(std::begin(plain_letters), std::end(plain_letters),
                                   [&](const Plain& entry) { return entry.letter == letter; });
  if (found == std::end(plain_letters))
    folded.append(in_ascii(letter));
  else
    folded.append(found->plain);
}

/// `decomposed` without the marks that its letters lose.
icu::UnicodeString without_marks(const icu::UnicodeString& decomposed) {
  icu::UnicodeString folded;
  constexpr UChar32 tatweel = 0x640;
  auto loss = Loss::none;
  for (std::int32_t at = 0; at < decomposed.length(); at = decomposed.moveIndex32(at, 1)) {
    const auto letter = decomposed.char32At(at);
    const bool is_mark = u_charType(letter) == U_NON_SPACING_MARK;
    if (is_mark && is_lost(letter, loss)) continue;
    if (!is_mark && letter != tatweel) loss = loss_of(letter);
    append_plain(folded, letter);
  }
  return folded;
}

/// What the letters of Latin-1 and Latin Extended-A and the common signs fold to. None of them
/// composes with what stands beside it, so that each may be folded for itself.
class CommonLetters {
 public:
  CommonLetters() {
    for (auto letter = first_letter; letter <= last_letter; ++letter) add(letter, letter);
    for (auto sign = first_sign; sign <= last_sign; ++sign) add(sign, sign - signs);
  }

  /// What the character that `text` begins with, which is not ASCII, folds to; empty if it is none
  /// of them.
  const std::string& at(std::string_view text) const {
    const auto byte = [&](std::size_t at) -> std::size_t {
      return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
    };
    const auto goes_on = [&](std::size_t at) { return (byte(at) & 0xC0) == 0x80; };
    if (byte(0) >= 0xC2 && byte(0) <= 0xC5 && goes_on(1))
      return folded_[(byte(0) & 0x1F) << 6 | (byte(1) & 0x3F)];
    const bool sign = byte(0) == 0xE2 && byte(1) == 0x80 && goes_on(2);
    return folded_[sign ? byte(2) & 0x3F : 0];
  }

 private:
  static constexpr UChar32 first_letter = 0xA0, last_letter = 0x17F;
  static constexpr UChar32 signs = 0x2000, first_sign = 0x2013, last_sign = 0x2026;

  /// Whether `letter` folds to nothing, or to a blank with a mark.
  static bool is_accent(UChar32 letter) {
    constexpr UChar32 accents[] = {0xA8, 0xAD, 0xAF, 0xB4, 0xB8, 0x2017};
    return std::find(std::begin(accents), std::end(accents), letter) != std::end(accents);
  }

  void add(UChar32 letter, UChar32 at) {
    if (is_accent(letter)) return;
    std::string utf8;
    folded_[static_cast<std::size_t>(at)] =
        fold_by_icu(icu::UnicodeString(letter).toUTF8String(utf8));
  }

  std::array<std::string, last_letter + 1> folded_;  ///< that of signs from 0 on
};

/// Appends `word` folded, if it has only ASCII and common letters.
bool append_common(std::string& folded, std::string_view word) {
  static const CommonLetters letters;
  const auto begin = folded.size();
  while (!word.empty()) {
    if (const auto ascii = ascii_length(word); ascii > 0) {
      append_ascii(folded, word.substr(0, ascii));
      word.remove_prefix(ascii);
      continue;
    }
    const auto& letter = letters.at(word);
    if (letter.empty()) {
      folded.resize(begin);
      return false;
    }
    folded += letter;
    word.remove_prefix(word[0] == '\xE2' ? 3 : 2);
  }
  return true;
}

}  // namespace

// A blank neither composes with what stands beside it nor loses marks, so that the words between
// blanks may be folded one by one.
std::string fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  while (!text.empty()) {
    const auto ascii = ascii_length(text);
    // The word with the letter that is not ASCII begins behind the last blank.
    const auto plain = ascii == text.size() ? ascii : text.substr(0, ascii).rfind(' ') + 1;
    append_ascii(folded, text.substr(0, plain));
    text.remove_prefix(plain);
    const auto word =
        text.substr(0, text.empty() ? 0 : std::min(text.find(' '), text.size() - 1) + 1);
    if (!append_common(folded, word)) folded += fold_by_icu(word);
    text.remove_prefix(word.size());
  }
  return folded;
}

std::string fold_by_icu(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const auto* decompose = icu::Normalizer2::getNFDInstance(status);
  const auto* compose = icu::Normalizer2::getNFCInstance(status);
  check(status);
  const auto source = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  const auto cased = casefold->normalize(source, status);
  const auto folded =
      compose->normalize(without_marks(decompose->normalize(cased, status)), status);
  check(status);
  std::string utf8;
  folded.toUTF8String(utf8);
  return utf8;
}

}  // namespace newshound::text
