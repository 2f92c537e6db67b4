/// Which line of a page is its title.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "article/scraped/kinds.h"
#include "article/scraped/span.h"

namespace newshound::article {

/// `line` in the form in which titles are compared: folded, single blanks, no bullets.
std::string title_key(std::string_view line);

/// Whether `line` may have the title_key() `key`: most that have not are told by their first word.
bool may_have_title_key(std::string_view line, std::string_view key);

/// `title` without " - Outlet" or " | Outlet" at its end, and what the outlet was.
struct SplitTitle {
  std::string_view title;
  std::string_view outlet;  ///< empty if there is none
};
SplitTitle split_title(std::string_view title);

/// The line above or in `run`, the text of the article, that is its title: it has words of the
/// text, is said more than once, stands near the byline. Nothing if no line could be.
std::optional<std::size_t> find_title(std::span<const Line> lines, LineRange run);

}  // namespace newshound::article
