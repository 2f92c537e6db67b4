#include "rank/segment_search.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace newshound::rank {

namespace {

using Kind = Expression::Kind;

/// Of all ranked terms together, in units: what fits 16 bits, with what rounding up adds.
constexpr double most_units = 65000;
constexpr std::size_t most_ranked = 8192;

/// With so few articles or postings in a range, scoring them is faster than bounds for all 256.
constexpr std::uint32_t few = 6;

/// Units are found by division; a bound so much smaller is safe.
constexpr double margin = 1e-9;

template <class Action>
void for_each(const RangeBits& bits, Action action) {
  for (std::uint32_t word = 0; word < bits.size(); ++word)
    for (auto left = bits[word]; left != 0; left &= left - 1)
      action(word * 64 + static_cast<std::uint32_t>(std::countr_zero(left)));
}

std::uint32_t size_of(const RangeBits& bits) {
  int size = 0;
  for (const auto word : bits) size += std::popcount(word);
  return static_cast<std::uint32_t>(size);
}

bool is_empty(const RangeBits& bits) { return (bits[0] | bits[1] | bits[2] | bits[3]) == 0; }

void keep(RangeBits& bits, const RangeBits& others) {
  for (std::size_t word = 0; word < bits.size(); ++word) bits[word] &= others[word];
}

void remove(RangeBits& bits, const RangeBits& others) {
  for (std::size_t word = 0; word < bits.size(); ++word) bits[word] &= ~others[word];
}

void add(RangeBits& bits, const RangeBits& others) {
  for (std::size_t word = 0; word < bits.size(); ++word) bits[word] |= others[word];
}

constexpr RangeBits all_bits = {~std::uint64_t{0}, ~std::uint64_t{0}, ~std::uint64_t{0},
                                ~std::uint64_t{0}};

bool has_window(const PlanNode& node) {
  return node.kind == Kind::phrase || node.kind == Kind::near ||
         std::any_of(node.operands.begin(), node.operands.end(), has_window);
}

std::vector<std::uint32_t> frequencies_of(const std::vector<Leaf>& leaves) {
  std::vector<std::uint32_t> frequencies;
  frequencies.reserve(leaves.size());
  for (const auto& leaf : leaves) frequencies.push_back(leaf.frequency());
  return frequencies;
}

std::vector<Leaf> make_leaves(const Plan& plan, const File& file, std::uint32_t segment,
                              const Bm25& bm25) {
  std::vector<Leaf> leaves;
  leaves.reserve(plan.leaves.size());
  for (const auto& leaf : plan.leaves) {
    const auto& entry = leaf.entries[segment];
    if (entry)
      leaves.emplace_back(file, *entry, leaf.weight, bm25);
    else
      leaves.emplace_back();
  }
  return leaves;
}

}  // namespace

SegmentSearch::SegmentSearch(const Plan& plan, const SegmentView& view, std::uint32_t segment,
                             std::uint32_t segments)
    : plan_(plan),
      file_(*view.file),
      gone_(view.gone),
      segment_(segment),
      segments_(segments),
      bm25_(plan.statistics),
      leaves_(make_leaves(plan, file_, segment, bm25_)),
      frequencies_(frequencies_of(leaves_)),
      order_(plan, frequencies_, file_.articles()),
      values_(leaves_.size()) {
  for (std::uint32_t leaf = 0; leaf < leaves_.size(); ++leaf)
    if (leaves_[leaf].weight() > 0) ranked_.push_back(leaf);
  split_root();
  set_units();
}

