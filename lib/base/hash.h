/// Short names for content.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace newshound {

/// XXH3 (64 bits) of `bytes` as 16 hexadecimal digits: the same on every machine.
std::string content_hash(std::string_view bytes);

/// XXH3 (64 bits) of `bytes`.
std::uint64_t hash_of(std::string_view bytes) noexcept;

/// `number` as 16 hexadecimal digits.
std::string hexadecimal(std::uint64_t number);

/// XXH3 (64 bits) of bytes that come in pieces.
class Hasher {
 public:
  Hasher();
  ~Hasher();
  Hasher(Hasher&&) noexcept;
  Hasher& operator=(Hasher&&) noexcept;

  void add(std::string_view bytes);
  std::uint64_t hash() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace newshound
