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
  bool is_place = false;                          ///< one whose positions are asked for
  double weight = 0;                              ///< of the term, 0 if it is not ranked
  std::uint64_t frequency = 0;                    ///< in all segments
  std::vector<std::optional<TermEntry>> entries;  ///< by segment
};

/// A slot of a sequence: places among the leaves of its words, and behind them of its exceptions.
struct PlanSlot {
  std::uint32_t first_word = 0;
  std::uint32_t first_exception = 0;
  std::uint32_t end = 0;
};

/// A node of the expression, its terms replaced by places among the leaves.
struct PlanNode {
  Expression::Kind kind = Expression::Kind::nothing;
  std::uint32_t leaf = 0;                     ///< the term, or the word at which units begin
  std::vector<PlanSlot> slots = {};           ///< of all sequences, one behind the other
  std::vector<std::uint32_t> sequences = {};  ///< how many slots each has
  std::uint32_t window = 0;
  std::optional<std::uint32_t> limit = {};  ///< the word at which the units of a limit begin
  std::uint32_t first_unit = 0, end_unit = 0;
  std::uint32_t count = 0;
  std::int32_t first_day = 0, end_day = 0;
  std::vector<PlanNode> operands = {};
};

/// Whether the node itself asks where words are.
inline bool asks_positions(const PlanNode& node) { return !node.slots.empty(); }

/// Looks every term up once in every segment, and weighs it by the statistics of all of them.
struct Plan {
  /// Throws Error if a near has too many sequences, or something has no word or no sequence.
  Plan(const Expression& expression, std::span<const SegmentView> segments);

  Statistics statistics;
  std::vector<PlanLeaf> leaves;
  PlanNode root;
  bool has_positions = false;  ///< whether something asks where words are
  /// Whether what a matching article scores is the sum of all ranked terms that it has.
  bool is_flat = true;
};

}  // namespace newshound::rank
