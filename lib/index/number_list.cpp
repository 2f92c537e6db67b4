#include "index/number_list.h"

#include <array>
#include <stdexcept>

#include "rank/bytes.h"

namespace newshound::index {

namespace {

constexpr std::string_view digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

constexpr std::uint32_t no_digit = 64;

constexpr std::array<std::uint32_t, 256> make_values() {
  std::array<std::uint32_t, 256> values{};
  values.fill(no_digit);
  for (std::uint32_t at = 0; at < digits.size(); ++at)
    values[static_cast<unsigned char>(digits[at])] = at;
  return values;
}

constexpr auto values = make_values();

/// Without padding.
std::string to_base64(std::string_view bytes) {
  std::string text;
  text.reserve((bytes.size() * 4 + 2) / 3);
  std::uint32_t waiting = 0;
  unsigned bits = 0;
  for (const char byte : bytes) {
    waiting = waiting << 8U | static_cast<unsigned char>(byte);
    for (bits += 8; bits >= 6; bits -= 6) text += digits[waiting >> (bits - 6) & 63U];
  }
  if (bits > 0) text += digits[waiting << (6 - bits) & 63U];
  return text;
}

std::string from_base64(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size() * 3 / 4);
  std::uint32_t waiting = 0;
  unsigned bits = 0;
  for (const char digit : text) {
    const auto value = values[static_cast<unsigned char>(digit)];
    if (value == no_digit) throw std::runtime_error("a list of numbers is not in base64");
    waiting = waiting << 6U | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>(waiting >> bits);
  }
  return bytes;
}

}  // namespace

std::string number_list_text(const std::vector<std::uint32_t>& numbers) {
  std::string bytes;
  std::uint64_t next = 0;
  for (const auto number : numbers) {
    rank::append_varint(bytes, number - next);
    next = std::uint64_t{number} + 1;
  }
  return to_base64(bytes);
}

std::vector<std::uint32_t> parse_number_list(std::string_view text, std::uint64_t limit) {
  const auto bytes = from_base64(text);
  std::vector<std::uint32_t> numbers;
  std::uint64_t next = 0;
  for (rank::ByteReader reader(bytes); !reader.at_end();) {
    const auto gap = reader.varint();
    if (next >= limit || gap >= limit - next)
      throw std::runtime_error("a list of numbers has one that is too large");
    next += gap;
    numbers.push_back(static_cast<std::uint32_t>(next++));
  }
  if (number_list_text(numbers) != text)
    throw std::runtime_error("a list of numbers is not written as it should be");
  return numbers;
}

}  // namespace newshound::index
