#include "rank/arithmetic.h"

#include "rank/leaf.h"
#include "rank/matcher.h"
#include "rank/scorer.h"

namespace newshound::rank {

ScorePart explain_score(const Plan& plan, const SegmentView& view, std::uint32_t segment,
                        std::uint32_t article) {
  auto leaves = leaves_of(plan, *view.file, segment);
  Matcher matcher(*view.file, view.gone, leaves);
  Scorer scorer(plan, *view.file, leaves, matcher);
  leaves.enter(article / range_articles);
  const auto local = article % range_articles;
  scorer.score(local);
  return scorer.parts(local);
}

}  // namespace newshound::rank
