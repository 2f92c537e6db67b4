/// Who is named with whom.
#pragma once

#include "newshound/cooccurrence.h"
#include "search/counted_articles.h"

namespace newshound::search {

/// In `matches`.
Cooccurrences cooccurrences_of(const Matches& matches, const CooccurrenceOptions& options,
                               const OpenIndex& index);

}  // namespace newshound::search
