/// A plan carried out on one segment.
#pragma once

#include <cstdint>
#include <vector>

#include "rank/kernels.h"
#include "rank/leaf.h"
#include "rank/plan.h"
#include "rank/sum_order.h"
#include "rank/top_k.h"
#include "rank/windows.h"

namespace newshound::rank {

/// How articles are ordered; scores decide where the rest is equal.
enum class Ordering { score, newest, oldest };

/// Works range by range: 256 articles whose numbers share all but their last byte. For each range
/// the sum of its terms' largest impacts says whether any article in it can be good enough; ranges
/// are visited from the most promising on. In a range the impacts of all terms are added up in
/// integers, rounded up; only articles whose sum is large enough are scored exactly. After
/// Mackenzie, Petri and Moffat, "Anytime ranking on document-ordered indexes" (2022), and Lin and
/// Trotman, "Anytime ranking for impact-ordered indexes" (2015).
class SegmentSearch {
 public:
  /// All must outlive it. `segment` is its place among `segments` of them.
  SegmentSearch(const Plan& plan, const SegmentView& view, std::uint32_t segment,
                std::uint32_t segments);

  /// A score that at least `limit` articles reach, if that is known without looking.
  double known_floor(std::size_t limit) const;

  void search(TopK& best, Ordering ordering);
  /// How many articles match.
  std::uint64_t count();

 private:
  bool is_filtered() const { return filter_.kind != Expression::Kind::everything; }
  void split_root();
  void set_units();
  std::uint16_t least_bound(const TopK& best) const;

  std::vector<std::uint8_t> possible_ranges(const PlanNode& node) const;
  std::vector<std::uint32_t> promising_ranges(const std::vector<std::uint16_t>& maxima,
                                              std::uint16_t least) const;

  void enter(std::uint32_t range);
  RangeBits live_articles(std::uint32_t range) const;
  RangeBits matches(const PlanNode& node) const;
  RangeBits days_matches(const PlanNode& node) const;
  bool holds(const PlanNode& node, std::uint32_t local);
  bool stand_together(const PlanNode& node, std::uint32_t local);

  bool has_few(const RangeBits& bits) const;
  void search_range(std::uint32_t range, TopK& best);
  void search_by_score(TopK& best);
  void search_by_date(TopK& best, Ordering ordering);
  void search_unranked(TopK& best);
  double score(std::uint32_t local);
  void collect(const PlanNode& node, std::uint32_t local);
  void set_value(std::uint32_t leaf, std::uint32_t local);
  Found found(std::uint32_t article, double score) const;

  const Plan& plan_;
  const File& file_;
  const Bits* gone_;
  std::uint32_t segment_, segments_;
  Bm25 bm25_;
  std::vector<Leaf> leaves_;
  std::vector<std::uint32_t> frequencies_;
  std::vector<std::uint32_t> ranked_;  ///< places of the leaves that count
  SumOrder order_;
  PlanNode filter_;                   ///< what has to match beside having a ranked term
  bool score_implies_match_ = false;  ///< an article with a score above 0 needs only the filter
  double growth_ = 1, shrinkage_ = 1;
  double unit_ = 0;
  std::uint32_t range_ = 0;
  std::vector<double> values_;
  WordPositions positions_;
};

}  // namespace newshound::rank
