/// Whether the words of an article stand where a node of a plan wants them.
#pragma once

#include <cstdint>
#include <vector>

#include "rank/kernels.h"
#include "rank/leaf.h"
#include "rank/phrase.h"
#include "rank/plan.h"
#include "rank/range_bits.h"
#include "rank/windows.h"

namespace newshound::rank {

/// Answers for nodes that ask for positions, at the range where the leaves are.
class Places {
 public:
  /// They must outlive it.
  explicit Places(Leaves& leaves) : leaves_(leaves), phrase_(leaves) {}

  /// 1 for each range in which there is a word of each slot.
  Ranges possible_ranges(const PlanNode& node) const;
  /// The articles with a word of each slot, wherever it stands.
  RangeBits articles(const PlanNode& node);
  /// Whether the words stand as the node wants them in the article.
  bool holds(const PlanNode& node, std::uint32_t local);

 private:
  void narrow(const PlanSlot& slot, Ranges& possible) const;
  void narrow(const PlanSlot& slot, RangeBits& bits);
  bool is_there(const PlanSlot& slot, std::uint32_t local);
  void read_leaf(std::uint32_t leaf, std::uint32_t local, Positions& positions);
  void read_leaves(std::uint32_t begin, std::uint32_t end, std::uint32_t local,
                   Positions& positions);
  void read_slot(const PlanSlot& slot, std::uint32_t local, Positions& positions);
  void find_sequences(const PlanNode& node);
  const Positions& units(std::uint32_t leaf, std::uint32_t local);

  Leaves& leaves_;
  Phrase phrase_;
  std::vector<Positions> positions_;  ///< by slot
  std::vector<Occurrences> occurrences_;
  Positions units_, exceptions_, kept_;
};

}  // namespace newshound::rank
