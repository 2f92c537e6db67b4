/// Passages that name two.
#pragma once

#include <optional>

#include "newshound/cooccurrence.h"
#include "search/evidence.h"

namespace newshound::search {

/// Where the article at `place` mentions both of `pair`, as near to each other as it does; in one
/// sentence, if `within` says so and there is one. Nothing if it does not mention both in its
/// title or both in its body.
std::optional<PairEvidence> find_pair_evidence(ArticlePlace place, const Cooccurrence& pair,
                                               Nearness within, const OpenIndex& index);

}  // namespace newshound::search
