#include "rank/matcher.h"

#include <algorithm>

namespace newshound::rank {

namespace {

using Kind = Expression::Kind;

void remove(RangeBits& bits, const RangeBits& others) {
  for (std::size_t word = 0; word < bits.size(); ++word) bits[word] &= ~others[word];
}

bool has_positions(const PlanNode& node) {
  return asks_positions(node) ||
         std::any_of(node.operands.begin(), node.operands.end(), has_positions);
}

bool lies_in(const File& file, std::uint32_t article, const PlanNode& days) {
  return file.first_days()[article] >= days.first_day && file.end_days()[article] <= days.end_day;
}

}  // namespace

Ranges Matcher::ranges_of_at_least(const PlanNode& node) const {
  std::vector<std::uint32_t> counts(file_.ranges());
  for (const auto& operand : node.operands) {
    const auto ranges = possible_ranges(operand);
    for (std::size_t range = 0; range < ranges.size(); ++range) counts[range] += ranges[range];
  }
  Ranges possible(counts.size());
  for (std::size_t range = 0; range < counts.size(); ++range)
    possible[range] = counts[range] >= node.count ? 1 : 0;
  return possible;
}

Ranges Matcher::possible_ranges(const PlanNode& node) const {
  Ranges possible(file_.ranges());
  switch (node.kind) {
    case Kind::nothing:
      break;
    case Kind::everything:
      std::fill(possible.begin(), possible.end(), std::uint8_t{1});
      break;
    case Kind::term:
      leaves_[node.leaf].add_ranges(possible);
      break;
    case Kind::phrase:
    case Kind::near:
    case Kind::together:
      return places_.possible_ranges(node);
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
    case Kind::at_least:
      return ranges_of_at_least(node);
    case Kind::all_of:
      possible = possible_ranges(node.operands.front());
      for (std::size_t at = 1; at < node.operands.size(); ++at)
        if (node.operands[at].kind == Kind::term)
          leaves_[node.operands[at].leaf].keep_ranges(possible);
        else
          keep(possible, possible_ranges(node.operands[at]));
      break;
    case Kind::without:
    case Kind::maybe:
      return possible_ranges(node.operands.front());
  }
  return possible;
}

RangeBits Matcher::live_articles() const {
  auto bits = all_bits;
  for (std::uint32_t word = 0; word < bits.size(); ++word) {
    const std::uint64_t first = std::uint64_t{leaves_.range()} * range_articles + word * 64;
    if (first >= file_.articles())
      bits[word] = 0;
    else if (file_.articles() - first < 64)
      bits[word] = (std::uint64_t{1} << (file_.articles() - first)) - 1;
    if (gone_ != nullptr && first < file_.articles()) bits[word] &= ~gone_->words()[first / 64];
  }
  return bits;
}

bool Matcher::is_live(std::uint32_t local) const {
  const auto article = leaves_.range() * range_articles + local;
  return article < file_.articles() && (gone_ == nullptr || !gone_->has(article));
}

RangeBits Matcher::days_matches(const PlanNode& node) const {
  const auto& zone = file_.day_zone(leaves_.range());
  if (zone.lies_in(node.first_day, node.end_day)) return all_bits;
  RangeBits bits{};
  const auto first = leaves_.range() * range_articles;
  const auto count = std::min(range_articles, file_.articles() - first);
  for (std::uint32_t local = 0; local < count; ++local)
    bits[local / 64] |= std::uint64_t{lies_in(file_, first + local, node)} << (local % 64);
  return bits;
}

RangeBits Matcher::any_matches(const PlanNode& node) {
  RangeBits bits{};
  for (const auto& operand : node.operands) add(bits, matches(operand));
  return bits;
}

/// Keeps, for each number up to `count`, the articles that so many operands or more match so far.
RangeBits Matcher::at_least_matches(const PlanNode& node) {
  std::vector<RangeBits> matched(node.count + 1);
  matched.front() = all_bits;
  for (const auto& operand : node.operands) {
    const auto bits = matches(operand);
    for (auto count = node.count; count > 0; --count) {
      auto one_more = matched[count - 1];
      keep(one_more, bits);
      add(matched[count], one_more);
    }
  }
  return matched.back();
}

/// Leaves in `bits` only what matches.
void Matcher::narrow(const PlanNode& node, RangeBits& bits) {
  if (is_empty(bits)) return;
  if (node.kind == Kind::term)
    leaves_.here(node.leaf).keep_bits(bits);
  else
    keep(bits, matches(node));
}

RangeBits Matcher::matches(const PlanNode& node) {
  RangeBits bits{};
  switch (node.kind) {
    case Kind::nothing:
      break;
    case Kind::everything:
      return all_bits;
    case Kind::term:
      leaves_.here(node.leaf).add_bits(bits);
      break;
    case Kind::phrase:
    case Kind::near:
    case Kind::together:
      return places_.articles(node);
    case Kind::days:
      return days_matches(node);
    case Kind::any_of:
      return any_matches(node);
    case Kind::at_least:
      return at_least_matches(node);
    case Kind::all_of:
      bits = all_bits;
      for (const auto& operand : node.operands) narrow(operand, bits);
      break;
    case Kind::without:
      bits = matches(node.operands.front());
      if (is_empty(bits) || has_positions(node.operands.back())) break;
      remove(bits, matches(node.operands.back()));
      break;
    case Kind::maybe:
      return matches(node.operands.front());
  }
  return bits;
}

bool Matcher::holds(const PlanNode& node, std::uint32_t local) {
  const auto operand_holds = [&](const PlanNode& operand) { return holds(operand, local); };
  switch (node.kind) {
    case Kind::nothing:
      return false;
    case Kind::everything:
      return true;
    case Kind::term:
      return leaves_.here(node.leaf).is_in(local);
    case Kind::phrase:
    case Kind::near:
    case Kind::together:
      return places_.holds(node, local);
    case Kind::days:
      return lies_in(file_, leaves_.range() * range_articles + local, node);
    case Kind::any_of:
      return std::any_of(node.operands.begin(), node.operands.end(), operand_holds);
    case Kind::at_least:
      return std::count_if(node.operands.begin(), node.operands.end(), operand_holds) >=
             static_cast<std::ptrdiff_t>(node.count);
    case Kind::all_of:
      return std::all_of(node.operands.begin(), node.operands.end(), operand_holds);
    case Kind::without:
      return operand_holds(node.operands.front()) && !operand_holds(node.operands.back());
    case Kind::maybe:
      return operand_holds(node.operands.front());
  }
  return false;
}

}  // namespace newshound::rank
