/// Which paragraphs of a page are its article.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/html/blocks.h"
#include "article/html/tree.h"

namespace newshound::article {

/// What is known of the article beforehand.
struct Evidence {
  std::string_view title;
  std::uint32_t title_node = 0;    ///< its heading, or 0
  std::string_view summary;        ///< what the page's data say
  std::string_view body;           ///< what the page's data say; it may be cut short
  std::vector<std::uint32_t> h1s;  ///< the headings of the page
};

struct Content {
  std::vector<std::size_t> blocks;  ///< indexes of the blocks that are the body, in order
  std::size_t summaries = 0;        ///< how many of them stand before the text, under the title
};

/// Scores elements by the paragraphs in them (after Readability: text, commas, links, names), takes
/// the best, and drops from it what belongs to the page.
Content find_content(const Tree& tree, const std::vector<Block>& blocks, const Evidence& evidence);

}  // namespace newshound::article
