/// Passages that name two.
#pragma once

#include <optional>

#include "newshound/cooccurrence.h"
#include "search/evidence.h"

namespace newshound::search {

/// Where the article at `place` mentions both, next to each other as far as possible. Nothing if it
/// does not mention one of them in a text in which it mentions the other.
std::optional<PairEvidence> find_pair_evidence(ArticlePlace place, const Entity& first,
                                               const Entity& second, const OpenIndex& index);

}  // namespace newshound::search
