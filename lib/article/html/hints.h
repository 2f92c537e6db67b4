/// What the names that authors of pages give to elements say about them.
#pragma once

#include <cstdint>
#include <string_view>

#include "article/html/tree.h"

namespace newshound::article {

/// What an element may be for.
enum class Hint : std::uint16_t {
  unwanted = 1,  ///< part of the page and not of the article: menus, sharing, related, ads
  unlikely = 2,  ///< often so
  caption = 4,
  byline = 8,
  about_author = 16,  ///< a box about the author
  date = 32,
  body = 64,  ///< "article-body"
  hidden = 128,
  deck = 256,  ///< a summary under the title
};

/// A set of hints.
class ElementHints {
 public:
  bool has(Hint hint) const { return (bits_ & static_cast<std::uint16_t>(hint)) != 0; }
  void add(Hint hint) { bits_ |= static_cast<std::uint16_t>(hint); }
  void add(ElementHints others) { bits_ |= others.bits_; }

 private:
  std::uint16_t bits_ = 0;
};

/// The hints in one text of names: "article__byline js-share".
ElementHints hints_of_names(std::string_view names);

ElementHints hints_of(const Tree& tree, std::uint32_t node);

}  // namespace newshound::article
