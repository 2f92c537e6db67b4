#include "entity/tagger/bytes.h"

#include <cstring>

#include "entity/tagger/keys.h"

namespace newshound::entity::tagger {

std::uint8_t ByteReader::byte() { return static_cast<std::uint8_t>(text(1).front()); }

std::uint64_t ByteReader::number() {
  constexpr unsigned longest = 63;
  std::uint64_t number = 0;
  for (unsigned shift = 0; shift < longest; shift += 7) {
    const std::uint64_t bits = byte();
    number |= (bits & 0x7FU) << shift;
    if (bits < 0x80) return number;
  }
  throw Malformed{"a number is too long"};
}

std::size_t ByteReader::count(std::size_t size) {
  const auto count = number();
  if (count > bytes_.size() / size) throw Malformed{"it ends too early"};
  return static_cast<std::size_t>(count);
}

std::string_view ByteReader::text(std::size_t length) {
  if (length > bytes_.size()) throw Malformed{"it ends too early"};
  const auto text = bytes_.substr(0, length);
  bytes_.remove_prefix(length);
  return text;
}

float ByteReader::real() {
  float real = 0;
  std::memcpy(&real, text(sizeof real).data(), sizeof real);
  // Also what is no number.
  constexpr float largest = 1e4F;
  if (!(real >= -largest && real <= largest)) throw Malformed{"a weight is out of range"};
  return real;
}

void append_number(std::uint64_t number, std::string& bytes) {
  for (; number >= 0x80; number >>= 7U) bytes += static_cast<char>(number | 0x80U);
  bytes += static_cast<char>(number);
}

void append_real(float real, std::string& bytes) {
  char raw[sizeof real];
  std::memcpy(raw, &real, sizeof real);
  bytes.append(raw, sizeof raw);
}

void append_keys(const std::vector<std::uint64_t>& keys, std::string& bytes) {
  append_number(keys.size(), bytes);
  std::uint64_t before = 0;
  for (const auto key : keys) {
    append_number(key - before, bytes);
    before = key;
  }
}

std::vector<std::uint64_t> read_keys(ByteReader& reader) {
  std::vector<std::uint64_t> keys(reader.count(1));
  std::uint64_t before = 0;
  for (auto& key : keys) {
    before += reader.number();
    if (before > key_mask) throw Malformed{"a key is out of range"};
    key = before;
  }
  return keys;
}

}  // namespace newshound::entity::tagger
