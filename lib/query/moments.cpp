#include "query/moments.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "article/dates/calendar_words.h"
#include "query/calendar.h"
#include "query/moment_words.h"

namespace newshound::query {

namespace {

using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::year_month_day;

Moment both(const Date& date) { return {date, date}; }

/// A number of `text` from `at` on, which is moved behind it; of at most 12 digits.
std::optional<long> take_number(std::string_view text, std::size_t& at) {
  constexpr std::size_t longest = 12;
  long number = 0;
  const auto part = text.substr(at, longest);
  const auto result = std::from_chars(part.data(), part.data() + part.size(), number);
  if (result.ec != std::errc{} || number < 0) return std::nullopt;
  at += static_cast<std::size_t>(result.ptr - part.data());
  return number;
}

std::optional<Moment> day(long year, long month, long day_number) {
  const year_month_day date{std::chrono::year(static_cast<int>(year)),
                            std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day_number))};
  if (year < 1500 || year > 9999 || month > 12 || day_number > 31 || !date.ok())
    return std::nullopt;
  return both({sys_days(date), Date::Precision::day});
}

/// Two digits mean the hundred years that end with the one after `now`.
long full_year(long year, sys_seconds now) {
  if (year > 99) return year;
  const year_month_day today(std::chrono::floor<std::chrono::days>(now));
  const long next = static_cast<int>(today.year()) + 1;
  const long guess = next - next % 100 + year;
  return guess > next ? guess - 100 : guess;
}

struct Numbers {
  std::vector<long> values;
  std::vector<std::size_t> digits;
  char separator = 0;
};

/// "11-12-2020": numbers with one kind of separator between them, and a dot behind "11.12.".
std::optional<Numbers> numbers_in(std::string_view text) {
  Numbers numbers;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    const auto value = take_number(text, at);
    if (!value || numbers.values.size() == 3) return std::nullopt;
    numbers.values.push_back(*value);
    numbers.digits.push_back(at - begin);
    if (at == text.size()) break;
    if (numbers.separator == 0) numbers.separator = text[at];
    if (text[at] != numbers.separator || (++at == text.size() && numbers.separator != '.'))
      return std::nullopt;
  }
  const bool separated = std::string_view("-/.").find(numbers.separator) != std::string_view::npos;
  if (numbers.values.size() < 2 || !separated) return std::nullopt;
  return numbers;
}

/// Of numbers the day comes first, but behind a slash.
std::optional<Moment> numeric_day(std::string_view text, sys_seconds now) {
  auto numbers = numbers_in(text);
  if (!numbers) return std::nullopt;
  const auto& [values, digits, separator] = *numbers;
  const bool slash = separator == '/';
  if (digits[0] > 2 || digits[1] > 4 || digits[1] == 3) return std::nullopt;
  const auto month = slash ? values[0] : values[1];
  const auto day_number = slash ? values[1] : values[0];
  if (values.size() == 3) {
    if (digits[2] != 4 && (digits[2] != 2 || separator == '-')) return std::nullopt;
    return day(full_year(values[2], now), month, day_number);
  }
  if (digits[1] < 3) return latest_day(month, day_number, now);
  const auto first = day(values[1], values[0], 1);
  if (!first || separator == '.') return std::nullopt;
  return both({first->first.begin, Date::Precision::month});
}

std::optional<Moment> written_date(const std::string& text) {
  const auto date = parse_date(text);
  if (!date) return std::nullopt;
  if (date->precision != Date::Precision::minute) return both(*date);
  return Moment{second_of(date->begin), end_of(Step::minute, *date)};
}

std::optional<Moment> epoch(std::string_view text) {
  std::size_t at = 1;
  const auto seconds = take_number(text, at);
  if (!seconds || at != text.size()) return std::nullopt;
  return both(second_of(sys_seconds(std::chrono::seconds(*seconds))));
}

/// "now", "now-7d", "now-1M/M", "2020-12-11||+1M/d".
std::optional<Moment> arithmetic(const std::string& text, sys_seconds now) {
  const auto bars = text.find("||");
  const auto base =
      bars == text.npos ? std::optional(both(second_of(now))) : written_date(text.substr(0, bars));
  if (!base) return std::nullopt;
  auto instant = base->first.begin;
  auto rounded = std::optional<Step>();
  for (auto at = bars == text.npos ? std::size_t{3} : bars + 2; at < text.size();) {
    const char sign = text[at++];
    const auto count = sign == '/' ? std::optional<long>(0) : take_number(text, at);
    const auto step = step_of(text.substr(at, 1));
    if (!count || !step || std::string_view("+-/").find(sign) == std::string_view::npos)
      return std::nullopt;
    ++at;
    const auto moved = advance(instant, *step, sign == '-' ? -*count : *count);
    if (!moved) return std::nullopt;
    instant = *moved;
    if (sign != '/') continue;
    rounded = step;
    instant = start_of(*step, instant).begin;
  }
  if (!rounded) return both(second_of(instant));
  const auto start = start_of(*rounded, instant);
  return Moment{start, end_of(*rounded, start)};
}

std::optional<Moment> read_any(const std::string& text, sys_seconds now) {
  if (text.starts_with('@')) return epoch(text);
  if (text.starts_with("now") || text.find("||") != text.npos) return arithmetic(text, now);
  if (auto moment = written_date(text)) return moment;
  if (auto moment = numeric_day(text, now)) return moment;
  return read_moment_words(text, now);
}

}  // namespace

std::optional<Moment> latest_day(long month, long day_number, sys_seconds now) {
  const year_month_day today(std::chrono::floor<std::chrono::days>(now));
  constexpr long leap_years = 8;
  for (long year = static_cast<int>(today.year()), last = year - leap_years; year >= last; --year) {
    const auto moment = day(year, month, day_number);
    if (moment && moment->first.begin <= now) return moment;
  }
  return std::nullopt;
}

std::optional<Moment> read_moment(std::string_view text, sys_seconds now) {
  constexpr std::size_t longest = 80;
  if (text.empty() || text.size() > longest) return std::nullopt;
  std::string spaced(text);
  std::replace(spaced.begin(), spaced.end(), '_', ' ');
  const auto moment = read_any(spaced, now);
  const auto first_year = sys_days(std::chrono::year(1500) / 1 / 1);
  const auto last_year = sys_days(std::chrono::year(10000) / 1 / 1);
  if (!moment || moment->first.begin < first_year || moment->last.end() > last_year)
    return std::nullopt;
  return moment;
}

std::optional<sys_seconds> add_duration(sys_seconds from, std::string_view duration,
                                        Direction direction) {
  if (!duration.starts_with('P') || duration.size() < 3) return std::nullopt;
  auto moved = std::optional(from);
  bool timed = false;
  for (std::size_t at = 1; at < duration.size();) {
    if (duration[at] == 'T' && !timed) {
      timed = true;
      ++at;
      continue;
    }
    const auto count = take_number(duration, at);
    const auto unit = at < duration.size() ? duration[at++] : ' ';
    const auto known = std::string_view(timed ? "HMS" : "YMWD").find(unit);
    if (!count || known == std::string_view::npos) return std::nullopt;
    constexpr Step steps[][4] = {{Step::year, Step::month, Step::week, Step::day},
                                 {Step::hour, Step::minute, Step::second, Step::second}};
    moved = advance(*moved, steps[timed ? 1 : 0][known],
                    direction == Direction::after ? *count : -*count);
    if (!moved) return std::nullopt;
  }
  return moved;
}

}  // namespace newshound::query
