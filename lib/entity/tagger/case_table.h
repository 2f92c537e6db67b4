/// How often words are written with a capital where nothing demands it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "entity/tagger/bytes.h"
#include "entity/tagger/key_map.h"

namespace newshound::entity::tagger {

/// The share of capitals of words in each language, in steps.
class CaseTable {
 public:
  static constexpr std::uint8_t steps = 7;  ///< 1 for never, 7 for always

  /// The step of a word (Word::lower) in `language`; 0 if it is not known.
  std::uint8_t share(std::string_view language, std::uint64_t lower) const {
    return static_cast<std::uint8_t>(shares_.find(stored(language, lower)));
  }

  /// Sets it; `step` is from 1 to steps.
  void set(std::string_view language, std::uint64_t lower, std::uint8_t step) {
    shares_.set(stored(language, lower), step);
  }

  std::size_t size() const { return shares_.size(); }

  void append_to(std::string& bytes) const;
  /// Throws Malformed.
  static CaseTable read(ByteReader& reader);

 private:
  static std::uint64_t stored(std::string_view language, std::uint64_t lower) {
    constexpr unsigned bits = 32;  // of which one in 50,000 unknown words is taken for a known one
    return joined(key_of(language), lower) & ((std::uint64_t{1} << bits) - 1);
  }

  KeyMap shares_;
};

}  // namespace newshound::entity::tagger
