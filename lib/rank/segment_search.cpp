#include "rank/segment_search.h"

#include <algorithm>
#include <cmath>

#include "rank/range_order.h"

namespace newshound::rank {

namespace {

using Kind = Expression::Kind;

/// Of all ranked terms together, in units: what fits 16 bits, with what rounding up adds.
constexpr double most_units = 65000;
constexpr std::size_t most_ranked = 8192;

/// Of so many articles or postings in a range each is looked at by itself; of more the bounds of
/// all 256 are computed at once.
constexpr std::uint32_t few = 4;

/// Units are found by division; a bound so much smaller is safe.
constexpr double margin = 1e-9;

}  // namespace

SegmentSearch::SegmentSearch(const Plan& plan, const SegmentView& view, std::uint32_t segment,
                             std::uint32_t segments)
    : plan_(plan),
      file_(*view.file),
      has_gone_(view.gone != nullptr),
      segment_(segment),
      segments_(segments),
      leaves_(leaves_of(plan, file_, segment)),
      matcher_(file_, view.gone, leaves_),
      scorer_(plan, file_, leaves_, matcher_) {
  split_root();
  set_units();
  rest_.resize(scorer_.ranked().size() + 1);
}

/// Where all have to match, most articles fail at the rarest.
void SegmentSearch::put_rarest_first(std::vector<PlanNode>& operands) const {
  const auto frequency = [&](const PlanNode& node) {
    return node.kind == Kind::term ? leaves_[node.leaf].frequency() : UINT32_MAX;
  };
  std::stable_sort(operands.begin(), operands.end(), [&](const PlanNode& a, const PlanNode& b) {
    return frequency(a) < frequency(b);
  });
}

/// Replaces `node` by everything if it is a term or any of several terms, and these are all that
/// rank. False if not.
bool SegmentSearch::take_out_ranked(PlanNode& node) {
  const auto ranks = [&](const PlanNode& term) {
    return term.kind == Kind::term && plan_.leaves[term.leaf].weight > 0;
  };
  const bool is_any =
      node.kind == Kind::any_of && std::all_of(node.operands.begin(), node.operands.end(), ranks);
  if (!is_any && !ranks(node)) return false;
  const auto all = std::count_if(plan_.leaves.begin(), plan_.leaves.end(),
                                 [](const PlanLeaf& leaf) { return leaf.weight > 0; });
  if (static_cast<std::ptrdiff_t>(is_any ? node.operands.size() : 1) != all) return false;
  node = PlanNode{};
  node.kind = Kind::everything;
  return true;
}

/// Tells what an article needs beside ranked terms, if any of these will do: then most articles are
/// ruled out by their bounds before anything else is asked.
void SegmentSearch::split_root() {
  filter_ = plan_.root;
  if (filter_.kind == Kind::all_of) put_rarest_first(filter_.operands);
  if (scorer_.ranked().size() > most_ranked) return;
  score_implies_match_ = take_out_ranked(filter_);
  if (filter_.kind != Kind::all_of && filter_.kind != Kind::without) return;
  for (auto& operand : filter_.operands)
    if (take_out_ranked(operand)) score_implies_match_ = true;
}

void SegmentSearch::set_units() {
  const auto& ranked = scorer_.ranked();
  if (ranked.empty() || ranked.size() > most_ranked) return;
  double sum = 0;
  for (const auto leaf : ranked) sum += leaves_[leaf].bound(scorer_.drift());
  unit_ = sum / (most_units - 2.0 * static_cast<double>(ranked.size()));
  for (const auto leaf : ranked) leaves_[leaf].set_unit(unit_, scorer_.drift());
}

double SegmentSearch::known_floor(std::size_t limit) const {
  if (!score_implies_match_ || is_filtered() || has_gone_) return 0;
  const auto* rank = std::lower_bound(std::begin(best_ranks), std::end(best_ranks), limit);
  if (rank == std::end(best_ranks)) return 0;
  const auto place = static_cast<std::size_t>(rank - std::begin(best_ranks));
  double floor = 0;
  for (const auto leaf : scorer_.ranked())
    floor = std::max(floor, leaves_[leaf].best_score(place, scorer_.drift()));
  return floor;
}

std::uint16_t SegmentSearch::least_bound(const TopK& best) const {
  if (unit_ == 0) return 0;
  constexpr double largest = UINT16_MAX;
  const auto units = best.least_score() / unit_ * (1 - margin);
  const auto least = static_cast<std::uint16_t>(std::min(units, largest));
  return score_implies_match_ ? std::max<std::uint16_t>(least, 1) : least;
}

Found SegmentSearch::found(std::uint32_t local, double score) const {
  Found found;
  found.score = score;
  found.segment = segment_;
  found.article = leaves_.range() * range_articles + local;
  // As Xapian numbers the documents of several databases that are searched as one.
  found.order = std::uint64_t{found.article} * segments_ + segment_;
  return found;
}

/// Computes what the ranked terms add at most to scores in the range.
void SegmentSearch::set_rest(std::uint32_t range) {
  const auto& ranked = scorer_.ranked();
  rest_.back() = 0;
  for (auto at = ranked.size(); at-- > 0;)
    rest_[at] = rest_[at + 1] + leaves_[ranked[at]].maximum_in(range);
}

bool SegmentSearch::is_here(std::size_t ranked) const { return rest_[ranked] > rest_[ranked + 1]; }

RangeBits SegmentSearch::bits_of_first(std::size_t count) {
  RangeBits bits{};
  for (std::size_t at = 0; at < count; ++at)
    if (is_here(at)) leaves_.here(scorer_.ranked()[at]).add_bits(bits);
  return bits;
}

Bounds SegmentSearch::bounds_of_first(std::size_t count) {
  Bounds bounds{};
  for (std::size_t at = 0; at < count; ++at)
    if (is_here(at)) leaves_.here(scorer_.ranked()[at]).add_bounds(bounds);
  return bounds;
}

/// The number of ranked terms, the first ones, without any of which no article is good enough.
std::size_t SegmentSearch::essential_terms() const {
  std::size_t count = 0;
  while (rest_[count] >= least_) ++count;
  return count;
}

std::uint32_t SegmentSearch::postings_of_first(std::size_t count) {
  std::uint32_t postings = 0;
  for (std::size_t at = 0; at < count; ++at)
    if (is_here(at)) postings += leaves_.here(scorer_.ranked()[at]).postings_here();
  return postings;
}

/// `bound`: what the ranked terms before `next` may add to the score.
void SegmentSearch::add_candidate(std::uint32_t local, std::size_t next, std::uint32_t bound,
                                  TopK& best) {
  const auto& ranked = scorer_.ranked();
  for (; next < ranked.size() && unit_ > 0; ++next) {
    if (bound + rest_[next] < least_) return;
    if (is_here(next)) bound += leaves_.here(ranked[next]).bound_of(local);
  }
  if (bound < least_ || !matcher_.is_live(local)) return;
  // Few articles that pass the bounds score too little, but most do not have the words together.
  if (plan_.has_positions && !matcher_.holds(filter_, local)) return;
  const auto each = found(local, scorer_.score(local));
  if (each.score < best.least_score() || !best.accepts(each)) return;
  best.add(each);
  least_ = least_bound(best);
}

/// Adds up the bounds of the first `terms`, then of one more after the other while many articles
/// are left.
void SegmentSearch::add_candidates(RangeBits allowed, std::size_t terms, TopK& best) {
  auto bounds = bounds_of_first(terms);
  const auto keep_good_enough = [&] {
    const auto rest = std::min<std::uint32_t>(rest_[terms], least_);
    keep(allowed, kernels().at_least(bounds, static_cast<std::uint16_t>(least_ - rest)));
  };
  keep_good_enough();
  while (terms < scorer_.ranked().size() && size_of(allowed) > few) {
    if (is_here(terms)) leaves_.here(scorer_.ranked()[terms]).add_bounds(bounds);
    ++terms;
    keep_good_enough();
  }
  for_each(allowed, [&](std::uint32_t local) { add_candidate(local, terms, bounds[local], best); });
}

void SegmentSearch::search_range(std::uint32_t range, TopK& best) {
  leaves_.enter(range);
  auto allowed = is_filtered() ? matcher_.matches(filter_) : all_bits;
  if (is_empty(allowed)) return;
  set_rest(range);
  const bool few_allowed = is_filtered() && size_of(allowed) <= few;
  if (!few_allowed && unit_ > 0) {
    const auto terms = score_implies_match_ ? essential_terms() : scorer_.ranked().size();
    if (!score_implies_match_ || postings_of_first(terms) > few)
      return add_candidates(allowed, terms, best);
    keep(allowed, bits_of_first(terms));
  }
  for_each(allowed, [&](std::uint32_t local) { add_candidate(local, 0, 0, best); });
}

void SegmentSearch::search_by_score(TopK& best) {
  std::vector<std::uint16_t> maxima(file_.ranges());
  if (unit_ > 0)
    for (const auto leaf : scorer_.ranked()) leaves_[leaf].add_maxima(maxima);
  least_ = least_bound(best);
  // Promising ranges lie all over the lists: without this a third of the time is waiting for
  // memory.
  constexpr std::size_t ahead = 3;
  const auto possible =
      is_filtered() ? matcher_.possible_ranges(filter_) : std::vector<std::uint8_t>();
  const auto ranges = promising_ranges(maxima, least_, possible);
  for (std::size_t at = 0; at < ranges.size(); ++at) {
    if (at + ahead < ranges.size()) leaves_.prefetch(ranges[at + ahead]);
    if (maxima[ranges[at]] >= least_) search_range(ranges[at], best);
  }
}

/// Calls `action` with the articles of each range that may match, in the order of the ranges, until
/// it returns false.
template <class Action>
void SegmentSearch::for_each_range(Action action) {
  const auto possible = matcher_.possible_ranges(plan_.root);
  for (std::uint32_t range = 0; range < possible.size(); ++range) {
    if (possible[range] == 0) continue;
    leaves_.enter(range);
    auto bits = matcher_.live_articles();
    keep(bits, matcher_.matches(plan_.root));
    if (!action(bits)) return;
  }
}

/// Calls `action` with each article that may match, in the order of their numbers, until it returns
/// false.
template <class Action>
void SegmentSearch::for_each_match(Action action) {
  for_each_range([&](const RangeBits& bits) {
    bool goes_on = true;
    for_each(bits, [&](std::uint32_t local) { goes_on = goes_on && action(local); });
    return goes_on;
  });
}

/// All scores are 0: the first articles are the best.
void SegmentSearch::search_unranked(TopK& best) {
  for_each_match([&](std::uint32_t local) {
    const auto each = found(local, 0);
    if (!best.accepts(each)) return false;
    if (!plan_.has_positions || matcher_.holds(plan_.root, local)) best.add(each);
    return true;
  });
}

void SegmentSearch::search_by_date(TopK& best, Ordering ordering) {
  for_each_match([&](std::uint32_t local) {
    auto each = found(local, HUGE_VAL);
    const auto date = file_.date_keys()[each.article];
    each.primary = ordering == Ordering::newest || date == 0 ? date : ~date;
    if (!best.accepts(each)) return true;
    if (plan_.has_positions && !matcher_.holds(plan_.root, local)) return true;
    each.score = scorer_.score(local);
    if (best.accepts(each)) best.add(each);
    return true;
  });
}

void SegmentSearch::search(TopK& best, Ordering ordering) {
  if (ordering != Ordering::score) return search_by_date(best, ordering);
  if (scorer_.ranked().empty()) return search_unranked(best);
  search_by_score(best);
}

std::uint64_t SegmentSearch::count() {
  std::uint64_t count = 0;
  for_each_range([&](const RangeBits& bits) {
    if (plan_.has_positions)
      for_each(bits, [&](auto local) { count += matcher_.holds(plan_.root, local) ? 1 : 0; });
    else
      count += size_of(bits);
    return true;
  });
  return count;
}

std::vector<std::uint32_t> SegmentSearch::matches() {
  std::vector<std::uint32_t> articles;
  for_each_match([&](std::uint32_t local) {
    if (!plan_.has_positions || matcher_.holds(plan_.root, local))
      articles.push_back(found(local, 0).article);
    return true;
  });
  return articles;
}

}  // namespace newshound::rank
