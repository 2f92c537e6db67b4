/// Which values articles have, and how often.
#pragma once

#include <vector>

#include "newshound/facets.h"
#include "search/counted_articles.h"

namespace newshound::search {

/// Of `matches`, for each of `requests` in their order.
Facets facets_of(const Matches& matches, const std::vector<FacetRequest>& requests,
                 const OpenIndex& index);

}  // namespace newshound::search
