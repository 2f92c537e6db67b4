#include "base/hash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace newshound {

std::uint64_t hash_of(std::string_view bytes) noexcept {
  return XXH3_64bits(bytes.data(), bytes.size());
}

struct Hasher::State {
  XXH3_state_t xxh3;
};

// The state has to lie at 64 bytes, which operator new sees to for a type of that alignment.
Hasher::Hasher() : state_(std::make_unique<State>()) { XXH3_64bits_reset(&state_->xxh3); }
Hasher::~Hasher() = default;
Hasher::Hasher(Hasher&&) noexcept = default;
Hasher& Hasher::operator=(Hasher&&) noexcept = default;

void Hasher::add(std::string_view bytes) {
  XXH3_64bits_update(&state_->xxh3, bytes.data(), bytes.size());
}

std::uint64_t Hasher::hash() const { return XXH3_64bits_digest(&state_->xxh3); }

std::string hexadecimal(std::uint64_t number) {
  constexpr char digits[] = "0123456789abcdef";
  std::string text(16, '0');
  for (auto at = text.rbegin(); at != text.rend(); ++at, number >>= 4U) *at = digits[number & 15U];
  return text;
}

std::string content_hash(std::string_view bytes) { return hexadecimal(hash_of(bytes)); }

}  // namespace newshound
