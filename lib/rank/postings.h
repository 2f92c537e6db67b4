/// Which articles have a term, how often, and where.
#pragma once

#include <cstdint>
#include <vector>

namespace newshound::rank {

/// The postings of a term, article by article in ascending order. Articles of a filter term have no
/// counts, only those of a word have positions.
struct Postings {
  std::vector<std::uint32_t> articles;
  std::vector<std::uint32_t> counts;
  std::vector<std::uint32_t> positions;  ///< of the first article, then of the second, ...

  void clear() {
    articles.clear();
    counts.clear();
    positions.clear();
  }
};

}  // namespace newshound::rank
