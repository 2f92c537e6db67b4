#include "entity/archive/forest.h"

#include <map>
#include <utility>

namespace newshound::entity {

std::uint32_t Forest::root(std::uint32_t at) {
  auto top = at;
  while (above_[top] != top) top = above_[top];
  while (above_[at] != top) at = std::exchange(above_[at], top);
  return top;
}

void Forest::join(std::uint32_t from, const Join& join) {
  const auto top = root(join.to);
  if (joins_[from] || root(from) == top) return;
  joins_[from] = join;
  above_[from] = top;
}

std::optional<std::uint32_t> Forest::clear_choice(const std::vector<Candidate>& candidates,
                                                  std::uint64_t percent) {
  std::map<std::uint32_t, std::uint64_t> weights;
  std::uint64_t total = 0;
  for (const auto& [to, weight] : candidates) {
    weights[root(to)] += weight;
    total += weight;
  }
  for (const auto& [top, weight] : weights)
    if (weight > 0 && weight * 100 >= total * percent) return top;
  return std::nullopt;
}

}  // namespace newshound::entity
