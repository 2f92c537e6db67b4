/// What a hit shows of its article.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "newshound/searcher.h"
#include "search/marks.h"
#include "search/snippet.h"
#include "text/vocabularies.h"

namespace newshound::search {

/// Marks titles and makes snippets. Keeps the words that it met, for the next hits. Not for use by
/// two threads at once.
class HitMarker {
 public:
  /// `hit` has its article without the body, which is `body`. `language`: of both.
  void mark(Hit& hit, std::string_view body, const std::string& language,
            std::span<const Pattern> patterns, SnippetLimits limits);

 private:
  text::Vocabularies vocabularies_;
};

}  // namespace newshound::search
