/// What articles of a segment score.
#pragma once

#include <cstdint>
#include <vector>

#include "rank/arithmetic.h"
#include "rank/bm25.h"
#include "rank/file.h"
#include "rank/leaf.h"
#include "rank/matcher.h"
#include "rank/plan.h"
#include "rank/sum_order.h"

namespace newshound::rank {

/// Scores exactly, at the range where the leaves are.
class Scorer {
 public:
  /// All must outlive it.
  Scorer(const Plan& plan, const File& file, Leaves& leaves, Matcher& matcher);

  /// Places of the leaves that count, those first that may add most.
  const std::vector<std::uint32_t>& ranked() const { return ranked_; }
  const Drift& drift() const { return drift_; }

  /// Of an article that matches.
  double score(std::uint32_t local);
  /// The same, as it was summed; score() was called for it last.
  ScorePart parts(std::uint32_t local);

 private:
  void collect(const PlanNode& node, std::uint32_t local);
  ScorePart part(std::uint32_t place, std::uint32_t local);
  void set_value(std::uint32_t leaf, std::uint32_t local, double norm);

  const Plan& plan_;
  const File& file_;
  Leaves& leaves_;
  Matcher& matcher_;
  Bm25 bm25_;
  Drift drift_;
  std::vector<std::uint32_t> ranked_;
  SumOrder order_;
  std::vector<double> values_;  ///< of the leaves, and behind them the sums
};

}  // namespace newshound::rank
