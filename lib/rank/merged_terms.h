/// The terms of several segments as one list.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rank/dictionary.h"
#include "rank/plan.h"

namespace newshound::rank {

/// Walks through them in the order of their bytes. The segments must outlive it.
class MergedTerms {
 public:
  /// From the first term that is `first` or behind it. Throws Damaged, as all here do.
  MergedTerms(std::span<const SegmentView> segments, std::string_view first);

  /// Moves to the next term; false at the end.
  bool next();
  const std::string& term() const { return term_; }
  /// In how many articles of all segments the term is.
  std::uint64_t frequency() const { return frequency_; }

  /// Has next() move to the first term that is `first` or behind it, which lies ahead.
  void seek(std::string_view first);

 private:
  struct Source {
    const Dictionary* dictionary;
    TermCursor cursor;
  };

  void put_back(Source source);
  Source take_first();

  std::vector<Source> sources_;  ///< a heap, that with the first term in front
  std::string term_;
  std::uint64_t frequency_ = 0;
};

}  // namespace newshound::rank
