/// How much is likely to match.
#pragma once

#include <cstdint>

#include "rank/plan.h"

namespace newshound::rank {

/// About how many articles match a node of `plan`, as if terms stood in articles independently of
/// each other.
std::uint64_t expected_matches(const Plan& plan, const PlanNode& node);

/// About how many match the whole.
inline std::uint64_t expected_matches(const Plan& plan) {
  return expected_matches(plan, plan.root);
}

}  // namespace newshound::rank
