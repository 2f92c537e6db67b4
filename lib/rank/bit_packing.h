/// Small numbers in as few bits as the largest needs.
#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <string>

namespace newshound::rank {

/// Bits that hold `number`; 0 for 0.
inline unsigned width_of(std::uint32_t number) {
  return number == 0 ? 0U : 32U - static_cast<unsigned>(__builtin_clz(number));
}

inline unsigned width_of(std::span<const std::uint32_t> numbers) {
  std::uint32_t all = 0;
  for (const auto number : numbers) all |= number;
  return width_of(all);
}

inline std::uint64_t packed_bytes(std::uint64_t count, unsigned width) {
  return (count * width + 7) / 8;
}

/// Appends `numbers`, of `width` bits each (0 to 32), the lowest bits first.
inline void append_packed(std::string& bytes, std::span<const std::uint32_t> numbers,
                          unsigned width) {
  std::uint64_t pending = 0;
  unsigned bits = 0;
  for (const auto number : numbers) {
    pending |= std::uint64_t{number} << bits;
    for (bits += width; bits >= 8; bits -= 8, pending >>= 8U) bytes += static_cast<char>(pending);
  }
  if (bits > 0) bytes += static_cast<char>(pending);
}

/// Number `at` of those packed at `data`. Reads up to 8 bytes behind the last of them, which must
/// be readable; `width` is 32 at most.
inline std::uint32_t unpack_one(const std::uint8_t* data, std::uint64_t at, unsigned width) {
  const auto bit = at * width;
  std::uint64_t window;
  std::memcpy(&window, data + bit / 8, sizeof window);
  const auto mask = (std::uint64_t{1} << width) - 1;
  return static_cast<std::uint32_t>((window >> (bit % 8)) & mask);
}

}  // namespace newshound::rank
