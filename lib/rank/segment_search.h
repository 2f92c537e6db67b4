/// A plan carried out on one segment.
#pragma once

#include <cstdint>
#include <vector>

#include "rank/kernels.h"
#include "rank/leaf.h"
#include "rank/matcher.h"
#include "rank/plan.h"
#include "rank/scorer.h"
#include "rank/top_k.h"

namespace newshound::rank {

/// How articles are ordered; scores decide where the rest is equal.
enum class Ordering { score, newest, oldest };

/// Works range by range: 256 articles whose numbers share all but their last byte. For each range
/// the sum of its terms' largest impacts says whether any article in it can be good enough; ranges
/// are visited from the most promising on. In a range only the postings of those terms are looked
/// at without which no article is good enough (MaxScore, Turtle and Flood 1995); their impacts are
/// added up in integers, rounded up, and only articles whose sum is large enough are scored
/// exactly. After Mackenzie, Petri and Moffat, "Anytime ranking on document-ordered indexes"
/// (2022).
class SegmentSearch {
 public:
  /// All must outlive it. `segment` is the place of `view` among `segments` of them.
  SegmentSearch(const Plan& plan, const SegmentView& view, std::uint32_t segment,
                std::uint32_t segments);
  SegmentSearch(const SegmentSearch&) = delete;
  SegmentSearch& operator=(const SegmentSearch&) = delete;

  /// A score that at least `limit` articles reach, if that is known without looking.
  double known_floor(std::size_t limit) const;

  void search(TopK& best, Ordering ordering);
  /// How many articles match.
  std::uint64_t count();
  /// All articles that match, ascending.
  std::vector<std::uint32_t> matches();

 private:
  bool is_filtered() const { return filter_.kind != Expression::Kind::everything; }
  void put_rarest_first(std::vector<PlanNode>& operands) const;
  bool take_out_ranked(PlanNode& node);
  void split_root();
  void set_units();
  std::uint16_t least_bound(const TopK& best) const;

  void search_by_score(TopK& best);
  void search_range(std::uint32_t range, TopK& best);
  void set_rest(std::uint32_t range);
  bool is_here(std::size_t ranked) const;
  RangeBits bits_of_first(std::size_t count);
  Bounds bounds_of_first(std::size_t count);
  std::uint32_t postings_of_first(std::size_t count);
  std::size_t essential_terms() const;
  void add_candidates(RangeBits allowed, std::size_t terms, TopK& best);
  void add_candidate(std::uint32_t local, std::size_t next, std::uint32_t bound, TopK& best);
  void search_by_date(TopK& best, Ordering ordering);
  void search_unranked(TopK& best);
  template <class Action>
  void for_each_range(Action action);
  template <class Action>
  void for_each_match(Action action);
  Found found(std::uint32_t local, double score) const;

  const Plan& plan_;
  const File& file_;
  bool has_gone_;
  std::uint32_t segment_, segments_;
  Leaves leaves_;
  Matcher matcher_;
  Scorer scorer_;
  PlanNode filter_;                   ///< what has to match beside having a ranked term
  bool score_implies_match_ = false;  ///< an article with a score above 0 needs only the filter
  double unit_ = 0;  ///< the score that a bound of 1 means; 0 if there are no bounds
  std::vector<std::uint32_t> rest_;  ///< what the ranked terms from each on add at most
  std::uint16_t least_ = 0;          ///< the bound that an article needs to be good enough
};

}  // namespace newshound::rank
