/// A query in the terms of an index.
#pragma once

#include <string>
#include <vector>

#include "newshound/text.h"
#include "query/node.h"
#include "rank/expression.h"

namespace newshound::search {

/// Words that stand together in a text that matches.
struct Pattern {
  std::vector<std::string> words;
  bool stems = false;  ///< compare stems

  bool operator==(const Pattern&) const = default;
};

struct Plan {
  rank::Expression expression;
  std::vector<Pattern> patterns;  ///< what to mark in a body
};

/// A word counts `title_weight` times as much once more where it is in the title. Throws QueryError
/// if a part of the query has no words for `analyzer`.
Plan make_plan(const query::Node& root, const Analyzer& analyzer, double title_weight);

}  // namespace newshound::search
