#include "entity/archive/pairs.h"

#include "entity/archive/joins.h"

namespace newshound::entity {

void join_pairs(const NameClasses& classes, const std::vector<JoinPair>& pairs, JoinRule rule,
                Forest& forest) {
  for (auto pair = pairs.begin(); pair != pairs.end();) {
    const auto from = pair->first;
    std::vector<Candidate> candidates;
    for (; pair != pairs.end() && pair->first == from; ++pair)
      candidates.push_back({pair->second, classes[pair->second].articles});
    if (const auto to = forest.clear_choice(candidates, clear_percent))
      forest.join(from, {*to, rule, classes[from].articles});
  }
}

}  // namespace newshound::entity
