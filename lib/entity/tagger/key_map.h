/// A small number for each of many keys.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "entity/tagger/keys.h"

namespace newshound::entity::tagger {

/// A hash table from keys, whose low key_bits are random, to numbers of 24 bits. Copies are apart.
class KeyMap {
 public:
  static constexpr unsigned value_bits = 64 - key_bits;
  static constexpr std::uint32_t largest_value = (1U << value_bits) - 1;

  KeyMap() : slots_(16, 0) {}

  /// The number of `key`; 0 if there is none.
  std::uint32_t find(std::uint64_t key) const {
    key &= key_mask;
    for (auto at = place_of(key);; at = (at + 1) & (slots_.size() - 1)) {
      const auto slot = slots_[at];
      if (slot == 0) return 0;
      if (slot >> value_bits == key) return static_cast<std::uint32_t>(slot & largest_value);
    }
  }

  /// Has the memory fetched that find() will look at.
  void expect(std::uint64_t key) const { __builtin_prefetch(&slots_[place_of(key & key_mask)]); }

  /// Sets the number of `key`, from 1 to largest_value.
  void set(std::uint64_t key, std::uint32_t value);

  std::size_t size() const { return size_; }

  /// Calls `action` with each key and its number, in no order.
  template <class Action>
  void for_each(Action action) const {
    for (const auto slot : slots_)
      if (slot != 0) action(slot >> value_bits, static_cast<std::uint32_t>(slot & largest_value));
  }

 private:
  std::size_t place_of(std::uint64_t key) const {
    return static_cast<std::size_t>(key * 0x9E3779B97F4A7C15 >> 32U) & (slots_.size() - 1);
  }
  void grow();

  std::vector<std::uint64_t> slots_;  ///< a power of two: key, number; 0 if free
  std::size_t size_ = 0;
};

}  // namespace newshound::entity::tagger
