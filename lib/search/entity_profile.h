/// What an index knows of an entity.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "newshound/entities.h"
#include "search/open_index.h"

namespace newshound::search {

/// Of the most frequent entity that `name` names, or, if there is one, of that which is called just
/// so; of `kind` if that is given. Nothing if there is none.
std::optional<EntityProfile> profile_of(std::string_view name, std::optional<EntityKind> kind,
                                        const EntityProfileOptions& options,
                                        const OpenIndex& index);

/// How surely two things that `with_both` of `all` have are not together by chance, if `with_one`
/// and `with_other` have one of them: the log-likelihood ratio of Dunning, "Accurate methods for
/// the statistics of surprise and coincidence" (1993). 0 if they are together less often than by
/// chance.
double significance(double with_both, double with_one, double with_other, double all);

}  // namespace newshound::search
