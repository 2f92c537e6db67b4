/// The postings of a term in one segment, as a search walks through them.
#pragma once

#include <cstdint>
#include <vector>

#include "rank/bm25.h"
#include "rank/dense_list.h"
#include "rank/file.h"
#include "rank/kernels.h"
#include "rank/postings.h"

namespace newshound::rank {

/// Any range can be asked for at any time. Dense lists are read where they lie, sparse ones are
/// decoded as a whole: they have at most one posting for 64 articles.
class Leaf {
 public:
  /// A term that no article has.
  Leaf() = default;
  /// `weight` is that of the term, 0 if it is not ranked. A word has positions.
  Leaf(const File& file, const TermEntry& entry, double weight, const Bm25& bm25);

  std::uint32_t frequency() const { return frequency_; }
  bool is_dense() const { return is_dense_; }
  double weight() const { return weight_; }

  /// What no article scores more than. `growth` is as in set_unit().
  double bound(double growth) const;
  /// A score that as many articles reach as `best_ranks[place]` says; 0 if unknown.
  double best_score(std::size_t place, double shrinkage) const;

  /// Says what a bound of 1 means, as a score. `growth`: how much larger a share of the weight may
  /// be than when the list was written, because articles are longer on average now.
  void set_unit(double unit, double growth);

  /// Adds what no article of a range scores more than, in units, for all ranges.
  void add_maxima(std::vector<std::uint16_t>& maxima) const;
  /// Sets `possible` to 1 for each range with a posting.
  void add_ranges(std::vector<std::uint8_t>& possible) const;

  /// Postings of a sparse list in a range.
  struct Slice {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  /// Comes to a range; what follows is about it.
  void enter(std::uint32_t range);
  std::uint32_t postings_here() const {
    return is_dense_ ? view_.count : slice_.end - slice_.begin;
  }
  void add_bounds(Bounds& bounds) const;
  void add_bits(RangeBits& bits) const;
  /// How often the term is in the article; 0 if it is not there. Filter terms count once.
  std::uint32_t count_in(std::uint32_t local) const;
  /// Appends where the word is in the article, which has it.
  void append_positions(std::uint32_t local, std::vector<std::uint32_t>& positions) const;

 private:
  void decode_sparse(const File& file, const TermEntry& entry, const Bm25& bm25);
  std::uint32_t find_sparse(std::uint32_t local) const;

  std::uint32_t frequency_ = 0;
  bool is_dense_ = false;
  bool is_filter_ = false;
  double weight_ = 0;
  std::uint16_t scale_ = 0;
  std::uint32_t range_ = 0;

  DenseList dense_;
  RangeView view_;

  Postings sparse_;
  std::vector<double> scores_;           ///< of a ranked sparse list, by posting
  std::vector<std::uint16_t> units_;     ///< the same, in units
  std::vector<std::uint32_t> first_in_;  ///< the first posting of each range, or `none`
  std::vector<std::size_t> position_begins_;
  double largest_score_ = 0;
  Slice slice_;
};

}  // namespace newshound::rank
