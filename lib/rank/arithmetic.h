/// How a score comes about.
#pragma once

#include <cstdint>
#include <vector>

#include "rank/plan.h"

namespace newshound::rank {

/// A sum of two parts, or what one term adds.
struct ScorePart {
  double value = 0;
  std::vector<ScorePart> parts;  ///< none, or two whose values, added, are `value` to the last bit

  // Of a term:
  std::uint32_t leaf = 0;    ///< of the plan
  std::uint32_t count = 0;   ///< how often it is in the article
  std::uint32_t length = 0;  ///< of the article, in stems
};

/// The score of `article`, which matches `plan`, in the segment `view`, the one of this place.
/// Its value is what search() finds. Throws Damaged.
ScorePart explain_score(const Plan& plan, const SegmentView& view, std::uint32_t segment,
                        std::uint32_t article);

}  // namespace newshound::rank
