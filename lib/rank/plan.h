/// An expression made ready for the segments of an index.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rank/bits.h"
#include "rank/bm25.h"
#include "rank/expression.h"
#include "rank/file.h"

namespace newshound::rank {

/// A segment to be searched. Neither is owned.
struct SegmentView {
  const File* file = nullptr;
  const Bits* gone = nullptr;  ///< articles that are no longer there, or null
};

/// A term where it stands in an expression.
struct PlanLeaf {
  std::string term;
  double factor = 0;
  double weight = 0;                              ///< of the term, 0 if it is not ranked
  std::uint64_t frequency = 0;                    ///< in all segments
  std::vector<std::optional<TermEntry>> entries;  ///< by segment
};

/// A node of the expression, its terms replaced by places among the leaves.
struct PlanNode {
  Expression::Kind kind = Expression::Kind::nothing;
  std::uint32_t first_leaf = 0;  ///< of a term, a phrase or near
  std::uint32_t last_leaf = 0;   ///< and one more
  std::uint32_t window = 0;
  std::int32_t first_day = 0, end_day = 0;
  std::vector<PlanNode> operands;
};

/// Looks every term up once in every segment, and weighs it by the statistics of all of them.
struct Plan {
  Plan(const Expression& expression, std::span<const SegmentView> segments);

  Statistics statistics;
  std::vector<PlanLeaf> leaves;
  PlanNode root;
  bool has_windows = false;  ///< phrase or near
  /// Whether what a matching article scores is the sum of all ranked terms that it has.
  bool is_flat = true;
};

}  // namespace newshound::rank
