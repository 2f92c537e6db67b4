/// Where in a text the words may be that are looked for, at a fraction of what it takes to read it.
#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

namespace newshound::search {

/// Knows words by their first two letters. It may let others through, and never leaves one out of
/// which stems_keep_their_start() is true or that is no stem.
class WordStarts {
 public:
  /// Lets through what begins like the folded word or stem `word`.
  void add(std::string_view word);

  /// Lets every word through.
  void add_all();

  /// The bytes of `text` at which such words may begin, in order.
  std::vector<std::uint32_t> find(std::string_view text) const;

 private:
  bool may_begin(std::string_view text, std::size_t at) const;

  std::bitset<256> firsts_;         ///< by first byte
  std::bitset<32 * 32> pairs_;      ///< by the first two letters
  std::bitset<256> with_any_next_;  ///< by first byte: whatever follows
};

/// Whether words in `language` begin with the same two letters as their stems, 'i' and 'y' being
/// one.
bool stems_keep_their_start(std::string_view language);

}  // namespace newshound::search
