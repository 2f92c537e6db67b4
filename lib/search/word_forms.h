/// Which words of an index a word of a query can mean.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "newshound/text.h"
#include "rank/expression.h"
#include "rank/plan.h"

namespace newshound::search {

/// A word of a query.
struct QueryWord {
  Token token;                     ///< as the first language has it
  std::vector<std::string> stems;  ///< in all languages, each once
};

/// Asks the dictionaries of an index, in the languages of its articles.
class WordForms {
 public:
  /// Both must outlive it; there is at least one analyser.
  WordForms(std::span<const rank::SegmentView> segments, std::span<const Analyzer> analyzers)
      : segments_(segments), analyzers_(analyzers) {}

  std::span<const rank::SegmentView> segments() const { return segments_; }

  /// The tokens of a part of a query.
  std::vector<QueryWord> words(std::string_view text) const;

  /// The stems of words that are written like `word` but for case and accents, in languages in
  /// which that makes a difference, beside those that it has itself.
  std::vector<std::string> stems(const QueryWord& word) const;

  /// The words that the folded `word` is made of where articles write it with a hyphen or the like
  /// ("anti-government" for "antigovernment"), each way once; of very many some.
  std::vector<std::vector<std::string>> pieces(const std::string& word) const;

  /// A place for `word` as it is, in the field of `prefix`, with or without accents and capitals;
  /// where it is an acronym that could be a common word, only for the acronym.
  rank::Slot folded(const QueryWord& word, std::string_view prefix) const;

  /// A place for `word` with the case and the accents that it has.
  rank::Slot exact(const QueryWord& word, std::string_view prefix) const;

  /// A place for any inflection of `word`.
  rank::Slot inflected(const QueryWord& word, std::string_view prefix) const;

  /// Whether a word by itself stands for its inflections: not if it is quoted, nor if it begins
  /// with a capital, as names do, except in languages that write all nouns so.
  bool any_form_is_meant(bool quoted, const QueryWord& word) const;

 private:
  /// Terms of words that share a stem with `word`, and its own.
  std::vector<std::string> inflections(const QueryWord& word, std::string_view prefix) const;
  /// What stands behind `begin` in terms that begin so, up to `most` of them.
  std::vector<std::string> behind(const std::string& begin, std::size_t most) const;
  std::vector<std::string> forms(std::string_view prefix, const std::string& word) const;

  std::span<const rank::SegmentView> segments_;
  std::span<const Analyzer> analyzers_;
};

}  // namespace newshound::search
