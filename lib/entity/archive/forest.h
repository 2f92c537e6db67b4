/// Which class of names joined which other.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "entity/archive/table.h"

namespace newshound::entity {

/// What a class joins, and why.
struct Join {
  std::uint32_t to = 0;
  JoinRule rule = JoinRule::fuller;
  std::uint64_t evidence = 0;
};

/// Something that speaks for joining a class.
struct Candidate {
  std::uint32_t to = 0;
  std::uint64_t weight = 0;
};

/// Trees of classes: each joins one other at most, so that two names which could both be meant by a
/// third are never joined by it.
class Forest {
 public:
  explicit Forest(std::uint32_t size) : joins_(size), above_(size) {
    for (std::uint32_t at = 0; at < size; ++at) above_[at] = at;
  }

  /// What `at` and all that are one with it hang on.
  std::uint32_t root(std::uint32_t at);

  const std::optional<Join>& join_of(std::uint32_t at) const { return joins_[at]; }

  /// Joins `from`, which has joined nothing, to another tree. Within its own tree nothing happens.
  void join(std::uint32_t from, const Join& join);

  /// The root of the tree that has at least `percent` of the weight of all candidates; weights of
  /// one tree are added up.
  std::optional<std::uint32_t> clear_choice(const std::vector<Candidate>& candidates,
                                            std::uint64_t percent);

 private:
  std::vector<std::optional<Join>> joins_;
  std::vector<std::uint32_t> above_;
};

}  // namespace newshound::entity
