#include "newshound/date.h"

#include <cstdio>

#include "article/dates/date_parser.h"

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
    case Precision::minute:
      return begin + std::chrono::minutes(1);
    case Precision::second:
      break;
  }
  return begin + std::chrono::seconds(1);
}

std::string Date::to_string() const {
  const auto day = calendar(begin);
  const std::chrono::hh_mm_ss time(begin - std::chrono::floor<days>(begin));
  char text[64];
  std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02ld:%02ld:%02ldZ",
                static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                static_cast<unsigned>(day.day()), static_cast<long>(time.hours().count()),
                static_cast<long>(time.minutes().count()),
                static_cast<long>(time.seconds().count()));
  constexpr std::size_t lengths[] = {4, 7, 10, 16, 19};
  const std::string_view whole(text);
  return std::string(whole.substr(0, lengths[static_cast<int>(precision)])) +
         (precision >= Precision::minute ? "Z" : "");
}

std::optional<Date> parse_date(std::string_view text, DateOrder order) {
  constexpr std::size_t longest = 80;
  if (text.size() > longest) return std::nullopt;
  const auto pieces = article::date_pieces(text);
  const auto written = article::read_date(pieces, order);
  if (!written || written->pieces != pieces.size()) return std::nullopt;
  return written->date;
}

}  // namespace newshound
