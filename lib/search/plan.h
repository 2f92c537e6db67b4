/// A query in the terms of an index.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "newshound/text.h"
#include "query/node.h"
#include "rank/expression.h"
#include "rank/plan.h"
#include "search/index_names.h"
#include "search/marks.h"

namespace newshound::search {

/// What a query is planned for. All must outlive the planning.
struct PlanContext {
  std::span<const rank::SegmentView> segments;
  std::span<const Analyzer> analyzers;  ///< of the languages to look for; at least one
  const std::map<std::string, std::string>& queries;  ///< saved ones
  const IndexNames& names;
  double title_weight = 0;  ///< how much more a word counts, once more, where the title has it
};

struct Plan {
  rank::Expression expression;
  std::vector<Pattern> patterns;      ///< what to mark in a body
  std::vector<std::string> warnings;  ///< like "geo* stands for more than 1000 words"
};

/// Throws QueryError for a saved query that is not there or that means itself, and for places that
/// no index knows, like words near each other in the first paragraph.
Plan make_plan(const query::Node& root, const PlanContext& context);

}  // namespace newshound::search
