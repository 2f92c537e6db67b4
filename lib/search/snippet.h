/// The passage of a body that shows best why it matches.
#pragma once

#include <string_view>
#include <vector>

#include "newshound/searcher.h"
#include "search/plan.h"

namespace newshound::search {

/// A passage of `body` of about `bytes`, at bounds of words, where the most different patterns
/// stand together; the start of `body` if none does.
Snippet make_snippet(std::string_view body, const Analyzer& analyzer,
                     const std::vector<Pattern>& patterns, std::size_t bytes);

}  // namespace newshound::search
