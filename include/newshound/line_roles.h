/// How scraped text is understood, line by line.
#pragma once

#include <string_view>
#include <vector>

namespace newshound {

/// What a line of a scraped page is for. Only `body` gets into the body of the article.
enum class LineRole {
  blank,
  breadcrumb,  ///< menus, section names: what stands above the title
  title,       ///< the title or a repeat of it
  byline,
  date,
  share,    ///< share bars, reading times, advertisements
  caption,  ///< of a picture, or whose it is
  related,  ///< headlines of other articles and what leads to them
  tail,     ///< tags, pleas, biographies of authors, copyright, comment forms: what stands below
  body,
};

/// "body" of LineRole::body.
std::string_view to_string(LineRole role);

/// A line without blanks at its ends.
struct RoledLine {
  std::string_view text;
  LineRole role = LineRole::body;
};

/// The lines of `text`, which must outlive them, as parse_text_article() understands them. A line
/// whose role is not clear is body.
std::vector<RoledLine> line_roles(std::string_view text);

}  // namespace newshound
