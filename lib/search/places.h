/// Where in an article a part of a query wants its words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/node.h"
#include "rank/expression.h"
#include "search/word_forms.h"

namespace newshound::search {

/// A part of a query as sequences of places, any of which will do.
struct Places {
  std::vector<rank::Sequence> alternatives;
  std::vector<QueryWord> words;                    ///< that it names, to rank by
  std::vector<std::vector<std::string>> patterns;  ///< what stands there, folded, to be marked
  std::vector<std::string> warnings;
};

class NameFinder;

class PlaceFinder {
 public:
  /// Both must outlive it.
  PlaceFinder(const WordForms& forms, const NameFinder& names) : forms_(forms), names_(names) {}

  /// The places of words, patterns, fuzzy words, mentions, or alternatives of such.
  Places places_of(const query::Node& positional) const;
  Places places_of(const query::Match& match) const;
  Places places_of(const query::Pattern& pattern) const;
  Places places_of(const query::Fuzzy& fuzzy) const;

 private:
  /// `alone`: there is no other word beside it.
  rank::Slot slot(const query::Match& match, const QueryWord& word, std::string_view prefix,
                  bool alone) const;

  const WordForms& forms_;
  const NameFinder& names_;
};

/// `places`, a phrase, near or together, where they lie in the field, if that is part of the text.
rank::Expression in_field(schema::Field field, rank::Expression places);

/// Articles where `sequence` stands in a field.
rank::Expression at_sequence(schema::Field field, const rank::Sequence& sequence);

/// One alternative of each of `places`, in all ways to choose them; of very many the first.
std::vector<std::vector<rank::Sequence>> choices(const std::vector<Places>& places);

/// The prefix of the words of a field that has lists of its own, else none.
std::string_view word_prefix(schema::Field field);

}  // namespace newshound::search
