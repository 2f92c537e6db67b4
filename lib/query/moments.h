/// When something was, as people write it.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "newshound/date.h"

namespace newshound::query {

/// From the start of `first` to the end of `last`: of "2020-12" both are that month, of "last_week"
/// Monday and Sunday.
struct Moment {
  Date first;
  Date last;
};

/// Reads, in UTC, counted back from `now`; blanks may be written as '_':
///
///   2020  2020-12  2020-12-11  11-12-2020  12-2020  12/11/2020  11.12.2020  11_Dec_2020  and all
///   that parse_date() reads; 11-12  12/11  11.12.  Dec_11  december: the latest that has begun
///   today  yesterday  monday  last_monday
///   3_weeks  two_days  5M2d           that long ago; m are minutes, M months; whole days of days
///   last_month  this_week             that month or week of the calendar, weeks begin on Monday
///   last7d  last_3_weeks              the days from then to today
///   14:30  2:30pm  noon  midnight     of today, or behind a day; now
///   @1607695200                       seconds since 1970
///   now-7d/d  2020-12-11||+1M/d       date arithmetic of Elasticsearch
///
/// Nothing if `text` is none of them, or not in the years 1500 to 9999.
std::optional<Moment> read_moment(std::string_view text, std::chrono::sys_seconds now);

/// An ISO 8601 duration ("P1Y2M", "P2W", "PT36H") after `from`, or before it.
enum class Direction { after, before };
std::optional<std::chrono::sys_seconds> add_duration(std::chrono::sys_seconds from,
                                                     std::string_view duration,
                                                     Direction direction);

}  // namespace newshound::query
