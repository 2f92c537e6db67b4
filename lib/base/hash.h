/// Short names for content.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newshound {

/// XXH3 (64 bits) of `bytes` as 16 hexadecimal digits: the same on every machine.
std::string content_hash(std::string_view bytes);

/// XXH3 (64 bits) of `bytes`, for tables in memory.
std::uint64_t hash_of(std::string_view bytes) noexcept;

}  // namespace newshound