/// Tells what an article needs beside ranked terms, if any of these will do: then most articles are
/// ruled out by their scores before anything else is asked.
void SegmentSearch::split_root() {
  const auto ranks = [&](const PlanNode& node) {
    return node.kind == Kind::term && plan_.leaves[node.first_leaf].weight > 0;
  };
  const auto any_ranks = [&](const PlanNode& node) {
    return ranks(node) || (node.kind == Kind::any_of &&
                           std::all_of(node.operands.begin(), node.operands.end(), ranks));
  };
  const auto counted = [&](const PlanNode& node) {
    return node.kind == Kind::any_of ? node.operands.size() : std::size_t{1};
  };
  filter_ = plan_.root;
  if (ranked_.size() > most_ranked) return;
  const auto ranked_terms =
      static_cast<std::size_t>(std::count_if(plan_.leaves.begin(), plan_.leaves.end(),
                                             [](const PlanLeaf& leaf) { return leaf.weight > 0; }));
  const auto take_out = [&](PlanNode& node) {
    if (!any_ranks(node) || counted(node) != ranked_terms) return false;
    node = PlanNode{};
    node.kind = Kind::everything;
    return true;
  };
  score_implies_match_ = take_out(filter_);
  if (filter_.kind == Kind::all_of || filter_.kind == Kind::without)
    for (auto& operand : filter_.operands)
      if (take_out(operand)) score_implies_match_ = true;
}

void SegmentSearch::set_units() {
  const auto then = static_cast<double>(file_.total_length()) / file_.articles();
  const auto now = static_cast<double>(plan_.statistics.total_length) /
                   static_cast<double>(plan_.statistics.articles);
  if (then > 0 && now > 0) {
    // With a longer average an article counts as shorter: its share grows, by no more than this.
    growth_ = std::max(1.0, now / then) * (1 + margin);
    shrinkage_ = std::min(1.0, now / then) * (1 - margin);
  }
  double sum = 0;
  for (const auto leaf : ranked_) sum += leaves_[leaf].bound(growth_);
  if (ranked_.empty() || ranked_.size() > most_ranked) return;
  unit_ = sum / (most_units - 2.0 * static_cast<double>(ranked_.size()));
  for (const auto leaf : ranked_) leaves_[leaf].set_unit(unit_, growth_);
}

double SegmentSearch::known_floor(std::size_t limit) const {
  if (!score_implies_match_ || is_filtered() || gone_ != nullptr) return 0;
  for (std::size_t place = 0; place < std::size(best_ranks); ++place) {
    if (limit > best_ranks[place]) continue;
    double floor = 0;
    for (const auto leaf : ranked_)
      floor = std::max(floor, leaves_[leaf].best_score(place, shrinkage_));
    return floor;
  }
  return 0;
}

std::uint16_t SegmentSearch::least_bound(const TopK& best) const {
  constexpr double largest = UINT16_MAX;
  const auto units = best.least_score() / unit_ * (1 - margin);
  const auto least = static_cast<std::uint16_t>(std::min(units, largest));
  return score_implies_match_ ? std::max<std::uint16_t>(least, 1) : least;
}

std::vector<std::uint8_t> SegmentSearch::possible_ranges(const PlanNode& node) const {
  std::vector<std::uint8_t> possible(file_.ranges(), node.kind == Kind::everything ? 1 : 0);
  const auto keep_those_of = [&possible](const std::vector<std::uint8_t>& others) {
    for (std::size_t range = 0; range < possible.size(); ++range) possible[range] &= others[range];
  };
  switch (node.kind) {
    case Kind::term:
      leaves_[node.first_leaf].add_ranges(possible);
      break;
    case Kind::phrase:
    case Kind::near:
      leaves_[node.first_leaf].add_ranges(possible);
      for (auto leaf = node.first_leaf + 1; leaf < node.last_leaf; ++leaf) {
        std::vector<std::uint8_t> others(possible.size());
        leaves_[leaf].add_ranges(others);
        keep_those_of(others);
      }
      break;
    case Kind::days:
      for (std::uint32_t range = 0; range < possible.size(); ++range)
        possible[range] = file_.day_zone(range).may_lie_in(node.first_day, node.end_day) ? 1 : 0;
      break;
    case Kind::any_of:
      for (const auto& operand : node.operands) {
        const auto others = possible_ranges(operand);
        for (std::size_t range = 0; range < possible.size(); ++range)
          possible[range] |= others[range];
      }
      break;
    case Kind::all_of:
      possible = possible_ranges(node.operands.front());
      for (std::size_t at = 1; at < node.operands.size(); ++at)
        keep_those_of(possible_ranges(node.operands[at]));
      break;
    case Kind::without:
    case Kind::maybe:
      return possible_ranges(node.operands.front());
    default:
      break;
  }
  return possible;
}

