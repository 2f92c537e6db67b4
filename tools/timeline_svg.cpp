#include <algorithm>
#include <cstdio>

#include "numbers.h"
#include "timeline.h"
#include "xml.h"

namespace newshound::tools {

namespace {

constexpr double width = 960, height = 320;
constexpr double left = 64, right = 16, top = 56, bottom = 56;
constexpr double plot_width = width - left - right, plot_height = height - top - bottom;

constexpr const char* style =
    "<style>text{font:12px sans-serif;fill:#333}.title{font-size:16px}.bar{fill:#1f6fb2}"
    ".line{stroke:#999;stroke-width:.5}@media(prefers-color-scheme:dark){text{fill:#ddd}"
    ".bar{fill:#6cb4ee}}</style>\n";

/// The label of a line; counts are whole, shares parts of 100.
std::string level(double value, TimelineBars bars) {
  if (bars == TimelineBars::share) return percent(value);
  char text[40];
  std::snprintf(text, sizeof text, "%.4g", value);
  return text;
}

double length_of(const TimeCount& count, TimelineBars bars) {
  return bars == TimelineBars::share ? share_of(count) : static_cast<double>(count.articles);
}

std::string text_at(double x, double y, const char* anchor, const std::string& text) {
  return "<text x=\"" + two_decimals(x) + "\" y=\"" + two_decimals(y) + "\" text-anchor=\"" +
         anchor + "\">" + xml_text(text) + "</text>\n";
}

std::string described(const TimeCount& count) {
  return std::to_string(count.articles) + " of " + std::to_string(count.all) + " articles (" +
         percent(share_of(count)) + ")";
}

std::string lines_of(double longest, TimelineBars bars) {
  std::string svg;
  for (const double part : {0.0, 0.5, 1.0}) {
    const auto y = top + plot_height * (1 - part);
    svg += "<line class=\"line\" x1=\"" + two_decimals(left) + "\" x2=\"" +
           two_decimals(width - right) + "\" y1=\"" + two_decimals(y) + "\" y2=\"" +
           two_decimals(y) + "\"/>\n" +
           text_at(left - 8, y + 4, "end", level(longest * part, bars));
  }
  return svg;
}

std::string bars_of(const Timeline& timeline, TimelineBars bars, double longest) {
  constexpr std::size_t most_labels = 10;
  const auto& periods = timeline.periods;
  const auto step = plot_width / static_cast<double>(std::max<std::size_t>(1, periods.size()));
  const auto each_label = (periods.size() + most_labels - 1) / most_labels;
  std::string svg;
  for (std::size_t at = 0; at < periods.size(); ++at) {
    const auto& [name, begin, count] = periods[at];
    const auto x = left + step * static_cast<double>(at);
    if (at % each_label == 0) svg += text_at(x + step / 2, top + plot_height + 18, "middle", name);
    if (count.articles == 0) continue;
    const auto bar = plot_height * length_of(count, bars) / longest;
    svg += "<rect class=\"bar\" x=\"" + two_decimals(x + step * 0.05) + "\" y=\"" +
           two_decimals(top + plot_height - bar) + "\" width=\"" + two_decimals(step * 0.9) +
           "\" height=\"" + two_decimals(bar) + "\"><title>" + xml_text(name) + ": " +
           described(count) + "</title></rect>\n";
  }
  return svg;
}

}  // namespace

std::string timeline_as_svg(const Timeline& timeline, TimelineBars bars, std::string_view query) {
  double longest = 0;
  for (const auto& each : timeline.periods)
    longest = std::max(longest, length_of(each.count, bars));
  const auto what =
      std::string(bars == TimelineBars::share ? "Share of all articles" : "Articles") + " by " +
      std::string(name_of(timeline.period));
  const auto note = described(timeline.total) + "; undated: " + described(timeline.undated) +
                    "; imprecise: " + described(timeline.imprecise);
  const auto title = what + ": " + std::string(query);
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + two_decimals(width) + ' ' +
         two_decimals(height) +
         "\" role=\"img\" aria-labelledby=\"title note\">\n<title id=\"title\">" + xml_text(title) +
         "</title>\n<desc id=\"note\">" + xml_text(note) + "</desc>\n" + style +
         "<text class=\"title\" x=\"" + two_decimals(left) + "\" y=\"28\">" + xml_text(title) +
         "</text>\n" + (longest > 0 ? lines_of(longest, bars) : "") +
         bars_of(timeline, bars, longest) + text_at(left, height - 12, "start", note) + "</svg>\n";
}

}  // namespace newshound::tools
