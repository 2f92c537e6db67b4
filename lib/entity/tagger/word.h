/// What is known of a token by its spelling alone.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <string_view>

#include "base/interner.h"
#include "entity/tagger/case_table.h"
#include "entity/tagger/name_lists.h"

namespace newshound::entity::tagger {

/// How a word is written.
enum class Casing : std::uint8_t {
  lower,    ///< "house"
  initial,  ///< "House"
  upper,    ///< "NATO"
  mixed,    ///< "McDonald", "iPhone"
  dotted,   ///< "J.": one capital letter and a dot
  number,   ///< digits without letters
  mark,     ///< neither
};

constexpr bool is_capitalised(Casing casing) {
  return casing == Casing::initial || casing == Casing::upper || casing == Casing::mixed;
}
/// Whether it may be part of a run of capitalised words.
constexpr bool is_in_run(Casing casing) {
  return is_capitalised(casing) || casing == Casing::dotted;
}

constexpr std::size_t affixes = 4;

/// A token's spelling in features. Quotation marks of all kinds are alike, and so are dashes.
struct Word {
  std::uint64_t form = 0;                            ///< as written
  std::uint64_t lower = 0;                           ///< in small letters, digits as 0
  std::uint64_t shape = 0;                           ///< "Xxxx-00"
  std::uint64_t outline = 0;                         ///< the same without repetitions: "Xx-0"
  std::array<std::uint64_t, affixes> prefixes = {};  ///< of 1, 2... characters; 0 if shorter
  std::array<std::uint64_t, affixes> suffixes = {};
  std::uint64_t in_names = 0;      ///< as names have it: "Madrid" of "MADRID"
  NameLists::Entry listed;         ///< as a name of one word
  std::uint32_t number = 0;        ///< in its Vocabulary, from 0
  std::uint32_t lower_number = 0;  ///< among words in small letters, from 0
  Casing casing = Casing::mark;
  std::uint8_t capitals = 0;  ///< how often others write it with a capital, see CaseTable
  std::uint8_t letters = 0;   ///< how many it has, 255 at most
  bool opens = false;         ///< "("
  bool closes = false;        ///< ")"
};

/// Word::in_names of a token.
std::uint64_t name_key(std::string_view form);

/// The words met so far in texts of one language. Not for several threads at once.
class Vocabulary {
 public:
  /// The tables must outlive it. `language` in ISO 639, or empty.
  Vocabulary(const NameLists& lists, const CaseTable& cases, std::string_view language)
      : lists_(lists), cases_(cases), language_(language) {}

  /// The word written `form`, which stays where it is until clear().
  const Word& word(std::string_view form) {
    const auto number = forms_.number(form);
    return number < words_.size() ? words_[number] : add(form);
  }

  const Word& at(std::uint32_t number) const { return words_[number]; }

  std::uint32_t size() const { return forms_.size(); }

  /// How many there are but for their case.
  std::uint32_t lower_size() const { return lowers_.size(); }

  const std::string& language() const { return language_; }

  void clear();

 private:
  const Word& add(std::string_view form);

  const NameLists& lists_;
  const CaseTable& cases_;
  std::string language_;
  Interner forms_;
  Interner lowers_;
  std::deque<Word> words_;
};

}  // namespace newshound::entity::tagger
