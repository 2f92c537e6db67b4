/// Times of day with their zones.
#pragma once

#include <chrono>
#include <string_view>

#include "article/dates/cursor.h"
#include "newshound/date.h"

namespace newshound::article {

/// A time of day as it is written.
struct Clock {
  std::chrono::seconds time{0};
  Date::Precision precision = Date::Precision::day;  ///< until a time was read
  std::chrono::minutes offset{0};                    ///< of a zone in digits
  bool has_halves = false;                           ///< "a.m.", "p.m."
  std::string_view zone;                             ///< the name of one

  /// The moment in UTC at which the clocks show this on `day`. Without a zone they are UTC's; of a
  /// zone that is not known only the day is left.
  Date on(std::chrono::sys_days day) const;
};

/// Reads a time and its zone, also with a comma or "at" before it; false if there is none.
bool read_clock(PieceCursor& cursor, Clock& clock);

}  // namespace newshound::article
