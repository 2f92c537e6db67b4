#include "query/lexemes.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"

namespace newshound::query {

namespace {

// Whatever a keyboard, a telephone or a web page puts for a double quote opens and closes a phrase;
// pasted text mixes them.
constexpr std::string_view quotes[] = {"\"", "“", "”", "„", "‟", "«", "»", "＂"};
constexpr std::string_view wide_blanks[] = {
    "\u0085", "\u00A0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004",
    "\u2005", "\u2006", "\u2007", "\u2008", "\u2009", "\u200A", "\u200B", "\u2028",
    "\u2029", "\u202F", "\u205F", "\u2060", "\u3000", "\uFEFF"};

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool is_name_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

template <std::size_t count>
std::size_t starts_with_any(std::string_view text, const std::string_view (&choices)[count]) {
  for (const auto choice : choices)
    if (text.starts_with(choice)) return choice.size();
  return 0;
}

/// The factor that `text` is, or 0: "2", "2.5", "0.001"; at most 1000.
double factor_of(std::string_view text) {
  const auto whole = leading_digits(text);
  if (whole.length == 0) return 0;
  unsigned thousandths = whole.value * 1000;
  auto fraction = text.substr(whole.length);
  if (!fraction.empty()) {
    const auto digits = leading_digits(fraction.substr(1));
    if (fraction[0] != '.' || digits.length == 0 || digits.length > 3) return 0;
    if (digits.length + 1 != fraction.size()) return 0;
    constexpr unsigned scales[] = {0, 100, 10, 1};
    thousandths += digits.value * scales[digits.length];
  }
  return thousandths <= 1000000 ? thousandths / 1000.0 : 0;
}

}  // namespace

std::size_t blank_length(std::string_view text) {
  if (text.empty()) return 0;
  if (is_ascii(text[0])) return text[0] <= ' ' || text[0] == '\x7F' ? 1 : 0;
  return starts_with_any(text, wide_blanks);
}

std::size_t quote_length(std::string_view text) {
  if (text.empty() || (is_ascii(text[0]) && text[0] != '"')) return 0;
  return starts_with_any(text, quotes);
}

bool ends_word(std::string_view text) {
  if (text.empty() || text[0] == '(' || text[0] == ')') return true;
  return blank_length(text) > 0 || quote_length(text) > 0;
}

Boosted without_boost(std::string_view word) {
  Boosted boosted{word};
  for (;;) {
    const auto sign = boosted.word.rfind('^');
    if (sign == 0 || sign == word.npos) return boosted;
    const auto factor = factor_of(boosted.word.substr(sign + 1));
    if (factor == 0) return boosted;
    boosted.factor *= factor;
    boosted.word = boosted.word.substr(0, sign);
  }
}

Digits leading_digits(std::string_view text) {
  constexpr std::size_t longest = 4;
  Digits digits;
  while (digits.length < std::min(text.size(), longest) && is_digit(text[digits.length]))
    digits.value = digits.value * 10 + static_cast<unsigned>(text[digits.length++] - '0');
  return digits;
}

FieldName field_name(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && is_name_letter(text[length])) ++length;
  if (length < 2 || length == text.size() || text[length] != ':') return {};
  const auto value = text.substr(length + 1);
  if (value.empty() || value[0] == ')' || value.starts_with("//") || blank_length(value) > 0)
    return {};
  std::string name(text.substr(0, length));
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return static_cast<char>(c | 0x20); });
  return {text.substr(0, length), schema::find_field(name)};
}

}  // namespace newshound::query
