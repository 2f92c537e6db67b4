/// Classes that may join others, found by blocks rather than by comparing all with all.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "entity/archive/blocks.h"
#include "entity/archive/forest.h"
#include "entity/archive/name_classes.h"

namespace newshound::entity {

/// A block of more classes than this is of names too common to tell anything, and is passed over.
constexpr std::size_t most_in_block = 500;

/// A class, and one that it may join.
using JoinPair = std::pair<std::uint32_t, std::uint32_t>;

/// All pairs for which `may_join` holds of those that have a hash in common, sorted.
template <class MayJoin>
std::vector<JoinPair> find_pairs(std::vector<Hashed>& all, MayJoin may_join) {
  std::vector<JoinPair> pairs;
  for_each_block(all, most_in_block, [&](const std::vector<std::uint32_t>& block) {
    for (const auto from : block)
      for (const auto to : block)
        if (from != to && may_join(from, to)) pairs.emplace_back(from, to);
  });
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

/// Persons by the initial of their first word and their last word.
std::vector<Hashed> hashed_by_initial(const NameClasses& classes);

/// All classes under hashes of which two have one in common if slip_between() has something to say.
std::vector<Hashed> hashed_by_slips(const NameClasses& classes);

/// Joins each class, in the order in which they come first in `pairs`, to the tree of those which
/// it may join if one is clear. Pairs of one class must stand together.
void join_pairs(const NameClasses& classes, const std::vector<JoinPair>& pairs, JoinRule rule,
                Forest& forest);

}  // namespace newshound::entity
