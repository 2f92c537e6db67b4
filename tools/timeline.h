/// Timelines as text, tables, JSON and pictures.
#pragma once

#include <newshound/facets.h>

#include <string>
#include <string_view>

#include "query_options.h"

namespace newshound::tools {

/// How long bars are: by how many articles there are, or by what part they are of all.
enum class TimelineBars { articles, share };

/// What part of all the articles found are; 0 if there are none.
double share_of(const TimeCount& count);

/// A line for each period, not wider than `width` columns if that leaves room for bars. Many
/// periods without an article are one line.
std::string timeline_as_text(const Timeline& timeline, TimelineBars bars, std::size_t width);

std::string timeline_as_table(const Timeline& timeline, Format format);
std::string timeline_as_json(const Timeline& timeline, std::string_view query);

/// A whole SVG file that needs no other.
std::string timeline_as_svg(const Timeline& timeline, TimelineBars bars, std::string_view query);

}  // namespace newshound::tools
