/// Days, weeks, months and years as numbers.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "newshound/facets.h"
#include "rank/file.h"

namespace newshound::search {

/// Numbers of periods of one length; the next one has the next number.
using PeriodNumber = std::int32_t;

/// The period of the article; nothing if its date does not tell it. What damaged files say may be
/// no period, see is_period().
std::optional<PeriodNumber> period_of(const rank::File& file, std::uint32_t article, Period period);

/// Whether it begins in a year from 1500 to 9999.
bool is_period(Period period, PeriodNumber number);

/// Its first day. It must be a period.
std::chrono::sys_days first_day_of(Period period, PeriodNumber number);

/// As TimelinePeriod::name. It must be a period.
std::string name_of(Period period, PeriodNumber number);

}  // namespace newshound::search
