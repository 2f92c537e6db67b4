/// Which names of an archive are one entity, judged by the table of names alone.
#pragma once

#include <vector>

#include "entity/archive/table.h"

namespace newshound::entity {

/// The entities that have several names in `table`, by kind and name. A name is in one of them at
/// most, and joins at most one other name: that which is clearly the most frequent of those it
/// could be, else none. Names of different kinds are never joined, nor are persons whose given
/// names differ, nor two persons who share but a surname.
///
/// Does not depend on the order of `table`. Takes n log n time for n names. A name that is there
/// several times counts once, with the sum of its articles.
std::vector<SameEntity> resolve_names(const std::vector<NamedEntity>& table);

}  // namespace newshound::entity
