/// Which articles of a segment match a node of a plan.
#pragma once

#include <cstdint>
#include <vector>

#include "rank/file.h"
#include "rank/kernels.h"
#include "rank/leaf.h"
#include "rank/places.h"
#include "rank/plan.h"
#include "rank/range_bits.h"

namespace newshound::rank {

/// Answers for the range at which the leaves are.
class Matcher {
 public:
  /// All must outlive it.
  Matcher(const File& file, const Bits* gone, Leaves& leaves)
      : file_(file), gone_(gone), leaves_(leaves), places_(leaves) {}

  /// 1 for each range in which an article may match.
  Ranges possible_ranges(const PlanNode& node) const;

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
  Ranges ranges_of_at_least(const PlanNode& node) const;
  RangeBits any_matches(const PlanNode& node);
  RangeBits at_least_matches(const PlanNode& node);
  void narrow(const PlanNode& node, RangeBits& bits);

  const File& file_;
  const Bits* gone_;
  Leaves& leaves_;
  Places places_;
};

}  // namespace newshound::rank
