#include "base/interner.h"

#include <algorithm>
#include <cstring>

#include "base/hash.h"

namespace newshound {

namespace {

constexpr std::uint32_t nothing = 0xFFFFFFFF;
constexpr std::size_t first_slots = 1 << 10;
constexpr std::size_t block = 1 << 16;
constexpr std::size_t longest_in_key = 16;

template <class Number>
std::uint64_t load(const char* from) {
  Number number;
  std::memcpy(&number, from, sizeof number);
  return number;
}

}  // namespace

Interner::Interner() : slots_(first_slots, Slot{{}, 0, nothing}) {}

// Reads the text from both ends; in the middle the two may overlap.
inline Interner::Key Interner::key_of(std::string_view text) noexcept {
  const auto* data = text.data();
  const auto size = text.size();
  if (size > longest_in_key) return {hash_of(text), 0};
  if (size >= 8) return {load<std::uint64_t>(data), load<std::uint64_t>(data + size - 8)};
  if (size >= 4)
    return {load<std::uint32_t>(data) | load<std::uint32_t>(data + size - 4) << 32U, 0};
  if (size == 0) return {};
  return {load<unsigned char>(data) | load<unsigned char>(data + size / 2) << 8U |
              load<unsigned char>(data + size - 1) << 16U,
          0};
}

// Multiplied by odd numbers and folded, so that each bit of the key reaches the low ones.
inline std::size_t Interner::place_of(const Key& key, std::uint32_t size) noexcept {
  constexpr std::uint64_t factors[] = {0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9};
  const auto last = (key.last + size) * factors[1];
  auto hash = key.first * factors[0] ^ (last << 32U | last >> 32U);
  hash = (hash ^ hash >> 32U) * factors[2];
  return static_cast<std::size_t>(hash ^ hash >> 29U);
}

std::uint32_t Interner::number(std::string_view text) {
  const auto key = key_of(text);
  const auto size = static_cast<std::uint32_t>(text.size());
  const auto mask = slots_.size() - 1;
  for (auto at = place_of(key, size) & mask;; at = (at + 1) & mask) {
    auto& slot = slots_[at];
    if (slot.number == nothing) {
      slot.key = key;
      slot.size = size;
      return add(text, slot);
    }
    if (slot.size == size && slot.key == key &&
        (text.size() <= longest_in_key || texts_[slot.number] == text))
      return slot.number;
  }
}

void Interner::expect(std::string_view text) const noexcept {
  const auto place = place_of(key_of(text), static_cast<std::uint32_t>(text.size()));
  __builtin_prefetch(&slots_[place & (slots_.size() - 1)]);
}

std::uint32_t Interner::add(std::string_view text, Slot& slot) {
  const auto number = size();
  texts_.push_back(keep(text));
  slot.number = number;
  bytes_ += sizeof(std::string_view) + 2 * sizeof(Slot);
  if (texts_.size() * 4 > slots_.size() * 3) grow();
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
  std::vector<Slot> larger(slots_.size() * 2, Slot{{}, 0, nothing});
  const auto mask = larger.size() - 1;
  for (const auto& slot : slots_) {
    if (slot.number == nothing) continue;
    auto at = place_of(slot.key, slot.size) & mask;
    while (larger[at].number != nothing) at = (at + 1) & mask;
    larger[at] = slot;
  }
  slots_ = std::move(larger);
}

void Interner::clear() { *this = Interner(); }

}  // namespace newshound
