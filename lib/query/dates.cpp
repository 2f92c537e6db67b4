#include "query/dates.h"

#include <string>
#include <utility>

#include "query/calendar.h"
#include "query/moments.h"

namespace newshound::query {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::seconds;
using std::chrono::sys_seconds;

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" _\t");
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(" _\t") + 1 - begin);
}

Date from(sys_seconds instant) {
  return floor<days>(instant) == instant ? day_of(instant) : second_of(instant);
}

Date before(sys_seconds instant) {
  return floor<days>(instant) == instant ? day_of(instant - days(1))
                                         : second_of(instant - seconds(1));
}

class DatesReader {
 public:
  DatesReader(const DateText& dates, sys_seconds now, Notes& notes)
      : dates_(dates), now_(now), notes_(notes) {}

  std::optional<DateRange> read() {
    const auto text = trimmed(dates_.text);
    if (text.starts_with('[') && text.ends_with(']')) return bracketed(text);
    if (const auto dots = text.find(".."); dots != text.npos)
      return between(text.substr(0, dots), text.substr(dots + 2));
    if (text.starts_with('<') || text.starts_with('>')) return compared(text);
    if (const auto moment = read_moment(text, now_)) return range(moment->first, moment->last);
    if (const auto slash = text.find('/'); slash != text.npos)
      return interval(trimmed(text.substr(0, slash)), trimmed(text.substr(slash + 1)));
    return no_date(text);
  }

 private:
  std::optional<DateRange> no_date(std::string_view text) {
    notes_.add(dates_.at, "'" + std::string(text) + "' is no date; taken as words",
               "write it like 2020, 2020-12, 2020-12-11 or last_week");
    return std::nullopt;
  }

  DateRange range(std::optional<Date> first, std::optional<Date> last) const {
    return {first, last, dates_.field};
  }

  /// "[2020-08 TO 2020-12]", "[2020-08 TO *]".
  std::optional<DateRange> bracketed(std::string_view text) {
    const auto inside = text.substr(1, text.size() - 2);
    for (const std::string_view to : {" TO ", " to ", "_TO_"})
      if (const auto at = inside.find(to); at != inside.npos)
        return between(inside.substr(0, at), inside.substr(at + to.size()));
    return no_date(text);
  }

  std::optional<DateRange> between(std::string_view first, std::string_view last) {
    first = trimmed(first);
    last = trimmed(last);
    const bool from_start = first.empty() || first == "*";
    const bool to_end = last.empty() || last == "*";
    if (from_start && to_end) {
      notes_.add(dates_.at, "a range of dates needs a start or an end", "like date:2020-08..");
      return std::nullopt;
    }
    const auto start = from_start ? std::nullopt : read_moment(first, now_);
    const auto end = to_end ? std::nullopt : read_moment(last, now_);
    if (!start && !from_start) return no_date(first);
    if (!end && !to_end) return no_date(last);
    if (!start) return range(std::nullopt, end->last);
    if (!end) return range(start->first, std::nullopt);
    if (start->first.begin < end->last.end()) return range(start->first, end->last);
    notes_.add(dates_.at, "the range of dates ends before it begins; it is turned round",
               "put the earlier date first");
    return range(end->first, start->last);
  }

  /// ">=2020", "<2020-12".
  std::optional<DateRange> compared(std::string_view text) {
    const bool inclusive = text.substr(1).starts_with('=');
    const auto operand = trimmed(text.substr(inclusive ? 2 : 1));
    const auto moment = read_moment(operand, now_);
    if (!moment) return no_date(operand);
    if (text[0] == '>')
      return range(inclusive ? moment->first : from(moment->last.end()), std::nullopt);
    return range(std::nullopt, inclusive ? moment->last : before(moment->first.begin));
  }

  /// ISO 8601: "2001/2002", "2001/P1Y", "P1Y/2001", "2001/", and "P2D/", up to now.
  std::optional<DateRange> interval(std::string_view first, std::string_view last) {
    if (last.starts_with('P')) {
      const auto start = read_moment(first, now_);
      const auto end =
          start ? add_duration(start->first.begin, last, Direction::after) : std::nullopt;
      return end && *end > start->first.begin ? std::optional(range(start->first, before(*end)))
                                              : no_date(dates_.text);
    }
    if (!first.starts_with('P')) return between(first, last);
    const auto until =
        last.empty() ? std::optional(Moment{day_of(now_), day_of(now_)}) : read_moment(last, now_);
    const auto start =
        until ? add_duration(last.empty() ? now_ : until->last.end(), first, Direction::before)
              : std::nullopt;
    if (!start) return no_date(dates_.text);
    if (last.empty()) return range(day_of(*start), std::nullopt);
    return *start < until->last.end() ? std::optional(range(from(*start), until->last))
                                      : no_date(dates_.text);
  }

  const DateText& dates_;
  sys_seconds now_;
  Notes& notes_;
};

}  // namespace

std::optional<DateRange> read_dates(const DateText& dates, sys_seconds now, Notes& notes) {
  return DatesReader(dates, now, notes).read();
}

}  // namespace newshound::query
