/// A plan for people.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rank/plan.h"

namespace newshound::rank {

/// A part of a plan, with what it is expected to find and to cost.
struct PlanStep {
  std::uint32_t depth = 0;     ///< 0 of the whole; its parts follow
  std::string what;            ///< "all of", or a term, a phrase, a range of days
  std::uint64_t expected = 0;  ///< articles that match
  std::uint64_t postings = 0;  ///< that it reads, if it passes over none
};

/// The whole and its parts. `plan` was made of `expression`.
std::vector<PlanStep> describe(const Expression& expression, const Plan& plan);

}  // namespace newshound::rank
