/// Names that may be one entity, for a person to decide.
#pragma once

#include <string>
#include <vector>

#include "entity/archive/aliases.h"
#include "entity/archive/table.h"

namespace newshound::entity {

struct MergeSuggestion {
  EntityKind kind = EntityKind::person;
  std::string name;            ///< the more frequent or fuller one
  std::string variant;         ///< what may be the same
  std::uint64_t articles = 0;  ///< of `name` with all that is joined to it
  std::uint64_t variant_articles = 0;
  std::string reason;  ///< "one letter differs"

  bool operator==(const MergeSuggestion&) const = default;
};

/// Pairs of names of `table` that are probably but not certainly the same and that neither `groups`
/// join nor `aliases` decide, those that concern most articles first, `limit` at most.
std::vector<MergeSuggestion> suggest_merges(const std::vector<NamedEntity>& table,
                                            const std::vector<SameEntity>& groups,
                                            const Aliases& aliases, std::size_t limit);

/// `suggestions` as lines for aliases.tsv, each behind a comment with its reason.
std::string write_suggestions(const std::vector<MergeSuggestion>& suggestions);

}  // namespace newshound::entity
