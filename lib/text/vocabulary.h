/// Texts as lists of small numbers, for who has to do something for each word of many texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/interner.h"
#include "newshound/text.h"
#include "text/sentence.h"

namespace newshound::text {

/// A word where it stands in a text.
struct Occurrence {
  std::uint32_t word = 0;  ///< its number in the Vocabulary
  Span span;               ///< where it stood
  std::uint32_t position = 0;
  bool joined = false;

  bool operator==(const Occurrence&) const = default;
};

/// The positions of the first words of sentences and paragraphs, in order. Where a paragraph begins
/// so does a sentence.
struct Breaks {
  std::vector<std::uint32_t> sentences;
  std::vector<std::uint32_t> paragraphs;

  bool operator==(const Breaks&) const = default;
};

/// The words that were met in the texts read so far, numbered from 0 in the order in which they
/// were met, "The" apart from "the": a number is a form (Token::form), which tells word and stem.
/// Gives the tokens of Analyzer, but as numbers: whoever keeps something for each word finds it in
/// a vector by the word's number. Costs one look-up for each word of a text, and allocates, folds
/// and stems for those only that are new. Not for several threads at once; each has its own, and
/// the numbers of one mean nothing to another.
///
///   for (const auto& token : vocabulary.read(article.body)) {
///     if (token.word >= mine.size()) mine.push_back(make(vocabulary.word(token.word)));
///     use(mine[token.word], token.position);
///   }
///
/// (New words come one at a time and in order, so that one push_back is enough; if there are two
/// lists to fill, fill them up to size() after read().)
class Vocabulary {
 public:
  /// `language` in ISO 639; without a stemmer for it words are their own stems.
  explicit Vocabulary(std::string language) : language_(language), rules_(std::move(language)) {}

  /// The tokens of `text` in order, as by Analyzer::tokens(); valid until the next call.
  const std::vector<Occurrence>& read(std::string_view text);

  /// Where the sentences and paragraphs of the text read last begin.
  const Breaks& breaks() const noexcept { return breaks_; }

  /// How many distinct forms there are; numbers are less.
  std::uint32_t size() const noexcept { return forms_.size(); }

  /// The folded word of a number, valid until clear().
  std::string_view word(std::uint32_t number) const { return words_.text(entries_[number].word); }

  /// The word as written, with case and accents, valid until clear().
  std::string_view form(std::uint32_t number) const { return forms_.text(number); }

  /// The stem of that word, valid until clear().
  std::string_view stem(std::uint32_t number) const { return stems_.text(entries_[number].stem); }

  /// The number of that folded word among the distinct ones, from 0 in the order in which they came
  /// up.
  std::uint32_t word_number(std::uint32_t number) const { return entries_[number].word; }

  /// The number of that stem among the distinct stems, in the same way.
  std::uint32_t stem_number(std::uint32_t number) const { return entries_[number].stem; }

  /// Memory in use, roughly: about 100 bytes for each spelling met.
  std::size_t bytes() const noexcept;

  /// Forgets all words; numbers begin at 0 again.
  void clear();

 private:
  /// A token of a spelling: "l'État" has three.
  struct Piece {
    std::uint32_t word;
    std::uint32_t begin;  ///< in bytes from where the spelling begins
    std::uint32_t end;
    bool joined;
  };
  /// What a form tells.
  struct Entry {
    std::uint32_t word;
    std::uint32_t stem;
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
  std::uint32_t number_of(std::string_view form);
  void begin_part();

  std::string language_;
  BreakRules rules_;
  Interner spellings_;  ///< words as they are cut, with what joins them
  Interner forms_;
  Interner words_;
  Interner stems_;
  std::vector<Pieces> pieces_of_;  ///< by number of spelling
  std::vector<Piece> pieces_;
  std::vector<Entry> entries_;  ///< by number of form
  std::vector<Span> spans_;     ///< of the text being read; kept for their memory
  std::vector<Occurrence> occurrences_;
  Breaks breaks_;
  std::uint32_t position_ = 0;  ///< of the next word
  Break before_ = Break::none;  ///< it
  bool unfinished_ = false;     ///< an exception ended the last read(): the lists may not agree
};

}  // namespace newshound::text
