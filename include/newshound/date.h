/// When an article appeared.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace newshound {

/// A date as precisely as it is known, in UTC (Gregorian). Years run from 1500 to 9999.
struct Date {
  enum class Precision { year, month, day, minute, second };

  std::chrono::sys_seconds begin;  ///< its first instant
  Precision precision = Precision::second;

  /// The first instant after it: of the date "2020-12", the start of January 2021.
  std::chrono::sys_seconds end() const;

  /// ISO 8601: "2020", "2020-12", "2020-12-11", "2020-12-11T14:03Z", "2020-12-11T14:03:00Z".
  std::string to_string() const;

  bool operator==(const Date&) const = default;
};

/// What comes first in a date of numbers alone.
enum class DateOrder {
  automatic,  ///< the day where there are dots ("3.4.2020"); else what cannot be a day is a month
  mdy,        ///< month, day, year
  dmy,        ///< day, month, year
};

/// Reads a date of ISO 8601 or of a common written form in English, Spanish, French, German or
/// Portuguese: "2020-12", "20201211", "2020-12-11 14:03:00+02:00", "Fri, 11 Dec 2020 14:03 GMT",
/// "December 11, 2020", "11 de diciembre de 2020", "11. Dezember 2020", "26-FEB-1987",
/// "3:04 p.m. ET Dec. 11, 2020". A moment without a zone is taken as UTC; of one in a zone that is
/// not known the day is kept. Nothing if `text` is not wholly a date ("yesterday", "Dec. 11"), or
/// if `order` does not tell day and month of "03/04/2020" apart.
std::optional<Date> parse_date(std::string_view text, DateOrder order = DateOrder::automatic);

}  // namespace newshound
