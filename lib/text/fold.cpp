#include "text/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "text/icu.h"

namespace newshound::text {

namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void append_ascii(std::string& folded, std::string_view text) {
  const auto begin = folded.size();
  folded += text;
  for (auto at = begin; at < folded.size(); ++at)
    if (folded[at] >= 'A' && folded[at] <= 'Z')
      folded[at] = static_cast<char>(folded[at] - 'A' + 'a');
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

}  // namespace

// A blank neither composes with what stands beside it nor loses marks, so that the words between
// blanks may be folded one by one.
std::string fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  while (!text.empty()) {
    const auto word = text.substr(0, std::min(text.find(' '), text.size() - 1) + 1);
    if (is_ascii(word))
      append_ascii(folded, word);
    else
      folded += fold_by_icu(word);
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
