#include "rank/leaf.h"

#include <algorithm>
#include <cmath>

#include "rank/list_decoder.h"

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
      weight_(entry.kind == TermKind::ranked ? weight : 0) {
  if (entry.kind == TermKind::ranked && has_bests(entry.frequency)) {
    ByteReader reader(file.postings(entry));
    bests_ = BestShares::read(reader);
  }
  if (is_dense_)
    dense_ = DenseList(file, entry);
  else
    decode_sparse(file, entry, bm25);
}

void Leaf::decode_sparse(const File& file, const TermEntry& entry, const Bm25& bm25) {
  decode(file, entry, Decode::positions, sparse_);
  first_in_.assign(file.ranges(), nowhere);
  for (std::uint32_t at = frequency_; at-- > 0;) first_in_[range_of(sparse_.articles[at])] = at;
  if (entry.kind == TermKind::word) {
    position_begins_.reserve(frequency_);
    std::size_t begin = 0;
    for (const auto count : sparse_.counts) {
      position_begins_.push_back(begin);
      begin += count;
    }
  }
  if (weight_ == 0) return;
  scores_.reserve(frequency_);
  for (std::uint32_t at = 0; at < frequency_; ++at) {
    const auto norm = bm25.length_norm(file.lengths()[sparse_.articles[at]]);
    const auto score = weight_ * Bm25::share(sparse_.counts[at], norm);
    scores_.push_back(static_cast<float>(score * (1 + float_margin)));
  }
}

double Leaf::bound(const Drift& drift) const {
  if (weight_ == 0) return 0;
  return weight_ * std::min(bests_.largest * drift.growth, 1.0) * (1 + 2 * float_margin);
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
  const auto units_per_score = static_cast<float>(1 / unit * (1 + float_margin));
  constexpr float largest_units = UINT16_MAX;  // only a damaged file has more
  units_.reserve(frequency_);
  maxima_.resize(first_in_.size());
  for (std::uint32_t at = 0; at < frequency_; ++at) {
    const auto units = std::min(scores_[at] * units_per_score + 1, largest_units);
    units_.push_back(static_cast<std::uint16_t>(units));
    auto& maximum = maxima_[range_of(sparse_.articles[at])];
    maximum = std::max(maximum, units_.back());
  }
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

bool Leaf::append_positions(std::uint32_t local, std::vector<std::uint32_t>& positions) const {
  const auto posting = is_dense_ ? view_.find(local) : find_sparse(local);
  if (posting == nowhere) return false;
  if (is_dense_) {
    dense_.append_positions(range_, view_, posting, positions);
    return true;
  }
  const auto begin =
      sparse_.positions.begin() + static_cast<std::ptrdiff_t>(position_begins_[posting]);
  positions.insert(positions.end(), begin, begin + sparse_.counts[posting]);
  return true;
}

}  // namespace newshound::rank
