/// Searching by Xapian's own matcher: slower, and obviously right.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "index/snapshot.h"
#include "newshound/searcher.h"
#include "rank/expression.h"
#include "rank/top_k.h"

namespace newshound::search {

/// What Xapian finds for an expression.
struct XapianResult {
  std::vector<rank::Found> found;  ///< the best first
  std::size_t total = 0;           ///< how many match
};

/// The first `limit` of all that match. Throws Error if the expression asks for words or phrases,
/// and Xapian has none in this index.
XapianResult search_by_xapian(const rank::Expression& expression, const index::Snapshot& snapshot,
                              Sort sort, std::size_t limit);

}  // namespace newshound::search