/// Ranges that may hold an article with a bound of `least`, those that may hold the best first.
std::vector<std::uint32_t> SegmentSearch::promising_ranges(const std::vector<std::uint16_t>& maxima,
                                                           std::uint16_t least) const {
  constexpr std::size_t buckets = 256;
  std::vector<std::uint32_t> ranges;
  std::array<std::uint32_t, buckets + 1> ends{};
  const auto possible = is_filtered() ? possible_ranges(filter_) : std::vector<std::uint8_t>();
  const auto promises = [&](std::uint32_t range) {
    return maxima[range] >= least && (possible.empty() || possible[range] != 0);
  };
  const auto bucket_of = [&](std::uint32_t range) { return buckets - 1 - maxima[range] / 256; };
  for (std::uint32_t range = 0; range < maxima.size(); ++range)
    if (promises(range)) ++ends[bucket_of(range) + 1];
  for (std::size_t bucket = 1; bucket <= buckets; ++bucket) ends[bucket] += ends[bucket - 1];
  ranges.resize(ends[buckets]);
  for (std::uint32_t range = 0; range < maxima.size(); ++range)
    if (promises(range)) ranges[ends[bucket_of(range)]++] = range;
  return ranges;
}

void SegmentSearch::enter(std::uint32_t range) {
  range_ = range;
  for (auto& leaf : leaves_) leaf.enter(range);
}

RangeBits SegmentSearch::live_articles(std::uint32_t range) const {
  auto bits = all_bits;
  for (std::uint32_t word = 0; word < bits.size(); ++word) {
    const std::uint64_t first = std::uint64_t{range} * range_articles + word * 64;
    if (first >= file_.articles())
      bits[word] = 0;
    else if (file_.articles() - first < 64)
      bits[word] = (std::uint64_t{1} << (file_.articles() - first)) - 1;
    if (gone_ != nullptr && first < file_.articles()) bits[word] &= ~gone_->words()[first / 64];
  }
  return bits;
}

RangeBits SegmentSearch::days_matches(const PlanNode& node) const {
  const auto zone = file_.day_zone(range_);
  if (zone.lies_in(node.first_day, node.end_day)) return all_bits;
  RangeBits bits{};
  const auto first = range_ * range_articles;
  const auto count = std::min(range_articles, file_.articles() - first);
  for (std::uint32_t local = 0; local < count; ++local) {
    const auto article = first + local;
    const bool lies_in = (file_.first_days()[article] >= node.first_day) &
                         (file_.end_days()[article] <= node.end_day);
    bits[local / 64] |= std::uint64_t{lies_in} << (local % 64);
  }
  return bits;
}

/// The articles of the range that match, as far as bits can tell: words of a phrase are there, but
/// perhaps not together.
RangeBits SegmentSearch::matches(const PlanNode& node) const {
  RangeBits bits{};
  switch (node.kind) {
    case Kind::nothing:
      break;
    case Kind::everything:
      return all_bits;
    case Kind::term:
      leaves_[node.first_leaf].add_bits(bits);
      break;
    case Kind::phrase:
    case Kind::near:
      bits = all_bits;
      for (auto leaf = node.first_leaf; leaf < node.last_leaf && !is_empty(bits); ++leaf) {
        RangeBits others{};
        leaves_[leaf].add_bits(others);
        keep(bits, others);
      }
      break;
    case Kind::days:
      return days_matches(node);
    case Kind::any_of:
      for (const auto& operand : node.operands) add(bits, matches(operand));
      break;
    case Kind::all_of:
      bits = all_bits;
      for (const auto& operand : node.operands) {
        keep(bits, matches(operand));
        if (is_empty(bits)) break;
      }
      break;
    case Kind::without:
      bits = matches(node.operands.front());
      if (!is_empty(bits) && !has_window(node.operands.back()))
        remove(bits, matches(node.operands.back()));
      break;
    case Kind::maybe:
      return matches(node.operands.front());
  }
  return bits;
}

