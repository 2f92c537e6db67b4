#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace newshound::utf8 {

namespace {

unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool is_continuation(unsigned byte) { return (byte & 0xC0U) == 0x80U; }

/// Whether `second` may follow the lead byte `first` of a character of several bytes.
bool is_second_of(unsigned first, unsigned second) {
  switch (first) {
    case 0xE0:
      return second >= 0xA0 && second <= 0xBF;
    case 0xED:
      return second >= 0x80 && second <= 0x9F;
    case 0xF0:
      return second >= 0x90 && second <= 0xBF;
    case 0xF4:
      return second >= 0x80 && second <= 0x8F;
    default:
      return is_continuation(second);
  }
}

std::size_t length_by_lead(unsigned lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

/// The number of ASCII bytes that `text` starts with, rounded down to words of eight.
std::size_t ascii_words(std::string_view text) {
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t word;
    std::memcpy(&word, text.data() + at, 8);
    if ((word & 0x8080808080808080ULL) != 0) break;
  }
  return at;
}

}  // namespace

std::size_t character_length(std::string_view text) noexcept {
  if (text.empty()) return 0;
  const auto lead = byte_at(text, 0);
  const auto length = length_by_lead(lead);
  if (length <= 1) return length;
  if (text.size() < length || !is_second_of(lead, byte_at(text, 1))) return 0;
  for (std::size_t i = 2; i < length; ++i)
    if (!is_continuation(byte_at(text, i))) return 0;
  return length;
}

char32_t first_character(std::string_view text) noexcept {
  constexpr std::array<unsigned, 5> first_bits = {0, 0x7F, 0x1F, 0xF, 7};
  const auto length = character_length(text);
  if (length == 0) return U'\uFFFD';
  char32_t code = static_cast<unsigned char>(text.front()) & first_bits[length];
  for (std::size_t at = 1; at < length; ++at)
    code = code << 6U | (static_cast<unsigned char>(text[at]) & 0x3FU);
  return code;
}

void append(char32_t code, std::string& text) {
  const auto rest = [&](unsigned shift) {
    text += static_cast<char>(0x80U | ((code >> shift) & 0x3FU));
  };
  if (code < 0x80) {
    text += static_cast<char>(code);
  } else if (code < 0x800) {
    text += static_cast<char>(0xC0U | (code >> 6U));
    rest(0);
  } else if (code < 0x10000) {
    text += static_cast<char>(0xE0U | (code >> 12U));
    rest(6);
    rest(0);
  } else {
    text += static_cast<char>(0xF0U | (code >> 18U));
    for (const unsigned shift : {12U, 6U, 0U}) rest(shift);
  }
}

std::size_t first_invalid(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size()) {
    at += ascii_words(text.substr(at));
    if (at == text.size()) break;
    const auto length = character_length(text.substr(at));
    if (length == 0) return at;
    at += length;
  }
  return text.size();
}

bool is_valid(std::string_view text) noexcept { return first_invalid(text) == text.size(); }

std::string repaired(std::string_view text) {
  std::string good;
  good.reserve(text.size());
  while (!text.empty()) {
    const auto length = first_invalid(text);
    good += text.substr(0, length);
    if (length == text.size()) break;
    good += "\xEF\xBF\xBD";
    text.remove_prefix(length + 1);
  }
  return good;
}

std::size_t cut_before(std::string_view text, std::size_t limit) noexcept {
  if (limit >= text.size()) return text.size();
  for (std::size_t back = 1; back <= std::min<std::size_t>(limit, 3); ++back)
    if (character_length(text.substr(limit - back)) > back) return limit - back;
  return limit;
}

}  // namespace newshound::utf8
