/// How words are written in texts, counted.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "entity/tagger/case_table.h"
#include "entity/tagger/document.h"

namespace newshound::entity::tagger {

/// Counts capitals of words inside sentences, in several folds of the texts: what is learnt from a
/// text must not know that text, or else words it has would seem to be known better than those of
/// texts to come.
class CaseCounts {
 public:
  static constexpr std::size_t folds = 4;

  /// Counts the words of a text. Names of words are those of Word::lower.
  void add(const Document& document, const std::string& language, std::size_t fold);

  /// Adds what all folds but one tell to `table`, unless it knows the word; of all folds if `but`
  /// is `folds`.
  void add_to(CaseTable& table, std::size_t but) const;

 private:
  struct Counts {
    std::array<std::uint32_t, folds> capitals = {};
    std::array<std::uint32_t, folds> all = {};
  };

  std::map<std::string, std::map<std::uint64_t, Counts>> counts_;  ///< by language, word
};

}  // namespace newshound::entity::tagger
