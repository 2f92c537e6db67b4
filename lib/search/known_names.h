/// Lists of names that an index knows.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "newshound/entities.h"
#include "search/open_index.h"

namespace newshound::search {

/// Entities in whose names words begin with those of `start`, the most frequent first; without
/// dates and forms.
std::vector<EntityCount> complete(std::string_view start, std::optional<EntityKind> kind,
                                  std::size_t limit, const OpenIndex& index);

/// Names that may be one entity.
std::vector<MergeSuggestion> suggest_merges(std::size_t limit, const OpenIndex& index);

}  // namespace newshound::search
