#include "plot.h"

#include <newshound/error.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <sstream>

namespace newshound::compare {

namespace {

constexpr double width = 760, height = 460;
constexpr double left = 70, right = 110, top = 20, bottom = 56;
constexpr double line_height = 15;

/// Told apart also by those who see few colours (Okabe and Ito, 2008), and by the names beside
/// them.
constexpr const char* colours[] = {"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00",
                                   "#56b4e9", "#8a6d3b", "#7f7f7f", "#7b4fc9"};

constexpr const char* head =
    R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 460" font-family="sans-serif" font-size="12">
<style>
text { fill: #1f2328 }
.grid { stroke: #1f2328; stroke-opacity: 0.15 }
.line { fill: none; stroke-width: 2 }
@media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .grid { stroke: #e6edf3 } }
</style>
)";

/// One axis: whole powers of ten, and where they lie on paper.
class Axis {
 public:
  Axis(double least, double most, double at_least, double at_most)
      : low_(std::floor(std::log10(least))),
        high_(std::max(std::ceil(std::log10(most)), low_ + 1)),
        begin_(at_least),
        end_(at_most) {}

  double place(double value) const {
    return begin_ + (std::log10(value) - low_) / (high_ - low_) * (end_ - begin_);
  }

  std::vector<double> powers() const {
    std::vector<double> all;
    for (double exponent = low_; exponent <= high_; ++exponent)
      all.push_back(std::pow(10, exponent));
    return all;
  }

 private:
  double low_, high_, begin_, end_;
};

/// The axis of one of the coordinates of all points.
Axis axis_of(const Plot& plot, double Point::*coordinate, double begin, double end) {
  double least = INFINITY, most = 0;
  for (const auto& series : plot.series)
    for (const auto& point : series.points) {
      least = std::min(least, point.*coordinate);
      most = std::max(most, point.*coordinate);
    }
  return {least, most, begin, end};
}

/// "1", "10,000", "0.1"
std::string tick_label(double power) {
  if (power < 1) {
    std::ostringstream text;
    text << power;
    return text.str();
  }
  auto digits = std::to_string(std::llround(power));
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

std::string number(double value) {
  std::ostringstream text;
  text << std::round(value * 10) / 10;
  return text.str();
}

std::string escape(const std::string& text) {
  std::string escaped;
  for (const char c : text) escaped += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
  return escaped;
}

/// Attributes are in `more`.
std::string text_at(double x, double y, const std::string& text, const std::string& more = {}) {
  return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\"" + more + ">" + escape(text) +
         "</text>\n";
}

std::string grid_line(Point from, Point to) {
  return "<line class=\"grid\" x1=\"" + number(from.x) + "\" y1=\"" + number(from.y) + "\" x2=\"" +
         number(to.x) + "\" y2=\"" + number(to.y) + "\"/>\n";
}

std::string grid(const Axis& across, const Axis& up) {
  std::string svg;
  for (const auto power : across.powers()) {
    const auto x = across.place(power);
    svg += grid_line({x, top}, {x, height - bottom});
    svg += text_at(x, height - bottom + 18, tick_label(power), " text-anchor=\"middle\"");
  }
  for (const auto power : up.powers()) {
    const auto y = up.place(power);
    svg += grid_line({left, y}, {width - right, y});
    svg += text_at(left - 8, y + 4, tick_label(power), " text-anchor=\"end\"");
  }
  return svg;
}

std::string labels(const Plot& plot) {
  const auto middle = (top + height - bottom) / 2;
  return text_at((left + width - right) / 2, height - 12, plot.x_label, " text-anchor=\"middle\"") +
         text_at(16, middle, plot.y_label,
                 " text-anchor=\"middle\" transform=\"rotate(-90 16 " + number(middle) + ")\"");
}

struct Label {
  std::size_t series = 0;
  double y = 0;
};

/// Names at the ends of the lines, pushed apart so that none covers another.
std::vector<Label> place_names(const Plot& plot, const Axis& up) {
  std::vector<Label> names;
  for (std::size_t at = 0; at < plot.series.size(); ++at)
    names.push_back({at, up.place(plot.series[at].points.back().y)});
  std::sort(names.begin(), names.end(), [](auto a, auto b) { return a.y > b.y; });
  for (std::size_t at = 1; at < names.size(); ++at)
    names[at].y = std::min(names[at].y, names[at - 1].y - line_height);
  // What that pushed over the edge comes back.
  double highest = top;
  for (auto name = names.rbegin(); name != names.rend(); ++name, highest += line_height)
    name->y = std::max(name->y, highest);
  return names;
}

std::string draw(const Series& series, const char* colour, const Axis& across, const Axis& up) {
  std::string svg = "<polyline class=\"line\" stroke=\"" + std::string(colour) + "\" points=\"";
  for (const auto& point : series.points)
    svg += number(across.place(point.x)) + ',' + number(up.place(point.y)) + ' ';
  svg += "\"/>\n";
  for (const auto& point : series.points)
    svg += "<circle r=\"3\" fill=\"" + std::string(colour) + "\" cx=\"" +
           number(across.place(point.x)) + "\" cy=\"" + number(up.place(point.y)) + "\"/>\n";
  return svg;
}

}  // namespace

std::string to_svg(const Plot& plot) {
  const auto across = axis_of(plot, &Point::x, left, width - right);
  const auto up = axis_of(plot, &Point::y, height - bottom, top);
  const auto colour = [](std::size_t at) { return colours[at % std::size(colours)]; };
  std::string svg = head + grid(across, up) + labels(plot);
  for (std::size_t at = 0; at < plot.series.size(); ++at)
    svg += draw(plot.series[at], colour(at), across, up);
  for (const auto& name : place_names(plot, up)) {
    const auto& series = plot.series[name.series];
    svg += text_at(across.place(series.points.back().x) + 10, name.y + 4, series.name,
                   " style=\"fill:" + std::string(colour(name.series)) + "\"");
  }
  return svg + "</svg>\n";
}

void write_plot(const Plot& plot, const std::filesystem::path& file) {
  std::ofstream out(file, std::ios::binary);
  out << to_svg(plot);
  if (!out.flush()) throw Error(file.string() + " cannot be written");
}

}  // namespace newshound::compare
