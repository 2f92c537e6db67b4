/// Names that may be one entity, for a person to decide.
#pragma once

#include <string>
#include <vector>

#include "entity/archive/aliases.h"
#include "entity/archive/table.h"
#include "newshound/entities.h"

namespace newshound::entity {

/// Pairs of names of `table` that are probably but not certainly the same and that neither `groups`
/// join nor `aliases` decide, those that concern most articles first, `limit` at most.
std::vector<MergeSuggestion> suggest_merges(const std::vector<NamedEntity>& table,
                                            const std::vector<SameEntity>& groups,
                                            const Aliases& aliases, std::size_t limit);

/// `suggestions` as lines for aliases.tsv, each behind a comment with its reason.
std::string write_suggestions(const std::vector<MergeSuggestion>& suggestions);

}  // namespace newshound::entity
