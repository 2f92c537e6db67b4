#include "article/dates/zones.h"

#include <algorithm>
#include <iterator>

namespace newshound::article {

namespace {

using std::chrono::minutes;

struct Zone {
  std::string_view name;
  int minutes;
  bool has_summer_time = false;  ///< an hour more in summer
};

constexpr Zone zones[] = {
    {"z", 0},           {"utc", 0},         {"gmt", 0},         {"ut", 0},          {"wet", 0},
    {"west", 60},       {"bst", 60},        {"cet", 60},        {"mez", 60},        {"cest", 120},
    {"mesz", 120},      {"eet", 120},       {"eest", 180},      {"msk", 180},       {"ist", 330},
    {"pkt", 300},       {"sgt", 480},       {"hkt", 480},       {"jst", 540},       {"kst", 540},
    {"acst", 570},      {"aest", 600},      {"aedt", 660},      {"nzst", 720},      {"nzdt", 780},
    {"brt", -180},      {"art", -180},      {"est", -300},      {"edt", -240},      {"cst", -360},
    {"cdt", -300},      {"mst", -420},      {"mdt", -360},      {"pst", -480},      {"pdt", -420},
    {"akst", -540},     {"akdt", -480},     {"hst", -600},      {"ast", -240},      {"adt", -180},
    {"et", -300, true}, {"ct", -360, true}, {"mt", -420, true}, {"pt", -480, true},
};

/// From the second Sunday of March to the first of November.
bool is_american_summer(std::chrono::sys_seconds local) {
  using namespace std::chrono;
  const auto day = floor<days>(local);
  const auto year = year_month_day(day).year();
  return day >= sys_days(year / March / Sunday[2]) && day < sys_days(year / November / Sunday[1]);
}

}  // namespace

std::optional<minutes> zone_offset(std::string_view folded_name, std::chrono::sys_seconds local) {
  const auto* zone = std::find_if(std::begin(zones), std::end(zones),
                                  [&](const Zone& known) { return known.name == folded_name; });
  if (zone == std::end(zones)) return std::nullopt;
  const bool summer = zone->has_summer_time && is_american_summer(local);
  return minutes(zone->minutes + (summer ? 60 : 0));
}

}  // namespace newshound::article
