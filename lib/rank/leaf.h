/// The postings of a term in one segment, as a search walks through them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "rank/bm25.h"
#include "rank/dense_list.h"
#include "rank/file.h"
#include "rank/kernels.h"
#include "rank/plan.h"
#include "rank/postings.h"

namespace newshound::rank {

/// How much shares of terms' weights may have changed since a list was written, because articles
/// are longer or shorter on average now.
struct Drift {
  double growth = 1;     ///< no share is more than so many times what it was
  double shrinkage = 1;  ///< nor less
};

/// Any range can be asked for at any time. Dense lists are read where they lie, sparse ones are
/// decoded as a whole: they have at most one posting for 64 articles.
class Leaf {
 public:
  /// A term that no article has.
  Leaf() = default;
  /// `weight` is that of the term, 0 if it is not ranked.
  Leaf(const File& file, const TermEntry& entry, double weight, const Bm25& bm25);

  std::uint32_t frequency() const { return frequency_; }
  double weight() const { return weight_; }

  /// What no article scores more than.
  double bound(const Drift& drift) const;
  /// A score that as many articles reach as `best_ranks[place]` says; 0 if unknown.
  double best_score(std::size_t place, const Drift& drift) const;

  /// Says what a bound of 1 means, as a score.
  void set_unit(double unit, const Drift& drift);

  /// Adds what no article of a range scores more than, in units, for all ranges.
  void add_maxima(std::vector<std::uint16_t>& maxima) const;
  /// Sets `possible` to 1 for each range with a posting.
  void add_ranges(std::vector<std::uint8_t>& possible) const;
  /// Leaves in `possible` only ranges with a posting.
  void keep_ranges(std::vector<std::uint8_t>& possible) const;
  /// What no article of the range scores more than, in units.
  std::uint16_t maximum_in(std::uint32_t range) const;

  static constexpr std::uint32_t nowhere = UINT32_MAX;
  std::uint32_t range() const { return range_; }
  /// Comes to a range; what follows is about it.
  void enter(std::uint32_t range);
  /// Has the processor fetch what enter() will need soon.
  void prefetch(std::uint32_t range) const {
    if (is_dense_) dense_.prefetch(range);
  }
  std::uint32_t postings_here() const { return view_.count + slice_.end - slice_.begin; }
  void add_bounds(Bounds& bounds) const;
  void add_bits(RangeBits& bits) const;
  /// Leaves in `bits` only articles that have the term.
  void keep_bits(RangeBits& bits) const;
  /// What the article scores at most, in units; 0 if it does not have the term.
  std::uint16_t bound_of(std::uint32_t local) const;
  /// Whether the article has the term.
  bool is_in(std::uint32_t local) const;
  /// How often the term is in the article; 0 if it is not there. Filter terms count once.
  std::uint32_t count_in(std::uint32_t local) const;
  /// Where the word is in the article, if it is there. Throws Damaged.
  std::optional<PositionReader> positions(std::uint32_t local) const;

 private:
  std::uint32_t find_sparse(std::uint32_t local) const;
  std::uint16_t sparse_units(std::uint32_t posting, float units) const;

  /// Postings of a sparse list in the range.
  struct Slice {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  std::uint32_t frequency_ = 0;
  bool is_dense_ = false;
  bool is_filter_ = false;
  double weight_ = 0;
  std::span<const std::uint32_t> lengths_;  ///< of all articles
  float inverse_average_ = 0;
  BestShares bests_;
  std::uint16_t scale_ = 0;
  std::uint32_t range_ = nowhere;

  DenseList dense_;
  RangeView view_;

  Postings sparse_;
  std::vector<std::uint16_t> units_;     ///< of a ranked sparse list, by posting: its score at most
  std::vector<std::uint16_t> maxima_;    ///< of a ranked sparse list, by range, in units
  std::vector<std::uint32_t> first_in_;  ///< the first posting of each range, or `nowhere`
  std::vector<PackedPositions> position_blocks_;
  Slice slice_;
};

/// The leaves of a plan in one segment, all at the same range; each comes there when it is needed.
class Leaves {
 public:
  explicit Leaves(std::uint32_t ranges) : ranges_(ranges) {}
  void add(Leaf leaf) { leaves_.push_back(std::move(leaf)); }

  std::size_t size() const { return leaves_.size(); }
  /// How many the segment has.
  std::uint32_t ranges() const { return ranges_; }
  /// Not to ask about a range.
  Leaf& operator[](std::size_t leaf) { return leaves_[leaf]; }
  const Leaf& operator[](std::size_t leaf) const { return leaves_[leaf]; }

  void enter(std::uint32_t range) { range_ = range; }
  void prefetch(std::uint32_t range) const {
    for (const auto& leaf : leaves_) leaf.prefetch(range);
  }
  std::uint32_t range() const { return range_; }
  const Leaf& here(std::size_t leaf) {
    if (leaves_[leaf].range() != range_) leaves_[leaf].enter(range_);
    return leaves_[leaf];
  }

 private:
  std::vector<Leaf> leaves_;
  std::uint32_t ranges_;
  std::uint32_t range_ = 0;
};

/// The leaves of `plan` in `file`, that of the segment of this place.
Leaves leaves_of(const Plan& plan, const File& file, std::uint32_t segment);

}  // namespace newshound::rank
