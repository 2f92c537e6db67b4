/// In which order ranges are visited.
#pragma once

#include <cstdint>
#include <vector>

namespace newshound::rank {

/// Orders `ranges` from the highest of their `maxima` on; of many, all but for the last byte of it.
void put_best_first(std::vector<std::uint32_t>& ranges, const std::vector<std::uint16_t>& maxima);

}  // namespace newshound::rank
