/// What a word says of itself, wherever it stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/interner.h"
#include "entity/lexicon.h"
#include "newshound/text.h"

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
  /// The numbers of the spellings at `spans` of `body`.
  std::vector<std::uint32_t> numbers_of(std::string_view body, const std::vector<Span>& spans);

  /// What is known of a spelling by its number; valid until the next call of numbers_of().
  const Spelling& operator[](std::uint32_t number) const { return known_[number]; }

  /// Has the memory of a spelling fetched that will be asked for soon.
  void expect(std::uint32_t number) const noexcept { __builtin_prefetch(&known_[number]); }

  /// The number of a name by its folded words; if it is one word, that of its spelling.
  std::uint32_t number_of(std::string_view folded) { return folded_.number(folded); }

  /// The folded words that have that number, valid until clear().
  std::string_view folded(std::uint32_t number) const { return folded_.text(number); }

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
