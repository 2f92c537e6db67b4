/// The parts of read_moment().
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "query/moments.h"

namespace newshound::query {

/// The latest such day that is not after `now`.
std::optional<Moment> latest_day(long month, long day_number, std::chrono::sys_seconds now);

/// Moments that are said in words: "yesterday", "two weeks", "last 7 days", "11 dec", "2:30pm".
std::optional<Moment> read_moment_words(std::string_view text, std::chrono::sys_seconds now);

}  // namespace newshound::query
