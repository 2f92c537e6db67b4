/// In how many articles two of some entities stand near each other.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "newshound/cooccurrence.h"
#include "search/counted_articles.h"
#include "search/evidence.h"

namespace newshound::search {

/// Of two entities, by their places in a list of names, the lesser one first.
struct PairCount {
  std::uint32_t a = 0, b = 0;
  std::uint32_t articles = 0;
  ArticlePlace newest;  ///< of these articles; of several the first
};

/// Pairs among `names`, with the letters of their kinds, that are together in some of `matches`, in
/// the order of their places. Takes memory for each two of `names`.
std::vector<PairCount> count_pairs(const Matches& matches, std::span<const std::string_view> names,
                                   const CooccurrenceOptions& options, const OpenIndex& index);

}  // namespace newshound::search
