/// Names found by the words in and around them, where there is no model.
#pragma once

#include <string_view>
#include <vector>

#include "newshound/article.h"
#include "newshound/entity.h"

namespace newshound::entity {

/// The mentions in the body of `article`, in order and not overlapping, as of the whole body. Safe
/// to call in several threads.
std::vector<Mention> find_by_rules(const Article& article);

}  // namespace newshound::entity
