#include "rank/scorer.h"

#include <algorithm>

namespace newshound::rank {

namespace {

using Kind = Expression::Kind;

std::vector<std::uint32_t> frequencies_of(const Leaves& leaves) {
  std::vector<std::uint32_t> frequencies;
  frequencies.reserve(leaves.size());
  for (std::size_t leaf = 0; leaf < leaves.size(); ++leaf)
    frequencies.push_back(leaves[leaf].frequency());
  return frequencies;
}

Drift drift_between(const Statistics& then, const Statistics& now) {
  const auto average = [](const Statistics& statistics) {
    return static_cast<double>(statistics.total_length) / static_cast<double>(statistics.articles);
  };
  constexpr double margin = 1e-9;
  if (then.total_length == 0 || now.total_length == 0) return {};
  // With a longer average an article counts as shorter: its share grows, by no more than this.
  const auto ratio = average(now) / average(then);
  return {std::max(1.0, ratio) * (1 + margin), std::min(1.0, ratio) * (1 - margin)};
}

}  // namespace

Scorer::Scorer(const Plan& plan, const File& file, Leaves& leaves, Matcher& matcher)
    : plan_(plan),
      file_(file),
      leaves_(leaves),
      matcher_(matcher),
      bm25_(plan.statistics),
      drift_(drift_between(file.statistics(), plan.statistics)),
      order_(plan, frequencies_of(leaves), file.articles()),
      values_(order_.size()) {
  for (std::uint32_t leaf = 0; leaf < leaves.size(); ++leaf)
    if (leaves[leaf].weight() > 0) ranked_.push_back(leaf);
  std::stable_sort(ranked_.begin(), ranked_.end(), [&](auto a, auto b) {
    return leaves[a].bound(drift_) > leaves[b].bound(drift_);
  });
}

void Scorer::set_value(std::uint32_t leaf, std::uint32_t local, double norm) {
  const auto& here = leaves_.here(leaf);
  const auto count = here.count_in(local);
  values_[leaf] = count == 0 ? 0 : here.weight() * Bm25::share(count, norm);
}

/// Sets the values of the ranked terms that count for an article which matches `node`.
void Scorer::collect(const PlanNode& node, std::uint32_t local) {
  if (node.kind == Kind::term && leaves_[node.leaf].weight() > 0) {
    const auto length = file_.lengths()[leaves_.range() * range_articles + local];
    return set_value(node.leaf, local, bm25_.length_norm(length));
  }
  if (node.kind == Kind::without) return collect(node.operands.front(), local);
  for (const auto& operand : node.operands)
    if (node.kind == Kind::all_of || matcher_.holds(operand, local)) collect(operand, local);
}

double Scorer::score(std::uint32_t local) {
  if (plan_.is_flat) {
    const auto length = file_.lengths()[leaves_.range() * range_articles + local];
    const auto norm = bm25_.length_norm(length);
    for (const auto leaf : ranked_) set_value(leaf, local, norm);
  } else {
    for (const auto leaf : ranked_) values_[leaf] = 0;
    collect(plan_.root, local);
  }
  return order_.sum(values_);
}

ScorePart Scorer::part(std::uint32_t place, std::uint32_t local) {
  ScorePart part;
  part.value = values_[place];
  if (const auto* addition = order_.addition_at(place)) {
    // What adds nothing is not shown: x + 0 is x.
    for (const auto each : {addition->a, addition->b})
      if (values_[each] != 0) part.parts.push_back(this->part(each, local));
    if (part.parts.size() == 1) return part.parts.front();
    return part;
  }
  if (part.value == 0) return part;
  part.leaf = place;
  part.count = leaves_.here(place).count_in(local);
  part.length = file_.lengths()[leaves_.range() * range_articles + local];
  return part;
}

ScorePart Scorer::parts(std::uint32_t local) { return part(order_.result(), local); }

}  // namespace newshound::rank
