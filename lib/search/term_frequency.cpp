#include "search/term_frequency.h"

#include "index/terms.h"
#include "rank/file.h"

namespace newshound::search {

double article_count(std::span<const rank::SegmentView> segments) {
  double articles = 0;
  for (const auto& segment : segments) articles += segment.file->articles();
  return articles;
}

double frequency_of_term(std::string_view term, std::span<const rank::SegmentView> segments) {
  double frequency = 0;
  for (const auto& segment : segments)
    if (const auto entry = segment.file->dictionary().find(term)) frequency += entry->frequency;
  return frequency;
}

double frequency_of_stem(std::string_view stem, std::span<const rank::SegmentView> segments) {
  return frequency_of_term(index::stem_term({}, stem), segments);
}

}  // namespace newshound::search
