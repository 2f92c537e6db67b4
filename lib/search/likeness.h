/// What is special about an article, as a query.
#pragma once

#include <cstddef>
#include <span>

#include "newshound/article.h"
#include "newshound/query.h"
#include "newshound/text.h"
#include "rank/plan.h"

namespace newshound::search {

/// Any of the `most` words that tell `article` best from the others, each counting as much as it
/// tells: by BM25's share of its occurrences times its inverse document frequency (Robertson's
/// offer weight for one relevant article). Words of the title count twice; function words, numbers
/// and what no other article has are left out. Nothing if no word is left.
Query query_of_significant_words(const Article& article, const Analyzer& analyzer,
                                 std::span<const rank::SegmentView> segments, std::size_t most);

}  // namespace newshound::search
