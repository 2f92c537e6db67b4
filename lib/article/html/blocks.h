/// The text of a page as paragraphs.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "article/html/tree.h"

namespace newshound::article {

/// A paragraph: text that no element interrupts that begins on a new line.
struct Block {
  std::uint32_t node = 0;   ///< the innermost element on lines of its own that holds all of it
  std::uint32_t first = 0;  ///< its first text
  std::string text;
  std::size_t link_bytes = 0;  ///< how much of the text is in links

  double link_share() const {
    return text.empty() ? 0 : static_cast<double>(link_bytes) / static_cast<double>(text.size());
  }
};

/// Whether the content of such an element begins on a new line.
bool is_block(Tag tag);

/// The blocks of the page, those of its head left out, in order; none is empty. The rows of a
/// table are one block each unless there are blocks in their cells.
std::vector<Block> blocks_of(const Tree& tree);

}  // namespace newshound::article
