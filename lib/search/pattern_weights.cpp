#include "search/pattern_weights.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "index/terms.h"
#include "rank/file.h"

namespace newshound::search {

namespace {

double frequency_of(const std::string& term, std::span<const rank::SegmentView> segments) {
  double frequency = 0;
  for (const auto& segment : segments)
    if (const auto entry = segment.file->dictionary().find(term)) frequency += entry->frequency;
  return frequency;
}

}  // namespace

void weigh(std::vector<Pattern>& patterns, std::span<const rank::SegmentView> segments) {
  constexpr double least = 0.1;
  double articles = 0;
  for (const auto& segment : segments) articles += segment.file->articles();
  for (auto& pattern : patterns) {
    auto rarest = articles;
    for (const auto& word : pattern.words)
      rarest = std::min(
          rarest, frequency_of(pattern.stems ? index::stem_term({}, word) : index::term({}, word),
                               segments));
    pattern.weight = std::max(least, std::log((articles + 1) / (rarest + 1)));
  }
}

}  // namespace newshound::search
