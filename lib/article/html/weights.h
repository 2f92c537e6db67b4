/// How much of its text each element of a page has, and what is not part of any article.
#pragma once

#include <cstdint>
#include <vector>

#include "article/html/blocks.h"
#include "article/html/hints.h"
#include "article/html/tree.h"

namespace newshound::article {

/// By node. Sizes are in bytes of text.
struct Weights {
  std::vector<double> prose;  ///< in paragraphs
  std::vector<double> good;   ///< of that, what is not dropped
  std::vector<double> links;  ///< in links of blocks that are hardly more, and not dropped
  std::vector<ElementHints> hints;
  std::vector<bool> dropped;  ///< part of the page and not of its article, by tag or by name
};

/// Whether `block` is a paragraph rather than a line of a list or a link.
bool is_prose(const Block& block);

bool is_heading(Tag tag);

/// Whether two elements have the same tag and class.
bool same_make(const Tree& tree, std::uint32_t a, std::uint32_t b);

/// What holds `title`, the heading of the article or 0, is never dropped.
Weights weigh(const Tree& tree, const std::vector<Block>& blocks, std::uint32_t title);

}  // namespace newshound::article
