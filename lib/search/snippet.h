/// The passages of a body that show best why it matches.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "newshound/searcher.h"
#include "search/marks.h"

namespace newshound::search {

struct SnippetLimits {
  std::size_t count = 1;
  std::size_t bytes = 240;  ///< of each, about
};

/// Passages of `body`, in its order and apart: first where the patterns that stand together weigh
/// most, then where those do that were not shown yet; the start of `body` if none stands there.
/// `marks`: where they stand. `vocabulary`: of the language of `body`; what it read last is lost.
std::vector<Snippet> make_snippets(std::string_view body, std::span<const Mark> marks,
                                   std::span<const Pattern> patterns, SnippetLimits limits,
                                   text::Vocabulary& vocabulary);

/// `marks` as they are shown, counted from `begin` on, those that lie before `end`.
std::vector<Highlight> highlights_of(std::span<const Mark> marks, std::span<const Pattern> patterns,
                                     Span where);

}  // namespace newshound::search
