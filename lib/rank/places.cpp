#include "rank/places.h"

#include <algorithm>
#include <iterator>

namespace newshound::rank {

namespace {

using Kind = Expression::Kind;

bool has_one_word(const PlanSlot& slot) { return slot.first_exception - slot.first_word == 1; }

bool is_plain(const PlanSlot& slot) {
  return has_one_word(slot) && slot.first_exception == slot.end;
}

/// Whether the node asks for words side by side and its window has room for them.
bool is_phrase(const PlanNode& node) {
  return node.kind == Kind::phrase && node.sequences.size() == 1 && !node.limit &&
         node.window >= node.slots.size();
}

}  // namespace

/// Leaves in `possible` only ranges with a word of the slot.
void Places::narrow(const PlanSlot& slot, Ranges& possible) const {
  if (has_one_word(slot)) return leaves_[slot.first_word].keep_ranges(possible);
  Ranges ranges(possible.size());
  for (auto leaf = slot.first_word; leaf < slot.first_exception; ++leaf)
    leaves_[leaf].add_ranges(ranges);
  keep(possible, ranges);
}

Ranges Places::possible_ranges(const PlanNode& node) const {
  Ranges possible(leaves_.ranges(), 1);
  for (const auto& slot : node.slots) narrow(slot, possible);
  return possible;
}

/// Leaves in `bits` only articles with a word of the slot.
void Places::narrow(const PlanSlot& slot, RangeBits& bits) {
  if (has_one_word(slot)) return leaves_.here(slot.first_word).keep_bits(bits);
  RangeBits articles{};
  for (auto leaf = slot.first_word; leaf < slot.first_exception; ++leaf)
    leaves_.here(leaf).add_bits(articles);
  keep(bits, articles);
}

RangeBits Places::articles(const PlanNode& node) {
  auto bits = all_bits;
  for (auto slot = node.slots.begin(); slot != node.slots.end() && !is_empty(bits); ++slot)
    narrow(*slot, bits);
  return bits;
}

bool Places::is_there(const PlanSlot& slot, std::uint32_t local) {
  for (auto leaf = slot.first_word; leaf < slot.first_exception; ++leaf)
    if (leaves_.here(leaf).is_in(local)) return true;
  return false;
}

void Places::read_leaf(std::uint32_t leaf, std::uint32_t local, Positions& positions) {
  auto reader = leaves_.here(leaf).positions(local);
  while (reader && reader->next()) positions.push_back(reader->position());
}

/// Positions of several words, in one order and each once.
void Places::read_leaves(std::uint32_t begin, std::uint32_t end, std::uint32_t local,
                         Positions& positions) {
  for (auto leaf = begin; leaf < end; ++leaf) read_leaf(leaf, local, positions);
  if (end - begin < 2) return;
  std::sort(positions.begin(), positions.end());
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
}

void Places::read_slot(const PlanSlot& slot, std::uint32_t local, Positions& positions) {
  positions.clear();
  read_leaves(slot.first_word, slot.first_exception, local, positions);
  if (slot.first_exception == slot.end) return;
  exceptions_.clear();
  read_leaves(slot.first_exception, slot.end, local, exceptions_);
  kept_.clear();
  std::set_difference(positions.begin(), positions.end(), exceptions_.begin(), exceptions_.end(),
                      std::back_inserter(kept_));
  positions.swap(kept_);
}

void Places::find_sequences(const PlanNode& node) {
  occurrences_.resize(node.sequences.size());
  auto next = positions_.begin();
  for (std::size_t sequence = 0; sequence < node.sequences.size(); ++sequence) {
    auto& found = occurrences_[sequence];
    found.length = node.sequences[sequence];
    if (found.length == 1)
      found.starts.swap(*next);
    else
      find_side_by_side({next, next + found.length}, found.starts);
    next += found.length;
  }
}

const Positions& Places::units(std::uint32_t leaf, std::uint32_t local) {
  units_.clear();
  read_leaf(leaf, local, units_);
  return units_;
}

bool Places::holds(const PlanNode& node, std::uint32_t local) {
  if (is_phrase(node) && std::all_of(node.slots.begin(), node.slots.end(), is_plain))
    return phrase_.holds(node.slots.front().first_word, node.slots.back().end, local);
  const auto is_missing = [&](const PlanSlot& slot) { return !is_there(slot, local); };
  if (std::any_of(node.slots.begin(), node.slots.end(), is_missing)) return false;
  positions_.resize(node.slots.size());
  for (std::size_t slot = 0; slot < node.slots.size(); ++slot) {
    read_slot(node.slots[slot], local, positions_[slot]);
    if (positions_[slot].empty()) return false;
  }
  if (is_phrase(node)) return stand_side_by_side(positions_);
  find_sequences(node);
  if (node.limit)
    for (auto& each : occurrences_)
      keep_within(each, units(*node.limit, local), {node.first_unit, node.end_unit});
  switch (node.kind) {
    case Kind::near:
      return stand_near(node.window, occurrences_);
    case Kind::together:
      return stand_in_same_unit(occurrences_, units(node.leaf, local));
    default:
      return stand_in_order(node.window, occurrences_);
  }
}

}  // namespace newshound::rank
