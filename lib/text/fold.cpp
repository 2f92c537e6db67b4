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

bool loses_marks(UChar32 letter) {
  UErrorCode status = U_ZERO_ERROR;
  const auto script = uscript_getScript(letter, &status);
  return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC;
}

struct Plain {
  UChar32 letter;
  const char16_t* plain;
};

/// Letters that do not decompose but are commonly typed without their stroke, and apostrophes.
constexpr Plain plain_letters[] = {
    {u'ø', u"o"},      {u'đ', u"d"},      {u'ð', u"d"},      {u'ł', u"l"},      {u'ħ', u"h"},
    {u'ı', u"i"},      {u'þ', u"th"},     {u'æ', u"ae"},     {u'œ', u"oe"},     {u'ŋ', u"n"},
    {u'\u2019', u"'"}, {u'\u2018', u"'"}, {u'\u02BC', u"'"}, {u'\u201B', u"'"},
};

void append_plain(icu::UnicodeString& folded, UChar32 letter) {
  const auto* found = std::find_if(std::begin(plain_letters), std::end(plain_letters),
                                   [&](const Plain& entry) { return entry.letter == letter; });
  if (found == std::end(plain_letters))
    folded.append(letter);
  else
    folded.append(found->plain);
}

/// `decomposed` without the marks on letters that lose theirs.
icu::UnicodeString without_marks(const icu::UnicodeString& decomposed) {
  icu::UnicodeString folded;
  bool losing = false;
  for (std::int32_t at = 0; at < decomposed.length(); at = decomposed.moveIndex32(at, 1)) {
    const auto letter = decomposed.char32At(at);
    const bool is_mark = u_charType(letter) == U_NON_SPACING_MARK;
    if (is_mark && losing) continue;
    if (!is_mark) losing = loses_marks(letter);
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