bool SegmentSearch::stand_together(const PlanNode& node, std::uint32_t local) {
  positions_.resize(node.last_leaf - node.first_leaf);
  for (auto leaf = node.first_leaf; leaf < node.last_leaf; ++leaf) {
    auto& positions = positions_[leaf - node.first_leaf];
    positions.clear();
    if (leaves_[leaf].count_in(local) == 0) return false;
    leaves_[leaf].append_positions(local, positions);
  }
  return rank::stand_together(node.kind, node.window, positions_);
}

/// Whether the article matches for certain.
bool SegmentSearch::holds(const PlanNode& node, std::uint32_t local) {
  const auto operand_holds = [&](const PlanNode& operand) { return holds(operand, local); };
  switch (node.kind) {
    case Kind::nothing:
      return false;
    case Kind::everything:
      return true;
    case Kind::term:
      return leaves_[node.first_leaf].count_in(local) > 0;
    case Kind::phrase:
    case Kind::near:
      return stand_together(node, local);
    case Kind::days: {
      const auto article = range_ * range_articles + local;
      return file_.first_days()[article] >= node.first_day &&
             file_.end_days()[article] <= node.end_day;
    }
    case Kind::any_of:
      return std::any_of(node.operands.begin(), node.operands.end(), operand_holds);
    case Kind::all_of:
      return std::all_of(node.operands.begin(), node.operands.end(), operand_holds);
    case Kind::without:
      return operand_holds(node.operands.front()) && !operand_holds(node.operands.back());
    case Kind::maybe:
      return operand_holds(node.operands.front());
  }
  return false;
}

void SegmentSearch::set_value(std::uint32_t leaf, std::uint32_t local) {
  const auto count = leaves_[leaf].count_in(local);
  const auto norm = bm25_.length_norm(file_.lengths()[range_ * range_articles + local]);
  values_[leaf] = count == 0 ? 0 : leaves_[leaf].weight() * Bm25::share(count, norm);
}

/// Sets the values of the ranked terms that count for an article which matches `node`.
void SegmentSearch::collect(const PlanNode& node, std::uint32_t local) {
  if (node.kind == Kind::term && leaves_[node.first_leaf].weight() > 0)
    return set_value(node.first_leaf, local);
  if (node.kind == Kind::without) return collect(node.operands.front(), local);
  for (const auto& operand : node.operands)
    if (node.kind == Kind::all_of || holds(operand, local)) collect(operand, local);
}

double SegmentSearch::score(std::uint32_t local) {
  if (plan_.is_flat) {
    for (const auto leaf : ranked_) set_value(leaf, local);
  } else {
    for (const auto leaf : ranked_) values_[leaf] = 0;
    collect(plan_.root, local);
  }
  return order_.sum(values_);
}

Found SegmentSearch::found(std::uint32_t article, double score) const {
  Found found;
  found.score = score;
  // As Xapian numbers the documents of several databases that are searched as one.
  found.order = std::uint64_t{article} * segments_ + segment_;
  found.segment = segment_;
  found.article = article;
  return found;
}

/// Whether so few articles of the range come into question that bounds for all are not worth it.
bool SegmentSearch::has_few(const RangeBits& bits) const {
  if (is_filtered() && size_of(bits) <= few) return true;
  if (!score_implies_match_) return false;
  std::uint32_t postings = 0;
  for (const auto leaf : ranked_) postings += leaves_[leaf].postings_here();
  return postings <= few;
}

