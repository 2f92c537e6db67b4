/// Articles over time.
#pragma once

#include <optional>

#include "newshound/facets.h"
#include "search/counted_articles.h"

namespace newshound::search {

/// Of `matches`, beside all articles of the index. Without a `period` by the finest one of which
/// there are not more than `most_automatic`, and which the dates of nine in ten tell.
Timeline timeline_of(const Matches& matches, std::optional<Period> period, const OpenIndex& index);

constexpr std::int64_t most_automatic = 60;

}  // namespace newshound::search
