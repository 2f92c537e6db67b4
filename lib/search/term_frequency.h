/// How many articles have a word.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "rank/plan.h"

namespace newshound::search {

/// Articles in all segments, also those that are gone; so it is below.
double article_count(std::span<const rank::SegmentView> segments);

/// Of those that have a term.
double frequency_of_term(std::string_view term, std::span<const rank::SegmentView> segments);

/// Of those that have a word with this stem.
double frequency_of_stem(std::string_view stem, std::span<const rank::SegmentView> segments);

}  // namespace newshound::search
