/// Dates in the text of a page.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "article/html/page_parts.h"
#include "newshound/date.h"

namespace newshound::article {

/// A date that readers see.
struct ShownDate {
  Date date;
  std::chrono::sys_days day;  ///< as written
  bool is_update = false;     ///< "Updated ..."
};

/// The date in a short line: "Ruth Okafor · Posted: Dec. 20, 2023 10:27 AM EST | 3 min read". Of
/// several the first that is not of an update.
std::optional<ShownDate> date_in_line(std::string_view line);

/// The date near the title.
std::optional<ShownDate> shown_date(const PageParts& page);

}  // namespace newshound::article
