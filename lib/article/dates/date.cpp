#include "newshound/date.h"

#include <cstdio>

namespace newshound {

namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::years;

std::chrono::year_month_day calendar(std::chrono::sys_seconds moment) {
  return std::chrono::floor<days>(moment);
}

}  // namespace

std::chrono::sys_seconds Date::end() const {
  const auto day = calendar(begin);
  switch (precision) {
    case Precision::year:
      return std::chrono::sys_days(day + years(1));
    case Precision::month:
      return std::chrono::sys_days(day + months(1));
    case Precision::day:
      return begin + days(1);
    case Precision::second:
      break;
  }
  return begin + std::chrono::seconds(1);
}

std::string Date::to_string() const {
  const auto day = calendar(begin);
  const std::chrono::hh_mm_ss time(begin - std::chrono::floor<days>(begin));
  char text[64];
  const auto length = std::snprintf(
      text, sizeof text, "%04d-%02u-%02uT%02ld:%02ld:%02ldZ", static_cast<int>(day.year()),
      static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
      static_cast<long>(time.hours().count()), static_cast<long>(time.minutes().count()),
      static_cast<long>(time.seconds().count()));
  constexpr int lengths[] = {4, 7, 10};
  const auto wanted =
      precision == Precision::second ? length : lengths[static_cast<int>(precision)];
  return {text, static_cast<std::size_t>(wanted)};
}

}  // namespace newshound
