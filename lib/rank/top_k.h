/// The best of what was found so far.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace newshound::rank {

/// An article that matches.
struct Found {
  std::uint64_t primary = 0;  ///< larger is better, before the score; 0 if only the score counts
  double score = 0;
  std::uint64_t order = 0;  ///< smaller is better, if all else is equal; no two are
  std::uint32_t segment = 0;
  std::uint32_t article = 0;
};

inline bool is_better(const Found& a, const Found& b) {
  if (a.primary != b.primary) return a.primary > b.primary;
  if (a.score != b.score) return a.score > b.score;
  return a.order < b.order;
}

/// Keeps the `limit` best.
class TopK {
 public:
  /// At least `limit` articles are known to score `floor` or more.
  TopK(std::size_t limit, double floor) : limit_(limit), floor_(floor) {}

  /// What scores less than this is not among the best.
  double least_score() const { return is_full() ? worst().score : floor_; }
  bool is_full() const { return heap_.size() == limit_; }

  /// Whether add() would keep it.
  bool accepts(const Found& found) const { return !is_full() || is_better(found, worst()); }

  void add(const Found& found) {
    if (is_full()) {
      std::pop_heap(heap_.begin(), heap_.end(), is_better);
      heap_.back() = found;
    } else {
      heap_.push_back(found);
    }
    std::push_heap(heap_.begin(), heap_.end(), is_better);
  }

  /// The best first. Nothing is left.
  std::vector<Found> take() {
    std::sort(heap_.begin(), heap_.end(), is_better);
    return std::move(heap_);
  }

 private:
  const Found& worst() const { return heap_.front(); }

  std::size_t limit_;
  double floor_;
  std::vector<Found> heap_;  ///< the worst on top
};

}  // namespace newshound::rank
