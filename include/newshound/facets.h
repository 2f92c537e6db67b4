/// Counts over all articles that a query finds: by outlet, author, name, date, and over time.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

/// Weeks are those of ISO 8601, from Monday on.
enum class Period { day, week, month, year };

enum class FacetField { source, author, language, person, organisation, place, date };

/// Which values of a field are wanted.
struct FacetRequest {
  FacetField field = FacetField::source;
  std::size_t limit = 10;  ///< values
  /// The values that the articles found have more often than all others, the most significant
  /// first, rather than the most frequent ones.
  bool distinctive = false;
  Period period = Period::month;  ///< of dates
};

/// A value of a field, and how many articles have it.
struct FacetValue {
  std::string value;           ///< of dates the period, or what is known of it: "2020-08", "2020"
  std::uint64_t articles = 0;  ///< of those found
  std::uint64_t all = 0;       ///< of the whole index; 0 if `distinctive` is not wanted
  /// How surely those found have it not by chance more often: the log-likelihood ratio (Dunning,
  /// 1993). From 10.8 on chance makes one such value of 1,000.
  double significance = 0;

  bool operator==(const FacetValue&) const = default;
};

/// The values of a field. Names of one entity are counted as one.
struct Facet {
  FacetRequest request;
  std::vector<FacetValue> values;  ///< what is equal is in the order of its bytes
  std::uint64_t distinct = 0;      ///< how many values the articles have in all
};

struct Facets {
  std::uint64_t total = 0;  ///< how many articles were found
  std::vector<Facet> facets;
};

/// How many articles were found, and how many the index has, in some time.
struct TimeCount {
  std::uint64_t articles = 0;
  std::uint64_t all = 0;

  bool operator==(const TimeCount&) const = default;
};

struct TimelinePeriod {
  std::string name;  ///< "2020-08-03", "2020-W32", "2020-08", "2020"
  std::chrono::sys_days begin;
  TimeCount count;

  bool operator==(const TimelinePeriod&) const = default;
};

/// Articles over time. Those of all periods, the imprecise and the undated ones are `total`.
struct Timeline {
  Period period = Period::month;
  /// From the first to the last one in which something was found, those without anything too.
  std::vector<TimelinePeriod> periods;
  TimeCount imprecise;  ///< with a date that does not tell the period, like "2020" the month
  TimeCount undated;
  TimeCount total;
};

/// "day", "week", "month" or "year".
std::string_view name_of(Period period) noexcept;

/// "source", "author", "lang", "person", "org", "place" or "date".
std::string_view name_of(FacetField field) noexcept;

}  // namespace newshound
