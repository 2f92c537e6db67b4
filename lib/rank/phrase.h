/// The commonest question about positions: whether words stand side by side.
#pragma once

#include <cstdint>
#include <vector>

#include "rank/leaf.h"
#include "rank/positions.h"

namespace newshound::rank {

/// Leaves in `starts`, which ascend, only those at whose `distance` one of `positions` is.
void keep_followed(std::vector<std::uint32_t>& starts, PositionReader positions,
                   std::uint32_t distance);

/// Answers for phrases of one word a place, at the range where the leaves are.
class Phrase {
 public:
  /// They must outlive it.
  explicit Phrase(Leaves& leaves) : leaves_(leaves) {}

  /// Whether the words, the leaves from `begin` to `end`, stand side by side in the article.
  bool holds(std::uint32_t begin, std::uint32_t end, std::uint32_t local);

 private:
  bool set_starts(std::uint32_t leaf, std::uint32_t place, std::uint32_t local);

  Leaves& leaves_;
  std::vector<std::uint32_t> starts_;  ///< where the phrase may begin
};

}  // namespace newshound::rank
