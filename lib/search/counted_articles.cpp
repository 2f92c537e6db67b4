#include "search/counted_articles.h"

#include "rank/plan.h"
#include "rank/search.h"

namespace newshound::search {

Matches counted_articles(const rank::Expression& expression, const OpenIndex& index) {
  return rank::matches(rank::Plan(expression, index.views()), index.views());
}

Matches counted_articles(const OpenIndex& index) {
  return counted_articles(rank::everything(), index);
}

std::uint64_t size_of(const Matches& matches) {
  std::uint64_t sum = 0;
  for (const auto& segment : matches) sum += segment.size();
  return sum;
}

}  // namespace newshound::search
