/// What to try where nothing was found.
#pragma once

#include "newshound/searcher.h"
#include "query/node.h"
#include "search/plan.h"

namespace newshound::search {

/// What may help someone who found nothing by `root`.
Advice advise(const query::Node& root, const PlanContext& context);

}  // namespace newshound::search
