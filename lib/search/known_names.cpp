#include "search/known_names.h"

#include <algorithm>
#include <map>

#include "entity/archive/suggest.h"
#include "index/archive_names.h"
#include "search/entity_kinds.h"
#include "search/segment_names.h"

namespace newshound {

std::string_view name_of(EntityKind kind) noexcept {
  constexpr std::string_view names[] = {"person", "organisation", "place"};
  return names[static_cast<std::size_t>(kind)];
}

std::string to_alias_lines(const std::vector<MergeSuggestion>& suggestions) {
  return entity::write_suggestions(suggestions);
}

namespace search {

std::vector<EntityCount> complete(std::string_view start, std::optional<EntityKind> kind,
                                  std::size_t limit, const OpenIndex& index) {
  const SegmentNames archive(index.views());
  const auto& names = index.names();
  std::map<std::pair<EntityKind, std::string>, std::uint64_t> articles;
  for (const auto each : entity_kinds) {
    if (kind && each != *kind) continue;
    for (const auto& found : archive.find(each, start, rank::NameEnd::anywhere))
      if (const auto shown =
              names.tells_nothing() ? found.name : names.names().canonical_of(each, found.name))
        articles[{each, *shown}] += found.articles;
  }
  std::vector<EntityCount> counts;
  for (const auto& [entity, count] : articles)
    counts.push_back({{entity.first, entity.second}, count, {}, {}, {}});
  std::stable_sort(counts.begin(), counts.end(), [](const EntityCount& a, const EntityCount& b) {
    return a.articles > b.articles;
  });
  if (counts.size() > limit) counts.resize(limit);
  return counts;
}

std::vector<MergeSuggestion> suggest_merges(std::size_t limit, const OpenIndex& index) {
  const auto table = index::named_entities(index.snapshot().segments);
  return entity::suggest_merges(table, index.names().groups(), index.names().aliases(), limit);
}

}  // namespace search

}  // namespace newshound
