/// Dates within a line, a URL, the first words of a report.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "newshound/article.h"

namespace newshound::article {

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

/// Takes a date later than a day after `now` off `article`, and says so in its remarks.
void refuse_future(Article& article, std::chrono::sys_seconds now);

}  // namespace newshound::article
