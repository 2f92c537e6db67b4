/// What is written behind date: and seen:.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "query/node.h"
#include "query/notes.h"

namespace newshound::query {

struct DateText {
  std::string_view text;
  schema::Field field = schema::Field::date;
  At at = {};
};

/// A moment, or a range of them: "a..b" with either end left out, "[a TO b]", ">=a", "<a", the
/// intervals of ISO 8601 ("2001/P1Y2M", "P2D/2001-05"). It reaches from the earliest instant that
/// its start can mean to the latest that its end can. Nothing, with a warning, if it is no date.
std::optional<DateRange> read_dates(const DateText& dates, std::chrono::sys_seconds now,
                                    Notes& notes);

}  // namespace newshound::query
