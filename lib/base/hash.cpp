#include "base/hash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace newshound {

std::string content_hash(std::string_view bytes) {
  constexpr char digits[] = "0123456789abcdef";
  auto hash = hash_of(bytes);
  std::string text(16, '0');
  for (auto at = text.rbegin(); at != text.rend(); ++at, hash >>= 4U) *at = digits[hash & 15U];
  return text;
}

std::uint64_t hash_of(std::string_view bytes) noexcept {
  return XXH3_64bits(bytes.data(), bytes.size());
}

}  // namespace newshound
