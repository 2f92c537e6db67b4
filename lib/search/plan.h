/// A query as what Xapian evaluates.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "index/manifest.h"
#include "newshound/text.h"
#include "query/node.h"

namespace newshound::search {

/// Words that stand together in a text that matches.
struct Pattern {
  std::vector<std::string> words;
  bool stems = false;  ///< compare stems

  bool operator==(const Pattern&) const = default;
};

struct Plan {
  Xapian::Query query;
  std::vector<Pattern> patterns;  ///< what to mark in a body
};

/// Throws QueryError if a part of the query has no words for `analyzer`.
Plan make_plan(const query::Node& root, const Analyzer& analyzer, const index::Manifest& manifest);

}  // namespace newshound::search
