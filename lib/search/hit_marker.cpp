#include "search/hit_marker.h"

namespace newshound::search {

void HitMarker::mark(Hit& hit, std::string_view body, const std::string& language,
                     std::span<const Pattern> patterns, SnippetLimits limits) {
  constexpr std::size_t enough = 32 << 20;
  if (vocabularies_.bytes() > enough) vocabularies_.clear();
  auto& vocabulary = vocabularies_.of(language);
  MarkFinder marks(patterns, vocabulary, language);
  const auto& title = hit.article.title;
  hit.title_matches =
      highlights_of(marks.find(title), patterns, {0, static_cast<std::uint32_t>(title.size())});
  hit.snippets = make_snippets(body, marks.find(body), patterns, limits, vocabulary);
}

}  // namespace newshound::search
