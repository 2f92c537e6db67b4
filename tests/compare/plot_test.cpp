#include "plot.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

namespace newshound::compare {

namespace {

TEST_CASE("a power law is a straight line on logarithmic paper") {
  const auto svg = to_svg({"articles", "time", {{"or2", {{10, 1}, {100, 10}, {1000, 100}}}}});
  CHECK(svg.find("points=\"70,404 360,212 650,20 \"") != svg.npos);
  CHECK(svg.find(">1,000</text>") != svg.npos);
  CHECK(svg.find(">articles</text>") != svg.npos);
}

TEST_CASE("names in a plot are text and not markup") {
  const auto svg = to_svg({"x", "y", {{"a<b & c", {{1, 1}, {10, 1}}}}});
  CHECK(svg.find("a&lt;b &amp; c</text>") != svg.npos);
}

TEST_CASE("names of lines that end at one place do not cover each other") {
  const Series first{"first", {{1, 1}, {10, 5}}}, second{"second", {{1, 2}, {10, 5}}};
  const auto svg = to_svg({"x", "y", {first, second}});
  const auto y_of = [&](const std::string& name) {
    const auto end = svg.find(">" + name + "</text>");
    return std::stod(svg.substr(svg.rfind(" y=\"", end) + 4));
  };
  CHECK(std::abs(y_of("first") - y_of("second")) >= 15);
}

}  // namespace

}  // namespace newshound::compare
