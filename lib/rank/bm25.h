/// BM25 as Xapian computes it.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace newshound::rank {

/// What scores depend on beside the article itself, of a whole index.
struct Statistics {
  std::uint64_t articles = 0;
  std::uint64_t total_length = 0;

  bool operator==(const Statistics&) const = default;
};

/// Okapi BM25 (Robertson and Zaragoza, 2009) with k1 = 1, b = 0.5, as Xapian 1.4's BM25Weight
/// computes it by default: the same operations in the same order, so that scores agree to the last
/// bit. No term weighs nothing, lengths below half the average count as half.
class Bm25 {
 public:
  explicit Bm25(const Statistics& statistics)
      : articles_(static_cast<double>(statistics.articles)) {
    const auto average = static_cast<double>(statistics.total_length) / articles_;
    if (average > 0) inverse_average_ = 1 / average;
  }

  /// The weight of a term that `frequency` articles have, scaled by `factor`.
  double term_weight(std::uint64_t frequency, double factor) const {
    const auto n = static_cast<double>(frequency);
    auto odds = (articles_ - n + 0.5) / (n + 0.5);
    if (odds < 2) odds = odds * 0.5 + 1;
    return std::log(odds) * factor * 2;
  }

  /// 0 if all articles are empty.
  double inverse_average() const { return inverse_average_; }

  /// What an article of this length adds to the denominator.
  double length_norm(std::uint32_t length) const {
    return std::max(length * inverse_average_, 0.5) * 0.5 + 0.5;
  }

  /// What part of the weight of a term `count` occurrences earn.
  static double share(std::uint32_t count, double length_norm) {
    const double times = count;
    return times / (length_norm + times);
  }

 private:
  double articles_;
  double inverse_average_ = 0;
};

}  // namespace newshound::rank
