/// Which ranges are worth a visit.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace newshound::rank {

/// Ranges whose maximum is `least` or more, those first that may hold the best. `possible` says of
/// each range if it may be visited at all; empty, all may.
std::vector<std::uint32_t> promising_ranges(const std::vector<std::uint16_t>& maxima,
                                            std::uint16_t least,
                                            std::span<const std::uint8_t> possible);

}  // namespace newshound::rank
