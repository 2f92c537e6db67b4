#include "timeline.h"

#include <newshound/date.h>
#include <newshound/json.h>

#include <algorithm>
#include <cstdio>
#include <vector>

#include "numbers.h"
#include "table.h"

namespace newshound::tools {

namespace {

struct Row {
  std::string name;
  std::string begin;
  TimeCount count;
};

std::string day_name(std::chrono::sys_days day) {
  return Date{day, Date::Precision::day}.to_string();
}

/// What is in no period, if there is any.
std::vector<Row> rest_of(const Timeline& timeline) {
  std::vector<Row> rest;
  if (timeline.imprecise.articles > 0) rest.push_back({"imprecise", "", timeline.imprecise});
  rest.push_back({"undated", "", timeline.undated});
  return rest;
}

std::string share_as_number(const TimeCount& count) {
  char text[40];
  std::snprintf(text, sizeof text, "%.6f", share_of(count));
  return text;
}

double length_of(const TimeCount& count, TimelineBars bars) {
  return bars == TimelineBars::share ? share_of(count) : static_cast<double>(count.articles);
}

/// A bar of eighths of columns.
std::string bar(double part, std::size_t columns) {
  constexpr const char* eighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  constexpr std::size_t in_column = 8;
  auto length = static_cast<std::size_t>(part * static_cast<double>(columns * in_column) + 0.5);
  if (length == 0 && part > 0) length = 1;
  std::string text;
  for (auto left = length / in_column; left > 0; --left) text += "█";
  return text + eighths[length % in_column];
}

/// Prints rows one below the other.
class Chart {
 public:
  Chart(const Timeline& timeline, TimelineBars bars, std::size_t width) : bars_(bars) {
    auto rows = rest_of(timeline);
    for (const auto& each : timeline.periods) rows.push_back({each.name, "", each.count});
    std::uint64_t most = 0;
    for (const auto& row : rows) {
      name_width_ = std::max(name_width_, row.name.size());
      most = std::max(most, row.count.articles);
      longest_ = std::max(longest_, length_of(row.count, bars));
    }
    number_width_ = std::to_string(most).size();
    constexpr std::size_t least_columns = 10;
    const auto used = head({"", "", {}}).size() + gap;
    columns_ = std::max(least_columns, width - std::min(width, used));
  }

  std::string line(const Row& row) const {
    auto text = head(row);
    const auto length = length_of(row.count, bars_);
    if (length > 0) text += std::string(gap, ' ') + bar(length / longest_, columns_);
    return text + '\n';
  }

  std::string empty_line(std::size_t periods, std::string_view name) const {
    auto text = std::string("…");
    text.resize(text.size() + name_width_ - 1, ' ');
    return text + "  none in " + std::to_string(periods) + ' ' + std::string(name) + "s\n";
  }

 private:
  static constexpr std::size_t gap = 2;

  std::string head(const Row& row) const {
    auto text = row.name;
    text.resize(name_width_ + gap, ' ');
    const auto number = std::to_string(row.count.articles);
    text += std::string(number_width_ - std::min(number_width_, number.size()), ' ') + number;
    if (bars_ == TimelineBars::articles) return text;
    constexpr std::size_t percent_width = 8;
    const auto share = percent(share_of(row.count));
    return text + std::string(percent_width - std::min(percent_width, share.size()), ' ') + share;
  }

  TimelineBars bars_;
  std::size_t name_width_ = 0;
  std::size_t number_width_ = 0;
  std::size_t columns_ = 0;
  double longest_ = 0;
};

}  // namespace

double share_of(const TimeCount& count) {
  return count.all == 0 ? 0 : static_cast<double>(count.articles) / static_cast<double>(count.all);
}

std::string timeline_as_text(const Timeline& timeline, TimelineBars bars, std::size_t width) {
  constexpr std::size_t most_empty = 3;
  const Chart chart(timeline, bars, width);
  const auto& periods = timeline.periods;
  std::string text;
  for (auto at = periods.begin(); at != periods.end();) {
    const auto next = std::find_if(
        at, periods.end(), [](const TimelinePeriod& each) { return each.count.articles > 0; });
    const auto empty = static_cast<std::size_t>(next - at);
    if (empty > most_empty) {
      text += chart.empty_line(empty, name_of(timeline.period));
      at = next;
      continue;
    }
    text += chart.line({at->name, "", at->count});
    ++at;
  }
  for (const auto& row : rest_of(timeline)) text += chart.line(row);
  return text;
}

std::string timeline_as_table(const Timeline& timeline, Format format) {
  std::vector<Row> rows;
  for (const auto& each : timeline.periods)
    rows.push_back({each.name, day_name(each.begin), each.count});
  rows.push_back({"imprecise", "", timeline.imprecise});
  rows.push_back({"undated", "", timeline.undated});
  auto text = table_line({"period", "begin", "articles", "all", "share"}, format);
  for (const auto& [name, begin, count] : rows)
    text += table_line({name, begin, std::to_string(count.articles), std::to_string(count.all),
                        share_as_number(count)},
                       format);
  return text;
}

std::string timeline_as_json(const Timeline& timeline, std::string_view query) {
  const auto counts = [](const TimeCount& count) {
    return "\"articles\":" + std::to_string(count.articles) +
           ",\"all\":" + std::to_string(count.all) + ",\"share\":" + share_as_number(count);
  };
  std::string periods;
  for (const auto& each : timeline.periods)
    periods +=
        std::string(periods.empty() ? "" : ",") + "{\"period\":" + to_json_string(each.name) +
        ",\"begin\":" + to_json_string(day_name(each.begin)) + ',' + counts(each.count) + '}';
  return "{\"schema_version\":1,\"query\":" + to_json_string(query) +
         ",\"period\":" + to_json_string(name_of(timeline.period)) +
         ",\"total\":" + std::to_string(timeline.total.articles) +
         ",\"total_all\":" + std::to_string(timeline.total.all) + ",\"periods\":[" + periods +
         "],\"imprecise\":{" + counts(timeline.imprecise) + "},\"undated\":{" +
         counts(timeline.undated) + "}}\n";
}

}  // namespace newshound::tools
