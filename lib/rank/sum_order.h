/// In which order scores are summed.
#pragma once

#include <cstdint>
#include <vector>

#include "rank/plan.h"

namespace newshound::rank {

/// Sums of floating-point numbers depend on their order in the last bits. Xapian 1.4 sums as it
/// evaluates: alternatives in a tree like Huffman's, the rarest first (api/queryinternal.cc,
/// OrContext), requirements from the rarest on (matcher/multiandpostlist.h), by how many articles
/// of the segment it expects to match each. Doing the same gives the same scores to the last bit,
/// unless a query ranks one term twice: in which order Xapian adds equally frequent requirements
/// hangs on what it expects of filters beside them, which is not rebuilt here.
class SumOrder {
 public:
  /// Of two values before it, by their places.
  struct Addition {
    std::uint32_t a, b;
  };

  /// `frequencies`: of each leaf, in the segment, which has so many articles.
  SumOrder(const Plan& plan, std::vector<std::uint32_t> frequencies, std::uint32_t articles);

  /// Begins with the scores of the leaves, in their order; what it has behind them is not used.
  double sum(std::vector<double>& values) const;
  std::size_t size() const { return leaves_ + additions_.size(); }
  /// The place of the whole sum among the values.
  std::uint32_t result() const { return result_; }
  /// How the value at `place` came about, or null if it is that of a leaf.
  const Addition* addition_at(std::uint32_t place) const {
    return place <= leaves_ ? nullptr : &additions_[place - leaves_];
  }

 private:
  /// A sum so far, and how many articles are expected to match it.
  struct Part {
    std::uint32_t place;
    std::uint32_t expected;
  };

  Part part_of(const PlanNode& node);
  Part part_of_slot(const PlanSlot& slot) const;
  Part part_of_requirements(const PlanNode& node);
  void add_required(const PlanNode& node, std::vector<Part>& parts);
  void add_optional(const PlanNode& node, std::vector<Part>& parts);
  void add_alternatives(const PlanNode& node, std::vector<Part>& parts);
  Part required(std::vector<Part> parts);
  Part alternatives(std::vector<Part> parts);
  Part added(Part a, Part b, double expected);

  const Plan* plan_;
  std::vector<std::uint32_t> frequencies_;
  double articles_;
  std::uint32_t leaves_;
  std::uint32_t zero_;  ///< the place of a 0
  std::uint32_t result_ = 0;
  std::vector<Addition> additions_;
};

}  // namespace newshound::rank
