#include "search/pattern_weights.h"

#include <algorithm>
#include <cmath>

#include "index/terms.h"
#include "search/term_frequency.h"

namespace newshound::search {

void weigh(std::vector<Pattern>& patterns, std::span<const rank::SegmentView> segments) {
  constexpr double least = 0.1;
  const auto articles = article_count(segments);
  for (auto& pattern : patterns) {
    auto rarest = articles;
    for (const auto& word : pattern.words)
      rarest = std::min(rarest, pattern.stems ? frequency_of_stem(word, segments)
                                              : frequency_of_term(index::term({}, word), segments));
    pattern.weight = std::max(least, std::log((articles + 1) / (rarest + 1)));
  }
}

}  // namespace newshound::search
