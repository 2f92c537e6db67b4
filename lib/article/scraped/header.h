/// The lines between the title of a page and its text.
#pragma once

#include <span>
#include <vector>

#include "article/scraped/kinds.h"
#include "article/scraped/span.h"

namespace newshound::article {

/// Where the lines are that say who wrote an article and when. The nearest to the text come first
/// where the header has none and others must do.
struct Header {
  std::size_t end = 0;  ///< the first line that is no longer header
  std::vector<std::size_t> bylines;
  std::vector<std::size_t> dates;
};

/// Reads the header of the article whose text, below the title, is `text`.
Header read_header(std::span<const Line> lines, LineRange text);

}  // namespace newshound::article
