/// What each line of a scraped page is for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newshound::article {

enum class Role {
  blank,
  breadcrumb,
  title,  ///< the title or a repeat of it
  byline,
  date,
  share,  ///< share bars, reading times
  caption,
  related,  ///< headlines of other articles and what leads to them
  tail,     ///< tags, pleas, copyright, comment forms
  body,
};

struct RoledLine {
  std::string_view text;  ///< trimmed
  Role role = Role::body;
};

/// The lines of `text`, which must outlive them. A line whose role is not clear is body.
std::vector<RoledLine> assign_roles(std::string_view text);

/// `line` in the form in which titles are compared: folded, single blanks, no bullets.
std::string title_key(std::string_view line);

/// `title` without " - Outlet" or " | Outlet" at its end, and what the outlet was.
struct SplitTitle {
  std::string_view title;
  std::string_view outlet;  ///< empty if there is none
};
SplitTitle split_title(std::string_view title);

}  // namespace newshound::article
