/// What it costs to answer.
#pragma once

#include <filesystem>
#include <string>

namespace newshound::compare {

/// Asks both indexes the same and prints how long they take. Throws Error if they find different
/// numbers of articles where they must find the same.
void compare_queries(const std::filesystem::path& ours, const std::filesystem::path& plain,
                     const std::string& language);

}  // namespace newshound::compare
