/// Dates within a line, a URL, the first words of a report.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "newshound/date.h"

namespace newshound::article {

/// How dates are to be understood.
struct DateRules {
  DateOrder order = DateOrder::automatic;
  /// What is later than a day after this cannot be the date of an article.
  std::chrono::sys_seconds now = std::chrono::sys_seconds::max();
};

/// A date that a line contains, known at least to the month.
struct FoundDate {
  /// As a reader of the page understands it: if a zone leads into another day than the one that is
  /// written, it is the day that is written.
  Date date;
  std::size_t begin = 0;  ///< in the line
  std::size_t end = 0;
};

/// The dates in `line` from left to right.
std::vector<FoundDate> find_dates(std::string_view line, DateOrder order);

/// The whole of `text` as the date of an article: see FoundDate.
std::optional<Date> publication_date(std::string_view text, DateOrder order);

/// "/2020/12/11/", "/2020/dec/11/", "-20201211-", "/2020-12-11-" in a URL; "/2020/12/" gives a
/// month.
std::optional<Date> date_in_url(std::string_view url);

/// "CARACAS, Dec. 11 (AP) - ...": the day, in the year in which it is nearest to `near`.
std::optional<Date> date_of_dateline(std::string_view line, const Date& near);

/// Whether `date` can be when an article appeared: not after the day that follows `rules.now`.
bool is_possible(const Date& date, const DateRules& rules);

}  // namespace newshound::article
