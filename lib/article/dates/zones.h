/// Time zones by their names.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace newshound::article {

/// How far the clocks of the zone `folded_name` ("est", "cet") are ahead of UTC when they show
/// `local`. "et", "ct", "mt" and "pt" are summer or winter time by the rule of the United States
/// since 2007. Nothing for a name that is not known or means several zones ("cst" is taken as
/// America's, "ist" as India's).
std::optional<std::chrono::minutes> zone_offset(std::string_view folded_name,
                                                std::chrono::sys_seconds local);

}  // namespace newshound::article
