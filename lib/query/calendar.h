/// Counting in years, months, weeks and days, in UTC.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "newshound/date.h"

namespace newshound::query {

enum class Step { second, minute, hour, day, week, month, year };

/// The unit that `word` names or abbreviates ("y", "mo", "weeks", "hrs"); "m" are minutes, "M"
/// months.
std::optional<Step> step_of(std::string_view word);

/// 0 for Monday to 6 for Sunday, of a name or its first three letters or more.
std::optional<unsigned> weekday_of(std::string_view word);

/// `count` steps after `from`; of a month that has no such day its last. Nothing outside of the
/// years 1500 to 9999.
std::optional<std::chrono::sys_seconds> advance(std::chrono::sys_seconds from, Step step,
                                                long count);

/// The year, month, day or second in which `instant` lies, or the first day of its week; the first
/// instant of its hour or minute.
Date start_of(Step step, std::chrono::sys_seconds instant);

/// The last Date (day or second) of the unit that begins at `start`.
Date end_of(Step step, const Date& start);

Date day_of(std::chrono::sys_seconds instant);
Date second_of(std::chrono::sys_seconds instant);

}  // namespace newshound::query
