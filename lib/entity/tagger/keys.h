/// Features as numbers.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/hash.h"

namespace newshound::entity::tagger {

/// Mixes all bits of `a` into all others (the finaliser of MurmurHash3).
constexpr std::uint64_t mixed(std::uint64_t a) {
  a = (a ^ a >> 33U) * 0xFF51AFD7ED558CCD;
  a = (a ^ a >> 33U) * 0xC4CEB9FE1A85EC53;
  return a ^ a >> 33U;
}

/// A number for an ordered pair.
constexpr std::uint64_t joined(std::uint64_t a, std::uint64_t b) {
  return mixed(a * 0x9E3779B97F4A7C15 + b + 0x632BE59BD9B4E019);
}

/// What a text is in features; 0 for an empty one.
inline std::uint64_t key_of(std::string_view text) { return text.empty() ? 0 : hash_of(text); }

/// Features are told apart by this many bits: few enough to be kept in a small space, enough that
/// of a million features one in a million unknown ones is taken for a known one.
constexpr unsigned key_bits = 40;
constexpr std::uint64_t key_mask = (std::uint64_t{1} << key_bits) - 1;

}  // namespace newshound::entity::tagger
