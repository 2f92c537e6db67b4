/// Which articles of a segment match a node of a plan.
#pragma once

#include <cstdint>
#include <vector>

#include "rank/file.h"
#include "rank/kernels.h"
#include "rank/leaf.h"
#include "rank/phrase.h"
#include "rank/plan.h"
#include "rank/windows.h"

namespace newshound::rank {

constexpr RangeBits all_bits = {~std::uint64_t{0}, ~std::uint64_t{0}, ~std::uint64_t{0},
                                ~std::uint64_t{0}};

/// Calls `action` with each number in `bits`, ascending.
template <class Action>
void for_each(const RangeBits& bits, Action action) {
  for (std::uint32_t word = 0; word < bits.size(); ++word)
    for (auto left = bits[word]; left != 0; left &= left - 1)
      action(word * 64 + static_cast<std::uint32_t>(__builtin_ctzll(left)));
}

inline bool is_empty(const RangeBits& bits) { return (bits[0] | bits[1] | bits[2] | bits[3]) == 0; }

inline std::uint32_t size_of(const RangeBits& bits) {
  int size = 0;
  for (const auto word : bits) size += __builtin_popcountll(word);
  return static_cast<std::uint32_t>(size);
}

/// Leaves in `bits` only what is in `others` too.
inline void keep(RangeBits& bits, const RangeBits& others) {
  for (std::size_t word = 0; word < bits.size(); ++word) bits[word] &= others[word];
}

/// Answers for the range at which the leaves are.
class Matcher {
 public:
  /// All must outlive it.
  Matcher(const File& file, const Bits* gone, Leaves& leaves)
      : file_(file), gone_(gone), leaves_(leaves), phrase_(leaves) {}

  /// 1 for each range in which an article may match.
  std::vector<std::uint8_t> possible_ranges(const PlanNode& node) const;

  /// The articles that match, as far as bits can tell: words of a phrase are there, but perhaps not
  /// together.
  RangeBits matches(const PlanNode& node);
  /// Whether the article matches for certain.
  bool holds(const PlanNode& node, std::uint32_t local);

  /// The articles that are not gone.
  RangeBits live_articles() const;
  bool is_live(std::uint32_t local) const;

 private:
  RangeBits days_matches(const PlanNode& node) const;
  RangeBits all_leaves(const PlanNode& node);
  void narrow(const PlanNode& node, RangeBits& bits);
  bool stand_together(const PlanNode& node, std::uint32_t local);

  const File& file_;
  const Bits* gone_;
  Leaves& leaves_;
  WordPositions positions_;
  Phrase phrase_;
};

}  // namespace newshound::rank
