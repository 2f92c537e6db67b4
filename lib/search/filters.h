/// Parts of queries that decide what matches and do not rank.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "query/node.h"
#include "rank/expansion.h"
#include "rank/expression.h"
#include "rank/plan.h"

namespace newshound::search {

/// Articles that have `field`. Throws QueryError if no index knows that.
rank::Expression has_field(schema::Field field);

/// Articles with a name, in a field of type name, that has the words of `match` one after the
/// other; if they are exact, with an outlet that is called just so, or where someone's name is
/// written so.
rank::Expression has_name(const query::Match& match);

/// What in names of such a field looks like `pattern`: runs of their words, folded, of very many
/// the most frequent.
std::vector<std::string> runs_like(const query::Pattern& pattern,
                                   std::span<const rank::SegmentView> segments);
std::vector<std::string> runs_like(const query::Fuzzy& fuzzy,
                                   std::span<const rank::SegmentView> segments);

/// Articles with names, in a field of type name, that look like `pattern`.
rank::Expression has_name_like(const query::Pattern& pattern,
                               std::span<const rank::SegmentView> segments);
rank::Expression has_name_like(const query::Fuzzy& fuzzy,
                               std::span<const rank::SegmentView> segments);

/// Articles published or fetched then.
rank::Expression in_range(const query::DateRange& range,
                          std::span<const rank::SegmentView> segments);

}  // namespace newshound::search
