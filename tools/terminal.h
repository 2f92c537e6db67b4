/// What standard output is.
#pragma once

#include <cstddef>
#include <string>

namespace newshound::tools {

/// Whether colours are wanted: on a terminal that has them, unless NO_COLOR is set and not empty.
bool wants_colour();

/// How many columns it has: of a terminal, else what COLUMNS says, else 80.
std::size_t terminal_width();

/// `text` on one line, without what a terminal would take for a command.
std::string on_one_line(std::string text);

}  // namespace newshound::tools
