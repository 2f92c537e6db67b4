#include "query/calendar.h"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace newshound::query {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::months;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::year_month_day;
using std::chrono::years;

struct Name {
  Step step;
  std::string_view full;
  std::string_view other;
};

constexpr Name names[] = {{Step::year, "years", "yrs"},     {Step::month, "months", "mths"},
                          {Step::week, "weeks", "wks"},     {Step::day, "days", "days"},
                          {Step::hour, "hours", "hrs"},     {Step::minute, "minutes", "mins"},
                          {Step::second, "seconds", "secs"}};

std::string lower(std::string_view word) {
  std::string text(word);
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  return text;
}

seconds length_of(Step step) {
  switch (step) {
    case Step::week:
      return days(7);
    case Step::day:
      return days(1);
    case Step::hour:
      return hours(1);
    case Step::minute:
      return minutes(1);
    default:
      return seconds(1);
  }
}

bool is_in_range(sys_seconds instant) {
  using std::chrono::year;
  return instant >= sys_days(year(1500) / 1 / 1) && instant < sys_days(year(10000) / 1 / 1);
}

sys_seconds advance_months(sys_seconds from, long count) {
  const auto day = floor<days>(from);
  auto moved = year_month_day(day) + months(count);
  if (!moved.ok()) moved = moved.year() / moved.month() / std::chrono::last;
  return sys_days(moved) + (from - day);
}

}  // namespace

std::optional<Step> step_of(std::string_view word) {
  if (word == "M") return Step::month;
  if (word == "m") return Step::minute;
  const auto text = lower(word);
  if (text.empty()) return std::nullopt;
  for (const auto& name : names)
    if (name.full.starts_with(text) || (text.size() > 1 && name.other.starts_with(text)))
      return name.step;
  return std::nullopt;
}

std::optional<unsigned> weekday_of(std::string_view word) {
  constexpr std::string_view weekdays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                           "friday", "saturday", "sunday"};
  const auto text = lower(word);
  if (text.size() < 3) return std::nullopt;
  for (unsigned number = 0; number < 7; ++number)
    if (weekdays[number].starts_with(text)) return number;
  return std::nullopt;
}

std::optional<sys_seconds> advance(sys_seconds from, Step step, long count) {
  constexpr long most = 10'000'000;
  constexpr long most_months = 12 * 9000;
  if (std::abs(count) > most) return std::nullopt;
  if (step == Step::year) count *= 12;
  const bool by_months = step == Step::month || step == Step::year;
  if (by_months && std::abs(count) > most_months) return std::nullopt;
  const auto to = by_months ? advance_months(from, count) : from + count * length_of(step);
  return is_in_range(to) ? std::optional(to) : std::nullopt;
}

Date day_of(sys_seconds instant) { return {floor<days>(instant), Date::Precision::day}; }
Date second_of(sys_seconds instant) { return {instant, Date::Precision::second}; }

Date start_of(Step step, sys_seconds instant) {
  const auto day = floor<days>(instant);
  const year_month_day date(day);
  switch (step) {
    case Step::year:
      return {sys_days(date.year() / 1 / 1), Date::Precision::year};
    case Step::month:
      return {sys_days(date.year() / date.month() / 1), Date::Precision::month};
    case Step::week:
      return {day - (std::chrono::weekday(day) - std::chrono::Monday), Date::Precision::day};
    case Step::day:
      return day_of(instant);
    case Step::hour:
      return second_of(floor<hours>(instant));
    case Step::minute:
      return second_of(floor<minutes>(instant));
    default:
      return second_of(instant);
  }
}

Date end_of(Step step, const Date& start) {
  switch (step) {
    case Step::week:
      return {start.begin + days(6), Date::Precision::day};
    case Step::hour:
    case Step::minute:
      return second_of(start.begin + length_of(step) - seconds(1));
    default:
      return start;
  }
}

}  // namespace newshound::query
