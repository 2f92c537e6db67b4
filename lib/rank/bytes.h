/// Numbers as bytes: little-endian, and as varints (LEB128).
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

namespace newshound::rank {

static_assert(std::endian::native == std::endian::little, "numbers are mapped as they lie on disk");

/// A rank file is not what it should be.
class Damaged : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

template <class Number>
Number load(const void* from) {
  static_assert(std::is_arithmetic_v<Number>);
  Number number;
  std::memcpy(&number, from, sizeof number);
  return number;
}

template <class Number>
void append(std::string& bytes, Number number) {
  static_assert(std::is_arithmetic_v<Number>);
  char raw[sizeof number];
  std::memcpy(raw, &number, sizeof number);
  bytes.append(raw, sizeof number);
}

inline void append_varint(std::string& bytes, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7U) bytes += static_cast<char>(number | 0x80U);
  bytes += static_cast<char>(number);
}

/// Takes numbers from the front of `bytes`. Throws Damaged where there are too few.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  bool at_end() const { return bytes_.empty(); }
  std::size_t size() const { return bytes_.size(); }

  std::string_view take(std::uint64_t length) {
    if (length > bytes_.size()) throw Damaged("a rank file ends too early");
    const auto taken = bytes_.substr(0, static_cast<std::size_t>(length));
    bytes_.remove_prefix(static_cast<std::size_t>(length));
    return taken;
  }

  template <class Number>
  Number number() {
    return load<Number>(take(sizeof(Number)).data());
  }

  std::uint64_t varint() {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const auto byte = static_cast<std::uint8_t>(take(1).front());
      number |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return number;
    }
    throw Damaged("a number in a rank file does not end");
  }

 private:
  std::string_view bytes_;
};

}  // namespace newshound::rank
