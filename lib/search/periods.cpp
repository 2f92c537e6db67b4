#include "search/periods.h"

#include <cstdio>

#include "newshound/date.h"

namespace newshound::search {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::uint64_t precisions = 5;  // of keys of dates, see index/row.h
constexpr std::uint64_t seconds_and_days = 100'000'000;
constexpr std::uint64_t months_digits = 100;
constexpr PeriodNumber months = 12;
constexpr PeriodNumber week = 7;
constexpr PeriodNumber thursday = 3;  // 1970 began with one: days from its Monday
constexpr int first_year = 1500;
constexpr int last_year = 9999;

Date::Precision needed_for(Period period) {
  if (period == Period::year) return Date::Precision::year;
  return period == Period::month ? Date::Precision::month : Date::Precision::day;
}

PeriodNumber week_of(PeriodNumber day) {
  const auto from_monday = static_cast<std::int64_t>(day) + thursday;
  return static_cast<PeriodNumber>((from_monday - (from_monday < 0 ? week - 1 : 0)) / week);
}

int year_of(sys_days day) { return static_cast<int>(std::chrono::year_month_day(day).year()); }

std::string printed(const char* format, int first, int second) {
  char text[40];
  std::snprintf(text, sizeof text, format, first, second);
  return text;
}

}  // namespace

std::optional<PeriodNumber> period_of(const rank::File& file, std::uint32_t article,
                                      Period period) {
  const auto key = file.date_keys()[article];
  if (key == 0 || key % precisions < static_cast<std::uint64_t>(needed_for(period)))
    return std::nullopt;
  if (period == Period::day) return file.first_days()[article];
  if (period == Period::week) return week_of(file.first_days()[article]);
  const auto year_and_month = key / precisions / seconds_and_days;
  const auto year = static_cast<PeriodNumber>(year_and_month / months_digits);
  if (period == Period::year) return year;
  return year * months + static_cast<PeriodNumber>(year_and_month % months_digits) - 1;
}

bool is_period(Period period, PeriodNumber number) {
  const auto first = sys_days(std::chrono::year(first_year) / 1 / 1).time_since_epoch().count();
  const auto last = sys_days(std::chrono::year(last_year) / 12 / 31).time_since_epoch().count();
  switch (period) {
    case Period::day:
      return number >= first && number <= last;
    case Period::week:
      return number >= week_of(first) && number <= week_of(last);
    case Period::month:
      return number >= first_year * months && number < (last_year + 1) * months;
    default:
      return number >= first_year && number <= last_year;
  }
}

sys_days first_day_of(Period period, PeriodNumber number) {
  using std::chrono::month;
  using std::chrono::year;
  switch (period) {
    case Period::day:
      return sys_days(days(number));
    case Period::week:
      return sys_days(days(number * week - thursday));
    case Period::month:
      return year(number / months) / month(static_cast<unsigned>(number % months) + 1) / 1;
    default:
      return year(number) / 1 / 1;
  }
}

std::string name_of(Period period, PeriodNumber number) {
  const auto begin = first_day_of(period, number);
  if (period == Period::week) {
    const auto middle = begin + days(thursday);  // which year a week belongs to
    const auto year = year_of(middle);
    const auto new_year = sys_days(std::chrono::year(year) / 1 / 1);
    return printed("%04d-W%02d", year, static_cast<int>((middle - new_year).count() / week) + 1);
  }
  if (period == Period::year) return printed("%04d", number, 0);
  if (period == Period::month) return printed("%04d-%02d", number / months, number % months + 1);
  return Date{begin, Date::Precision::day}.to_string();
}

}  // namespace newshound::search
