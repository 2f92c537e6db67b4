/// How many articles have each value of a field.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "newshound/facets.h"
#include "search/counted_articles.h"

namespace newshound::search {

/// The values of articles in one column, or in all names of entities, or in dates by a period.
enum class ValueColumn { source, author, language, entity, date };

ValueColumn column_of(FacetField field);

struct ValueCount {
  std::string_view value;  ///< of entities with the letter of the kind
  std::uint64_t articles = 0;
  std::uint64_t all = 0;  ///< of those in the index, if they are counted
};

/// In no particular order, each value once.
struct ValueCounts {
  std::vector<ValueCount> values;
  std::deque<std::string> names;  ///< of values that are no part of the index
};

/// The values of `matches`; how many of `everything` have them too if that is not null, and then
/// perhaps values that only those have. Valid as long as the index is not refreshed.
ValueCounts count_values(ValueColumn column, Period period, const Matches& matches,
                         const Matches* everything, const OpenIndex& index);

}  // namespace newshound::search
