/// What to mark in a text that matches, and where it stands.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "newshound/searcher.h"
#include "search/word_starts.h"
#include "text/vocabulary.h"

namespace newshound::search {

/// Words that stand together in a text that matches.
struct Pattern {
  std::vector<std::string> words;
  bool stems = false;  ///< compare stems
  Highlight::Kind kind = Highlight::Kind::word;
  double weight = 1;  ///< how much it says to see it: rare words more

  bool operator==(const Pattern&) const = default;
};

struct Mark {
  Span span;
  std::uint32_t pattern = 0;  ///< its index

  bool operator==(const Mark&) const = default;
};

/// Finds patterns in texts, reading only the words around those that begin like theirs. Not for use
/// by two threads at once.
class MarkFinder {
 public:
  /// `patterns` and `vocabulary`, that of `language`, must outlive it.
  MarkFinder(std::span<const Pattern> patterns, text::Vocabulary& vocabulary,
             std::string_view language);

  /// Where the patterns stand in `text`, in order; of those that overlap the first and longest.
  std::vector<Mark> find(std::string_view text);

 private:
  struct Chunk {
    std::size_t begin, end;  ///< from blank to blank
  };

  void read(std::string_view text, Chunk chunk);
  void match_at(std::size_t at);
  std::size_t length_of_match(std::size_t at, const Pattern& pattern) const;
  std::string_view word_at(std::size_t at, const Pattern& pattern) const;

  std::span<const Pattern> patterns_;
  text::Vocabulary& vocabulary_;
  WordStarts starts_;
  std::size_t longest_ = 0;              ///< words of a pattern
  std::vector<text::Occurrence> words_;  ///< that were read last
  std::uint32_t offset_ = 0;             ///< where in the text they were read
  std::vector<Mark> marks_;
};

}  // namespace newshound::search
