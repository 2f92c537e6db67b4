#include "text/form.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "text/fold.h"
#include "text/icu.h"

namespace newshound::text {

namespace {

constexpr std::string_view separators = ".,'";

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_seen(UChar32 character) {
  constexpr UChar32 tatweel = 0x640;
  return character != tatweel &&
         u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0;
}

icu::UnicodeString seen_of(std::string_view spelling) {
  const auto source = icu::UnicodeString::fromUTF8(
      icu::StringPiece(spelling.data(), static_cast<std::int32_t>(spelling.size())));
  icu::UnicodeString seen;
  for (std::int32_t at = 0; at < source.length(); at = source.moveIndex32(at, 1))
    if (is_seen(source.char32At(at))) seen.append(source.char32At(at));
  return seen;
}

struct Digits {
  std::vector<std::string_view> groups;
  std::string separators;  ///< between them
};

Digits groups_of(std::string_view digits) {
  Digits parsed;
  for (;;) {
    const auto length = std::min(digits.find_first_of(separators), digits.size());
    parsed.groups.push_back(digits.substr(0, length));
    if (length == digits.size()) return parsed;
    parsed.separators += digits[length];
    digits.remove_prefix(length + 1);
  }
}

/// Whether the first `count` groups are thousands: "1,000" but not "1,00" or "0,500".
bool are_thousands(const Digits& digits, std::size_t count) {
  const auto first = digits.groups.front();
  if (first.empty() || first.size() > 3 || first.front() == '0') return false;
  for (std::size_t at = 1; at < count; ++at)
    if (digits.groups[at].size() != 3 || digits.separators[at - 1] != digits.separators.front())
      return false;
  return true;
}

std::string joined(const Digits& digits, std::size_t count) {
  std::string all;
  for (std::size_t at = 0; at < count; ++at) all += digits.groups[at];
  return all;
}

/// "us" of "u.s.", which no other form than an acronym's looks like.
std::string without_dots(std::string word) {
  if (word.size() > 1 && word.back() == '.') std::erase(word, '.');
  return word;
}

}  // namespace

std::string visible_form(std::string_view spelling) {
  if (is_ascii(spelling)) return std::string(spelling);
  UErrorCode status = U_ZERO_ERROR;
  const auto* compose = icu::Normalizer2::getNFCInstance(status);
  check(status);
  const auto form = compose->normalize(seen_of(spelling), status);
  check(status);
  std::string utf8;
  form.toUTF8String(utf8);
  return utf8;
}

std::string word_of(std::string_view form) {
  auto word = fold(form);
  const bool is_number = !word.empty() && is_digit(word.front()) && is_digit(word.back()) &&
                         word.find_first_of(separators) != word.npos;
  if (!is_number) return without_dots(std::move(word));
  auto number = number_of(word);
  return number.empty() ? word : number;
}

bool is_capitalised(std::string_view form) {
  const auto first = icu::UnicodeString::fromUTF8(
      icu::StringPiece(form.data(), static_cast<std::int32_t>(form.size())));
  return !first.isEmpty() && u_isUUppercase(first.char32At(0)) != 0;
}

std::string number_of(std::string_view digits) {
  const auto parsed = groups_of(digits);
  const auto count = parsed.groups.size();
  if (count == 1) return std::string(digits);
  const auto last = parsed.separators.back();
  const bool english = last == ',' || last == '\'' || count > 2;
  if (english && are_thousands(parsed, count)) return joined(parsed, count);
  if (last == '\'') return {};
  if (count == 2) return std::string(digits);
  if (last == parsed.separators.front() || !are_thousands(parsed, count - 1)) return {};
  return joined(parsed, count - 1) + '.' + std::string(parsed.groups.back());
}

}  // namespace newshound::text
