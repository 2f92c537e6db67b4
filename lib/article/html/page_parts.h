/// All that was read of a page so far.
#pragma once

#include <vector>

#include "article/html/blocks.h"
#include "article/html/content.h"
#include "article/html/facts.h"
#include "article/html/tree.h"

namespace newshound::article {

struct PageParts {
  const Tree& tree;
  const Facts& facts;
  const std::vector<Block>& blocks;
  const Content& content;
  std::uint32_t title;  ///< its heading, or 0

  /// The first node of the text without its summary, and the node behind it; 0 without a text.
  std::uint32_t body_begin() const {
    return content.blocks.empty() ? 0 : blocks[content.blocks[content.summaries]].first;
  }
  std::uint32_t body_end() const {
    return content.blocks.empty() ? 0 : tree.nodes()[blocks[content.blocks.back()].node].end;
  }
};

}  // namespace newshound::article
