/// A text as features see it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "entity/tagger/token.h"
#include "entity/tagger/word.h"

namespace newshound::entity::tagger {

/// How a sentence is written as a whole.
enum class SentenceStyle : std::uint8_t {
  prose,
  title,     ///< "Court Rules Against Minister"
  capitals,  ///< "COURT RULES AGAINST MINISTER"
};

struct Sentence {
  std::uint32_t begin = 0;  ///< its first token
  std::uint32_t end = 0;
  SentenceStyle style = SentenceStyle::prose;
};

/// Where else in the text a word stands, whatever its case, and how.
struct Elsewhere {
  static constexpr std::size_t most = 5;

  std::uint32_t text = 0;  ///< which text it is about
  bool in_small_letters = false;
  bool capitalised_inside = false;  ///< with a capital that no beginning of a sentence explains
  bool in_parentheses = false;      ///< "(NATO)"
  std::uint8_t count = 0;
  std::array<std::uint32_t, most> at = {};  ///< the first tokens that have it, not in small letters
};

/// The words of a text, and what it as a whole tells of them. Kept to be used again for the next
/// text, for its memory.
class Document {
 public:
  /// Which tokens are what of which listed names: a bit for each list and Place, list first.
  using Hits = std::uint64_t;

  /// Takes over the text whose tokens these are. The words of `vocabulary`, which is of the text's
  /// language, are valid until it is cleared.
  void read(std::string_view text, const Tokens& tokens, const NameLists& lists,
            Vocabulary& vocabulary);

  const std::vector<Sentence>& sentences() const { return sentences_; }
  const Word& word(std::uint32_t token) const { return *words_[token]; }
  Hits hits(std::uint32_t token) const { return hits_[token]; }
  const Sentence& sentence_of(std::uint32_t token) const { return sentences_[sentence_of_[token]]; }
  std::uint64_t language() const { return language_; }

  /// What the text tells of this word of it.
  const Elsewhere& elsewhere(const Word& word) const { return elsewhere_[word.lower_number]; }

 private:
  void add_sentences(const Tokens& tokens);
  SentenceStyle style_of(std::uint32_t begin, std::uint32_t end) const;
  void match(const Sentence& sentence, const NameLists& lists);
  void mark(std::uint32_t begin, std::uint16_t list, std::uint32_t length);
  void note_elsewhere(const Sentence& sentence);

  std::vector<const Word*> words_;
  std::vector<Sentence> sentences_;
  std::vector<std::uint32_t> sentence_of_;
  std::vector<Hits> hits_;
  std::vector<Elsewhere> elsewhere_;  ///< by Word::lower_number
  std::uint32_t text_ = 0;            ///< how many texts were read
  std::uint64_t language_ = 0;
};

}  // namespace newshound::entity::tagger
