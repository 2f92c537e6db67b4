/// What standard output is.
#pragma once

#include <string>

namespace newshound::tools {

/// Whether colours are wanted: on a terminal that has them, unless NO_COLOR is set and not empty.
bool wants_colour();

/// `text` on one line, without what a terminal would take for a command.
std::string on_one_line(std::string text);

}  // namespace newshound::tools
