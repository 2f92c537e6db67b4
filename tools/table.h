/// Rows of cells on standard output.
#pragma once

#include <string>
#include <vector>

#include "query_options.h"

namespace newshound::tools {

/// `cells` as a line: of Format::csv by RFC 4180, else with tabs between them, each on one line.
std::string table_line(const std::vector<std::string>& cells, Format format);

}  // namespace newshound::tools
