/// What a word says of itself, wherever it stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/interner.h"
#include "entity/lexicon.h"

namespace newshound::entity {

struct Spelling {
  std::string_view folded;       ///< without the possessive
  std::uint32_t number = 0;      ///< the same for all spellings with the same `folded`
  std::uint32_t possessive = 0;  ///< how many bytes at the end are "'s"
  Cues cues;                     ///< of `folded`
  bool capitalised = false;      ///< its first letter is
  bool all_capitals = false;     ///< all of at least two letters are
};

/// The spellings and names met so far, as what is asked of them takes a hundred times longer to
/// find out than to look up. Not for several threads at once.
class Spellings {
 public:
  /// What is known of `word`; valid until the next call, its `folded` until clear().
  const Spelling& get(std::string_view word);

  /// The number of a name by its folded words; if it is one word, that of its spelling.
  std::uint32_t number_of(std::string_view folded) { return folded_.number(folded); }

  /// The folded words that have that number, valid until clear().
  std::string_view folded(std::uint32_t number) const { return folded_.text(number); }

  /// To be called some words before get(), which is then faster.
  void expect(std::string_view word) const noexcept { words_.expect(word); }

  /// Memory in use, roughly.
  std::size_t bytes() const noexcept;

  void clear();

 private:
  void add(std::string_view word);

  Interner words_;
  Interner folded_;
  std::vector<Spelling> known_;  ///< by number of word
};

}  // namespace newshound::entity
