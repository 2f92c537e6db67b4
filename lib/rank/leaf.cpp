#include "rank/leaf.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "rank/sparse_list.h"

namespace newshound::rank {

static_assert(Leaf::nowhere == absent);

namespace {

/// Shares and scores are rounded; so much larger or smaller they are safe bounds.
constexpr double margin = 1e-9;
/// The same where they are floats.
constexpr double float_margin = 1e-6;

std::uint32_t range_of(std::uint32_t article) { return article / range_articles; }

}  // namespace

Leaf::Leaf(const File& file, const TermEntry& entry, double weight, const Bm25& bm25)
    : frequency_(entry.frequency),
      is_dense_(is_dense(entry.frequency, file.articles())),
      is_filter_(entry.kind == TermKind::filter),
      weight_(entry.kind == TermKind::ranked ? weight : 0),
      lengths_(file.lengths()),
      inverse_average_(static_cast<float>(bm25.inverse_average())) {
  if (entry.kind == TermKind::ranked && has_bests(entry.frequency)) {
    ByteReader reader(file.postings(entry));
    bests_ = BestShares::read(reader);
  }
  if (is_dense_) {
    dense_ = DenseList(file, entry);
    return;
  }
  decode_sparse(file, entry, sparse_, position_blocks_);
  first_in_.assign(file.ranges(), nowhere);
  for (std::uint32_t at = frequency_; at-- > 0;) first_in_[range_of(sparse_.articles[at])] = at;
}

double Leaf::bound(const Drift& drift) const {
  if (weight_ == 0) return 0;
  // Impacts in dense lists are parts of the largest share, each of which may grow as much, even if
  // the largest itself cannot become more than all.
  const auto share = bests_.largest * drift.growth;
  return weight_ * (is_dense_ ? share : std::min(share, 1.0)) * (1 + 2 * float_margin);
}

double Leaf::best_score(std::size_t place, const Drift& drift) const {
  return weight_ * bests_.of_rank[place] * drift.shrinkage * (1 - margin);
}

void Leaf::set_unit(double unit, const Drift& drift) {
  if (weight_ == 0) return;
  if (is_dense_) {
    constexpr double impacts = 256.0 / 255.0;
    const auto scale = std::ceil(bound(drift) * impacts / unit);
    scale_ = static_cast<std::uint16_t>(std::min<double>(scale, UINT16_MAX));
    return;
  }
  const auto units_of_weight = static_cast<float>(weight_ / unit * (1 + float_margin));
  units_.resize(frequency_);
  maxima_.resize(first_in_.size());
  for (std::uint32_t at = 0; at < frequency_; ++at) {
    units_[at] = sparse_units(at, units_of_weight);
    auto& maximum = maxima_[range_of(sparse_.articles[at])];
    maximum = std::max(maximum, units_[at]);
  }
}

/// What a posting scores at most if the term weighs that many units.
std::uint16_t Leaf::sparse_units(std::uint32_t posting, float units) const {
  constexpr float largest_units = UINT16_MAX;  // only a damaged file has more
  const auto length = static_cast<float>(lengths_[sparse_.articles[posting]]);
  const auto norm = std::max(length * inverse_average_, 0.5F) * 0.5F + 0.5F;
  const auto count = static_cast<float>(sparse_.counts[posting]);
  return static_cast<std::uint16_t>(std::min(count / (norm + count) * units + 1, largest_units));
}

void Leaf::add_maxima(std::vector<std::uint16_t>& maxima) const {
  if (weight_ == 0) return;
  if (is_dense_)
    kernels().add_maxima(dense_.maxima().data(), static_cast<std::uint32_t>(maxima.size()), scale_,
                         maxima.data());
  else
    for (std::size_t range = 0; range < maxima.size(); ++range)
      maxima[range] = static_cast<std::uint16_t>(maxima[range] + maxima_[range]);
}

std::uint16_t Leaf::maximum_in(std::uint32_t range) const {
  if (!is_dense_) return maxima_[range];
  const auto impact = dense_.maxima()[range];
  return impact == 0 ? 0 : units_of(impact, scale_);
}

void Leaf::add_ranges(std::vector<std::uint8_t>& possible) const {
  if (is_dense_)
    for (std::size_t range = 0; range < possible.size(); ++range)
      possible[range] |= static_cast<std::uint8_t>(dense_.sizes()[range] != 0 ? 1 : 0);
  else
    for (const auto article : sparse_.articles) possible[range_of(article)] = 1;
}

void Leaf::keep_ranges(std::vector<std::uint8_t>& possible) const {
  if (frequency_ == 0) return std::fill(possible.begin(), possible.end(), std::uint8_t{0});
  const auto* sizes = dense_.sizes().data();
  for (std::size_t range = 0; range < possible.size(); ++range) {
    const bool is_there = is_dense_ ? sizes[range] != 0 : first_in_[range] != nowhere;
    possible[range] = is_there ? possible[range] : std::uint8_t{0};
  }
}

void Leaf::enter(std::uint32_t range) {
  range_ = range;
  if (frequency_ == 0) return;
  if (is_dense_) {
    view_ = dense_.range(range);
    return;
  }
  slice_ = {};
  if (first_in_[range] == nowhere) return;
  slice_.begin = slice_.end = first_in_[range];
  while (slice_.end < frequency_ && range_of(sparse_.articles[slice_.end]) == range) ++slice_.end;
}

void Leaf::add_bounds(Bounds& bounds) const {
  const auto add = [&bounds](std::uint32_t local, std::uint16_t units) {
    bounds[local] = static_cast<std::uint16_t>(bounds[local] + units);
  };
  if (!is_dense_) {
    for (auto at = slice_.begin; at < slice_.end; ++at)
      add(sparse_.articles[at] % range_articles, units_[at]);
    return;
  }
  if (view_.count == 0) return;
  if (view_.bits != nullptr) return kernels().add_bitmap(view_.bits, view_.impacts, scale_, bounds);
  for (std::uint32_t at = 0; at < view_.count; ++at)
    add(view_.locals[at], units_of(view_.impacts[at], scale_));
}

void Leaf::add_bits(RangeBits& bits) const {
  if (is_dense_) return view_.add_to(bits);
  for (auto at = slice_.begin; at < slice_.end; ++at) {
    const auto local = sparse_.articles[at] % range_articles;
    bits[local / 64] |= std::uint64_t{1} << (local % 64);
  }
}

void Leaf::keep_bits(RangeBits& bits) const {
  if (is_dense_) return view_.keep_in(bits);
  RangeBits own{};
  add_bits(own);
  for (std::size_t word = 0; word < bits.size(); ++word) bits[word] &= own[word];
}

std::uint32_t Leaf::find_sparse(std::uint32_t local) const {
  const auto article = range_ * range_articles + local;
  for (auto at = slice_.begin; at < slice_.end; ++at)
    if (sparse_.articles[at] == article) return at;
  return nowhere;
}

std::uint16_t Leaf::bound_of(std::uint32_t local) const {
  if (!is_dense_) {
    const auto posting = find_sparse(local);
    return posting == nowhere ? std::uint16_t{0} : units_[posting];
  }
  const auto posting = view_.find(local);
  return posting == absent ? std::uint16_t{0} : units_of(view_.impacts[posting], scale_);
}

bool Leaf::is_in(std::uint32_t local) const {
  if (is_dense_) return view_.find(local) != absent;
  return find_sparse(local) != nowhere;
}

std::uint32_t Leaf::count_in(std::uint32_t local) const {
  if (is_dense_) {
    const auto posting = view_.find(local);
    if (posting == absent) return 0;
    return is_filter_ ? 1 : view_.count_of(posting);
  }
  const auto posting = find_sparse(local);
  if (posting == nowhere) return 0;
  return is_filter_ ? 1 : sparse_.counts[posting];
}

std::optional<PositionReader> Leaf::positions(std::uint32_t local) const {
  const auto posting = is_dense_ ? view_.find(local) : find_sparse(local);
  if (posting == nowhere) return std::nullopt;
  if (is_dense_) return dense_.positions(range_, view_, posting);
  const auto block = posting / block_postings;
  const auto* counts = sparse_.counts.data();
  const auto before =
      std::accumulate(counts + block * block_postings, counts + posting, std::uint64_t{0});
  return PositionReader(position_blocks_[block], before, counts[posting]);
}

Leaves leaves_of(const Plan& plan, const File& file, std::uint32_t segment) {
  const Bm25 bm25(plan.statistics);
  Leaves leaves(file.ranges());
  for (const auto& leaf : plan.leaves) {
    const auto& entry = leaf.entries[segment];
    leaves.add(entry ? Leaf(file, *entry, leaf.weight, bm25) : Leaf());
  }
  return leaves;
}

}  // namespace newshound::rank
