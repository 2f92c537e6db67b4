/// Lines on logarithmic paper.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace newshound::compare {

struct Point {
  double x = 0;
  double y = 0;
};

struct Series {
  std::string name;
  std::vector<Point> points;  ///< from left to right; all numbers above 0
};

struct Plot {
  std::string x_label;
  std::string y_label;
  std::vector<Series> series;  ///< at least one, of at least two points that differ in x
};

/// The plot as SVG: both axes logarithmic, names at the ends of the lines, no script, no
/// background, colours for light and for dark surroundings.
std::string to_svg(const Plot& plot);

/// Throws Error if `file` cannot be written.
void write_plot(const Plot& plot, const std::filesystem::path& file);

}  // namespace newshound::compare
