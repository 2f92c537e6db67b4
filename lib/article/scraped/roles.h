/// What each line of a scraped page is for.
#pragma once

#include "article/scraped/title.h"
#include "newshound/line_roles.h"

namespace newshound::article {

using Role = LineRole;
using newshound::RoledLine;

/// See line_roles(). `order` is that of dates.
std::vector<RoledLine> assign_roles(std::string_view text, DateOrder order = DateOrder::automatic);

}  // namespace newshound::article
