/// Entities as JSON: one object on one line.
#pragma once

#include <newshound/entities.h>

#include <string>

namespace newshound::tools {

/// {"type":"entity", ...}; `rank` from 1.
std::string count_as_json(const EntityCount& count, std::size_t rank);
/// {"type":"profile", ...}
std::string profile_as_json(const EntityProfile& profile);
/// {"type":"suggestion", ...}
std::string suggestion_as_json(const MergeSuggestion& suggestion);

}  // namespace newshound::tools
