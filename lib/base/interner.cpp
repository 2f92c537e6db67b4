#include "base/interner.h"

#include <algorithm>

#include "base/hash.h"

namespace newshound {

namespace {

constexpr std::uint32_t nothing = 0xFFFFFFFF;
constexpr std::size_t first_slots = 1 << 10;
constexpr std::size_t block = 1 << 16;

}  // namespace

Interner::Interner() : slots_(first_slots, Slot{0, nothing}) {}

std::uint32_t Interner::number(std::string_view text) {
  const auto hash = static_cast<std::uint32_t>(hash_of(text));
  const auto mask = slots_.size() - 1;
  for (auto at = hash & mask;; at = (at + 1) & mask) {
    auto& slot = slots_[at];
    if (slot.number == nothing) {
      slot.hash = hash;
      return add(text, slot);
    }
    if (slot.hash == hash && texts_[slot.number] == text) return slot.number;
  }
}

std::uint32_t Interner::add(std::string_view text, Slot& slot) {
  const auto number = size();
  texts_.push_back(keep(text));
  slot.number = number;
  bytes_ += sizeof(std::string_view) + 2 * sizeof(Slot);
  if (texts_.size() * 2 > slots_.size()) grow();
  return number;
}

std::string_view Interner::keep(std::string_view text) {
  if (text.size() > left_) {
    left_ = std::max(block, text.size());
    blocks_.push_back(std::make_unique<char[]>(left_));
    free_ = blocks_.back().get();
    bytes_ += left_;
  }
  std::copy(text.begin(), text.end(), free_);
  const std::string_view kept(free_, text.size());
  free_ += text.size();
  left_ -= text.size();
  return kept;
}

void Interner::grow() {
  std::vector<Slot> larger(slots_.size() * 2, Slot{0, nothing});
  const auto mask = larger.size() - 1;
  for (const auto& slot : slots_) {
    if (slot.number == nothing) continue;
    auto at = slot.hash & mask;
    while (larger[at].number != nothing) at = (at + 1) & mask;
    larger[at] = slot;
  }
  slots_ = std::move(larger);
}

void Interner::clear() { *this = Interner(); }

}  // namespace newshound
