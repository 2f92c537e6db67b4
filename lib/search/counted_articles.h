/// Which articles are counted.
#pragma once

#include <cstdint>
#include <vector>

#include "rank/expression.h"
#include "search/open_index.h"

namespace newshound::search {

/// Articles of each segment, ascending.
using Matches = std::vector<std::vector<std::uint32_t>>;

/// Those that match `expression` and are not gone. Whatever counts articles of an answer counts
/// these.
Matches counted_articles(const rank::Expression& expression, const OpenIndex& index);

/// All of the index.
Matches counted_articles(const OpenIndex& index);

/// How many they are.
std::uint64_t size_of(const Matches& matches);

}  // namespace newshound::search
