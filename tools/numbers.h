/// Numbers in output.
#pragma once

#include <cstdint>
#include <string>

namespace newshound::tools {

/// In a column of eight.
std::string aligned(std::uint64_t number);

std::string two_decimals(double number);

/// "12.3 %" of 0.123.
std::string percent(double share);

}  // namespace newshound::tools
