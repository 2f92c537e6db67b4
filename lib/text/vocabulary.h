/// Texts as lists of small numbers, for who has to do something for each word of many texts.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/interner.h"
#include "newshound/text.h"

namespace newshound::text {

/// A word where it stands in a text.
struct Occurrence {
  std::uint32_t word;  ///< its number in the Vocabulary
  Span span;           ///< where it stood

  bool operator==(const Occurrence&) const = default;
};

/// The words that were met in the texts read so far, numbered from 0 in the order in which they
/// were met. Gives the tokens of Analyzer, but as numbers: whoever keeps something for each word
/// finds it in a vector by the word's number. Costs one look-up for each word of a text, and
/// allocates, folds and stems for those only that are new. Not for several threads at once; each
/// has its own, and the numbers of one mean nothing to another.
///
///   for (const auto& [word, span] : vocabulary.read(article.body)) {
///     if (word >= mine.size()) mine.push_back(make(vocabulary.word(word), vocabulary.stem(word)));
///     use(mine[word], span);
///   }
///
/// (New words come one at a time and in order, so that one push_back is enough; if there are two
/// lists to fill, fill them up to size() after read().)
class Vocabulary {
 public:
  /// `language` (ISO 639-1) must have a stemmer; if it has none, reading throws Error.
  explicit Vocabulary(std::string language) : language_(std::move(language)) {}

  /// The tokens of `text` in order, as by Analyzer::tokens(); valid until the next call.
  const std::vector<Occurrence>& read(std::string_view text);

  /// How many distinct words there are; numbers are less.
  std::uint32_t size() const noexcept { return words_.size(); }

  /// The folded word of a number, valid until clear().
  std::string_view word(std::uint32_t number) const { return words_.text(number); }

  /// The stem of that word, valid until clear().
  std::string_view stem(std::uint32_t number) const { return stems_.text(stem_of_[number]); }

  /// The number of that stem among the distinct stems, from 0 in the order in which they came up.
  std::uint32_t stem_number(std::uint32_t number) const { return stem_of_[number]; }

  /// Memory in use, roughly: about 100 bytes for each spelling met.
  std::size_t bytes() const noexcept;

  /// Forgets all words; numbers begin at 0 again.
  void clear();

 private:
  /// A part of a spelling: "l'État" has two.
  struct Piece {
    std::uint32_t word;
    std::uint32_t begin;  ///< in bytes from where the spelling begins
    std::uint32_t end;
  };
  /// What a spelling is.
  struct Pieces {
    std::uint32_t first;  ///< its first of `pieces_`; if it is one word, the number of that
    std::uint32_t count;  ///< how many; or one_word
  };
  static constexpr std::uint32_t one_word = 0xFFFFFFFF;

  void add_pieces(Pieces pieces, std::uint32_t begin);
  Pieces pieces_of(std::string_view spelling);
  Pieces add_spelling(std::string_view spelling);
  std::uint32_t number_of(std::string_view folded);

  std::string language_;
  Interner spellings_;  ///< words as they are cut, not folded
  Interner words_;
  Interner stems_;
  std::vector<Pieces> pieces_of_;  ///< by number of spelling
  std::vector<Piece> pieces_;
  std::vector<std::uint32_t> stem_of_;  ///< by number of word
  std::vector<Span> spans_;             ///< of the text being read; kept for their memory
  std::vector<Occurrence> occurrences_;
  bool unfinished_ = false;  ///< an exception ended the last read(): the lists may not agree
};

}  // namespace newshound::text
