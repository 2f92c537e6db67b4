/// Things with the same hash brought together.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <vector>

namespace newshound::entity {

/// Something under one of its hashes.
struct Hashed {
  std::uint64_t hash = 0;
  std::uint32_t at = 0;
};

/// Calls `action` with the numbers under each hash that is there several times, in order. Those
/// that are more than `most` are passed over.
template <class Action>
void for_each_block(std::vector<Hashed>& all, std::size_t most, Action action) {
  std::sort(all.begin(), all.end(), [](const Hashed& a, const Hashed& b) {
    return std::tie(a.hash, a.at) < std::tie(b.hash, b.at);
  });
  std::vector<std::uint32_t> block;
  for (auto begin = all.begin(); begin != all.end();) {
    const auto end =
        std::find_if(begin, all.end(), [&](const Hashed& one) { return one.hash != begin->hash; });
    const auto size = static_cast<std::size_t>(end - begin);
    if (size > 1 && size <= most) {
      block.clear();
      for (auto one = begin; one != end; ++one) block.push_back(one->at);
      action(block);
    }
    begin = end;
  }
}

}  // namespace newshound::entity
