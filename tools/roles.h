/// Scraped text as it is understood, line by line.
#pragma once

#include <filesystem>
#include <vector>

namespace newshound::tools {

/// Prints each line of the texts that `paths` mean as its role, a tab, and itself. Throws Error if
/// a file cannot be read or is not plain text.
void print_roles(const std::vector<std::filesystem::path>& paths);

}  // namespace newshound::tools
