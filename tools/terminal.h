/// What standard output is.
#pragma once

namespace newshound::tools {

/// Whether colours are wanted: on a terminal that has them, unless NO_COLOR is set and not empty.
bool wants_colour();

}  // namespace newshound::tools