void SegmentSearch::search_range(std::uint32_t range, TopK& best) {
  enter(range);
  auto bits = live_articles(range);
  if (is_filtered()) keep(bits, matches(filter_));
  if (is_empty(bits)) return;
  Bounds bounds;
  const bool has_bounds = unit_ > 0 && !has_few(bits);
  if (has_bounds) {
    bounds.fill(0);
    for (const auto leaf : ranked_) leaves_[leaf].add_bounds(bounds);
    keep(bits, kernels().at_least(bounds, least_bound(best)));
  } else if (score_implies_match_) {
    RangeBits ranked{};
    for (const auto leaf : ranked_) leaves_[leaf].add_bits(ranked);
    keep(bits, ranked);
  }
  auto least = least_bound(best);
  for_each(bits, [&](std::uint32_t local) {
    if (has_bounds && bounds[local] < least) return;
    const auto each = found(range * range_articles + local, score(local));
    if (each.score < best.least_score() || !best.accepts(each)) return;
    if (plan_.has_windows && !holds(filter_, local)) return;
    best.add(each);
    least = least_bound(best);
  });
}

void SegmentSearch::search_by_score(TopK& best) {
  std::vector<std::uint16_t> maxima(file_.ranges());
  if (unit_ > 0)
    for (const auto leaf : ranked_) leaves_[leaf].add_maxima(maxima);
  for (const auto range : promising_ranges(maxima, unit_ > 0 ? least_bound(best) : 0))
    if (unit_ == 0 || maxima[range] >= least_bound(best)) search_range(range, best);
}

/// All scores are 0: the first articles are the best.
void SegmentSearch::search_unranked(TopK& best) {
  const auto possible = possible_ranges(plan_.root);
  bool done = false;
  for (std::uint32_t range = 0; range < possible.size() && !done; ++range) {
    if (possible[range] == 0) continue;
    enter(range);
    auto bits = live_articles(range);
    keep(bits, matches(plan_.root));
    for_each(bits, [&](std::uint32_t local) {
      const auto each = found(range * range_articles + local, 0);
      done = done || !best.accepts(each);
      if (!done && (!plan_.has_windows || holds(plan_.root, local))) best.add(each);
    });
  }
}

void SegmentSearch::search_by_date(TopK& best, Ordering ordering) {
  const auto possible = possible_ranges(plan_.root);
  for (std::uint32_t range = 0; range < possible.size(); ++range) {
    if (possible[range] == 0) continue;
    enter(range);
    auto bits = live_articles(range);
    keep(bits, matches(plan_.root));
    for_each(bits, [&](std::uint32_t local) {
      const auto article = range * range_articles + local;
      const auto date = file_.date_keys()[article];
      auto each = found(article, HUGE_VAL);
      each.primary = ordering == Ordering::newest || date == 0 ? date : ~date;
      if (!best.accepts(each)) return;
      if (plan_.has_windows && !holds(plan_.root, local)) return;
      each.score = score(local);
      if (best.accepts(each)) best.add(each);
    });
  }
}

void SegmentSearch::search(TopK& best, Ordering ordering) {
  if (file_.articles() == 0) return;
  if (ordering != Ordering::score) return search_by_date(best, ordering);
  if (ranked_.empty()) return search_unranked(best);
  search_by_score(best);
}

std::uint64_t SegmentSearch::count() {
  std::uint64_t count = 0;
  const auto possible = possible_ranges(plan_.root);
  for (std::uint32_t range = 0; range < possible.size(); ++range) {
    if (possible[range] == 0) continue;
    enter(range);
    auto bits = live_articles(range);
    keep(bits, matches(plan_.root));
    if (plan_.has_windows)
      for_each(bits, [&](std::uint32_t local) { count += holds(plan_.root, local) ? 1 : 0; });
    else
      count += size_of(bits);
  }
  return count;
}

}  // namespace newshound::rank
