/// Numbers that look random and are the same on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "entity/tagger/keys.h"

namespace newshound::entity::tagger {

class RandomNumbers {
 public:
  explicit RandomNumbers(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() { return mixed(state_ += 0x9E3779B97F4A7C15); }

  template <class Item>
  void shuffle(std::vector<Item>& items) {
    for (auto left = items.size(); left > 1; --left)
      std::swap(items[left - 1], items[static_cast<std::size_t>(next() % left)]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace newshound::entity::tagger
