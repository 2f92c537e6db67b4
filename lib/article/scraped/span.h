/// Where on a page its article is.
#pragma once

#include <span>

#include "article/scraped/kinds.h"

namespace newshound::article {

/// Lines from `begin` to before `end`.
struct LineRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool empty() const { return begin == end; }
};

/// The run of lines that says the most: paragraphs count by their length, and what belongs to the
/// page counts against it (the maximum subarray of line weights). What follows the end of a page
/// that has an article, which is comments, must say three times as much. Empty if there is no
/// paragraph.
LineRange densest_run(std::span<const Line> lines);

/// How much `line` counts.
int weight(const Line& line);

}  // namespace newshound::article
