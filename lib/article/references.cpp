#include "article/references.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace newshound::article {

namespace {

struct Reference {
  std::string_view name;
  char16_t character;
};

// From U+00A0 to U+00FF, in this order.
constexpr std::string_view latin[] = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",
    "copy",   "ordf",   "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn",
    "sup2",   "sup3",   "acute",  "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",
    "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde",
    "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave",
    "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde",
    "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",
    "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil",
    "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",   "eth",
    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave",
    "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

// The others that prose needs.
constexpr Reference others[] = {
    {"amp", u'&'},         {"lt", u'<'},          {"gt", u'>'},          {"quot", u'"'},
    {"apos", u'\''},       {"ndash", u'\u2013'},  {"mdash", u'\u2014'},  {"lsquo", u'\u2018'},
    {"rsquo", u'\u2019'},  {"sbquo", u'\u201A'},  {"ldquo", u'\u201C'},  {"rdquo", u'\u201D'},
    {"bdquo", u'\u201E'},  {"hellip", u'\u2026'}, {"euro", u'\u20AC'},   {"bull", u'\u2022'},
    {"trade", u'\u2122'},  {"lsaquo", u'\u2039'}, {"rsaquo", u'\u203A'}, {"dagger", u'\u2020'},
    {"Dagger", u'\u2021'}, {"permil", u'\u2030'}, {"prime", u'\u2032'},  {"Prime", u'\u2033'},
    {"ensp", u'\u2002'},   {"emsp", u'\u2003'},   {"thinsp", u'\u2009'}, {"zwnj", u'\u200C'},
    {"zwj", u'\u200D'},    {"lrm", u'\u200E'},    {"rlm", u'\u200F'},    {"minus", u'\u2212'},
    {"OElig", u'\u0152'},  {"oelig", u'\u0153'},  {"Scaron", u'\u0160'}, {"scaron", u'\u0161'},
    {"Yuml", u'\u0178'},   {"fnof", u'\u0192'},   {"circ", u'\u02C6'},   {"tilde", u'\u02DC'},
    {"larr", u'\u2190'},   {"uarr", u'\u2191'},   {"rarr", u'\u2192'},   {"darr", u'\u2193'},
    {"ne", u'\u2260'},     {"le", u'\u2264'},     {"ge", u'\u2265'},     {"infin", u'\u221E'},
    {"asymp", u'\u2248'},  {"frasl", u'\u2044'}};

// What Windows-1252 has from 128 to 159; 0 where it has nothing.
constexpr char16_t windows[] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char32_t named(std::string_view name) {
  constexpr char32_t first_of_latin = 0xA0;
  const auto* const found = std::find(std::begin(latin), std::end(latin), name);
  if (found != std::end(latin)) return first_of_latin + static_cast<char32_t>(found - latin);
  for (const auto& reference : others)
    if (reference.name == name) return reference.character;
  return 0;
}

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char small = static_cast<char>(c | 0x20);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : 16;
}

/// What "#233" or "#xE9" means; 0 if it is no number.
char32_t numbered(std::string_view digits) {
  constexpr std::uint32_t beyond_all = 0x110000;
  digits.remove_prefix(1);
  const bool is_hexadecimal = digits.starts_with('x') || digits.starts_with('X');
  if (is_hexadecimal) digits.remove_prefix(1);
  if (digits.empty()) return 0;
  const int base = is_hexadecimal ? 16 : 10;
  std::uint32_t value = 0;
  for (const char c : digits) {
    const int digit = digit_of(c);
    if (digit >= base) return 0;
    value = std::min(beyond_all,
                     value * static_cast<std::uint32_t>(base) + static_cast<std::uint32_t>(digit));
  }
  if (value >= 128 && value < 160 && windows[value - 128] != 0) return windows[value - 128];
  return value < ' ' || (value >= 127 && value < 160) ? U' ' : value;
}

}  // namespace

void append_character(char32_t character, std::string& to) {
  constexpr std::string_view replacement = "\uFFFD";
  const auto tail = [&](unsigned shift) {
    to += static_cast<char>(0x80U | ((character >> shift) & 0x3FU));
  };
  if (character < 0x80) {
    to += static_cast<char>(character);
  } else if (character < 0x800) {
    to += static_cast<char>(0xC0U | (character >> 6U));
    tail(0);
  } else if (character > 0x10FFFF || (character >= 0xD800 && character < 0xE000)) {
    to += replacement;
  } else if (character < 0x10000) {
    to += static_cast<char>(0xE0U | (character >> 12U));
    tail(6);
    tail(0);
  } else {
    to += static_cast<char>(0xF0U | (character >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

std::size_t append_reference(std::string_view text, std::string& to) {
  constexpr std::size_t longest = 12;
  const auto end = text.substr(0, longest).find(';');
  if (!text.starts_with('&') || end == text.npos || end < 2) return 0;
  const auto name = text.substr(1, end - 1);
  const auto character = name.starts_with('#') ? numbered(name) : named(name);
  if (character == 0) return 0;
  append_character(character, to);
  return end + 1;
}

std::string resolve_references(std::string_view text) {
  std::string resolved;
  resolved.reserve(text.size());
  for (;;) {
    const auto plain = std::min(text.find('&'), text.size());
    resolved.append(text.substr(0, plain));
    text.remove_prefix(plain);
    if (text.empty()) return resolved;
    const auto length = append_reference(text, resolved);
    if (length == 0) resolved += '&';
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
}

}  // namespace newshound::article
