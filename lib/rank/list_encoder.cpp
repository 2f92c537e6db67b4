#include "rank/list_encoder.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

#include "rank/bit_packing.h"
#include "rank/bm25.h"
#include "rank/bytes.h"
#include "rank/format.h"

namespace newshound::rank {

namespace {

/// The least float that is not below `number`.
float rounded_up(double number) {
  auto rounded = static_cast<float>(number);
  if (rounded < number) rounded = std::nextafter(rounded, std::numeric_limits<float>::max());
  return rounded;
}

/// The greatest float that is not above `number`.
float rounded_down(double number) {
  auto rounded = static_cast<float>(number);
  if (rounded > number) rounded = std::nextafter(rounded, 0.0F);
  return rounded;
}

std::uint8_t impact_of(double share, float largest) {
  const auto scaled = std::ceil(share / largest * 255.0);
  return static_cast<std::uint8_t>(std::clamp(scaled, 1.0, 255.0));
}

/// Which articles of one range: a byte for each, or, of many, a bitmap.
void append_locals(std::string& bytes, std::span<const std::uint32_t> articles) {
  if (articles.size() < bitmap_from) {
    for (const auto article : articles) bytes += static_cast<char>(article % range_articles);
    return;
  }
  std::uint64_t words[range_articles / 64] = {};
  for (const auto article : articles)
    words[article % range_articles / 64] |= std::uint64_t{1} << (article % 64);
  for (const auto word : words) append(bytes, word);
}

/// 4, 8 or 32 bits for each count less one; which, stands before them.
void append_counts(std::string& bytes, std::span<const std::uint32_t> counts,
                   std::vector<std::uint32_t>& scratch) {
  scratch.assign(counts.begin(), counts.end());
  for (auto& count : scratch) --count;
  const auto needed = width_of(scratch);
  const unsigned width = needed <= 4 ? 4 : needed <= 8 ? 8 : 32;
  bytes += static_cast<char>(width);
  append_packed(bytes, scratch, width);
}

/// Positions of the postings from `first` on: of each the first, then how far the next is.
void append_gaps(std::vector<std::uint32_t>& gaps, const Postings& postings, std::size_t first,
                 std::size_t last, std::size_t position) {
  gaps.clear();
  for (auto posting = first; posting < last; ++posting)
    for (std::uint32_t at = 0; at < postings.counts[posting]; ++at, ++position)
      gaps.push_back(at == 0 ? postings.positions[position]
                             : postings.positions[position] - postings.positions[position - 1]);
}

}  // namespace

/// The postings in one range of articles.
struct ListEncoder::Range {
  std::size_t first;
  std::size_t last;
  float largest;
};

ListEncoder::ListEncoder(std::span<const std::uint32_t> lengths) {
  Statistics statistics;
  statistics.articles = lengths.size();
  statistics.total_length = std::accumulate(lengths.begin(), lengths.end(), std::uint64_t{0});
  const Bm25 bm25(statistics);
  norms_.reserve(lengths.size());
  for (const auto length : lengths) norms_.push_back(bm25.length_norm(length));
}

const EncodedList& ListEncoder::encode(const Postings& postings, TermKind kind) {
  encoded_.postings.clear();
  encoded_.positions.clear();
  if (is_dense(postings.articles.size(), norms_.size()))
    encode_dense(postings, kind);
  else
    encode_sparse(postings, kind);
  return encoded_;
}

void ListEncoder::encode_sparse(const Postings& postings, TermKind kind) {
  auto& bytes = encoded_.postings;
  if (kind == TermKind::ranked && has_bests(postings.articles.size())) {
    compute_shares(postings);
    append_bests();
  }
  std::int64_t before = -1;
  std::size_t position = 0;
  for (std::size_t first = 0; first < postings.articles.size(); first += block_postings) {
    const auto last = std::min<std::size_t>(first + block_postings, postings.articles.size());
    numbers_.clear();
    for (auto at = first; at < last; ++at) {
      numbers_.push_back(static_cast<std::uint32_t>(postings.articles[at] - before - 1));
      before = postings.articles[at];
    }
    const auto gap_width = width_of(numbers_);
    bytes += static_cast<char>(gap_width);
    if (kind == TermKind::filter) {
      append_packed(bytes, numbers_, gap_width);
      continue;
    }
    const std::span counts(postings.counts.data() + first, last - first);
    auto counted = std::vector<std::uint32_t>(counts.begin(), counts.end());
    for (auto& count : counted) --count;
    const auto count_width = width_of(counted);
    bytes += static_cast<char>(count_width);
    append_packed(bytes, numbers_, gap_width);
    append_packed(bytes, counted, count_width);
    if (kind != TermKind::word) continue;
    append_gaps(numbers_, postings, first, last, position);
    const auto position_width = width_of(numbers_);
    encoded_.positions += static_cast<char>(position_width);
    append_packed(encoded_.positions, numbers_, position_width);
    position += numbers_.size();
  }
}

void ListEncoder::compute_shares(const Postings& postings) {
  shares_.resize(postings.articles.size());
  for (std::size_t at = 0; at < shares_.size(); ++at)
    shares_[at] = Bm25::share(postings.counts[at], norms_[postings.articles[at]]);
  largest_share_ = *std::max_element(shares_.begin(), shares_.end());
}

/// The largest share, and for each of `best_ranks` the share of that rank, 0 if there is none.
void ListEncoder::append_bests() {
  append(encoded_.postings, rounded_up(largest_share_));
  sorted_ = shares_;
  for (const auto rank : best_ranks) {
    double share = 0;
    if (rank <= sorted_.size()) {
      const auto at = sorted_.begin() + rank - 1;
      std::nth_element(sorted_.begin(), at, sorted_.end(), std::greater<>());
      share = *at;
    }
    append(encoded_.postings, rounded_down(share));
  }
}

void ListEncoder::append_range(const Postings& postings, TermKind kind, const Range& range) {
  const auto count = range.last - range.first;
  append_locals(payload_, {postings.articles.data() + range.first, count});
  if (kind == TermKind::ranked)
    for (auto at = range.first; at < range.last; ++at)
      payload_ += static_cast<char>(impact_of(shares_[at], range.largest));
  if (kind != TermKind::filter)
    append_counts(payload_, {postings.counts.data() + range.first, count}, numbers_);
}

// A directory of all ranges, so that any of them is found at once: offsets in two levels, how many
// postings (255 means that or more), the largest impact; then what the ranges hold.
void ListEncoder::encode_dense(const Postings& postings, TermKind kind) {
  const auto ranges = range_count(static_cast<std::uint32_t>(norms_.size()));
  const auto ranked = kind == TermKind::ranked;
  auto& bytes = encoded_.postings;
  float largest = 1;
  if (ranked) {
    compute_shares(postings);
    append_bests();
    largest = rounded_up(largest_share_);
  }
  payload_.clear();
  range_positions_.clear();
  std::string groups, relative, sizes, maxima;
  std::size_t first = 0, position = 0, group = 0;
  for (std::uint32_t range = 0; range < ranges; ++range) {
    auto last = first;
    std::size_t range_positions = 0;
    for (; last < postings.articles.size() && postings.articles[last] / range_articles == range;
         ++last)
      if (kind == TermKind::word) range_positions += postings.counts[last];
    if (range % ranges_in_group == 0) {
      group = payload_.size();
      append(groups, static_cast<std::uint32_t>(group));
    }
    append(relative, static_cast<std::uint16_t>(payload_.size() - group));
    sizes += static_cast<char>(std::min<std::size_t>(last - first, 255));
    const auto begin = payload_.size();
    if (last > first) append_range(postings, kind, {first, last, largest});
    if (ranked) {
      const auto impacts = begin + (last - first < bitmap_from ? last - first : range_articles / 8);
      std::uint8_t best = 0;
      for (auto at = impacts; at < impacts + (last - first); ++at)
        best = std::max(best, static_cast<std::uint8_t>(payload_[at]));
      maxima += static_cast<char>(best);
    }
    if (kind == TermKind::word) {
      append(encoded_.positions, static_cast<std::uint32_t>(range_positions_.size()));
      append_range_positions(postings, first, last, position);
    }
    position += range_positions;
    first = last;
  }
  bytes += groups + relative + sizes + maxima + payload_;
  encoded_.positions += range_positions_;
}

void ListEncoder::append_range_positions(const Postings& postings, std::size_t first,
                                         std::size_t last, std::size_t position) {
  if (first == last) return;
  append_gaps(numbers_, postings, first, last, position);
  const auto width = width_of(numbers_);
  range_positions_ += static_cast<char>(width);
  append_packed(range_positions_, numbers_, width);
}

}  // namespace newshound::rank
