#include "search/segment_names.h"

#include <algorithm>
#include <map>

#include "index/row.h"
#include "search/entity_kinds.h"

namespace newshound::search {

namespace {

/// Those of `entities` that are of `kind`, of too many the most frequent.
std::vector<std::uint32_t> chosen(std::vector<std::uint32_t> entities, EntityKind kind,
                                  const rank::EntityTable& table) {
  std::erase_if(entities,
                [&](std::uint32_t entity) { return kind_of(table.name(entity)) != kind; });
  if (entities.size() <= SegmentNames::most_names) return entities;
  const auto end = entities.begin() + static_cast<std::ptrdiff_t>(SegmentNames::most_names);
  std::nth_element(entities.begin(), end, entities.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto of_a = table.articles(a);
    const auto of_b = table.articles(b);
    return of_a != of_b ? of_a > of_b : a < b;
  });
  entities.erase(end, entities.end());
  return entities;
}

}  // namespace

std::vector<entity::ArchiveNames::Found> SegmentNames::find(EntityKind kind,
                                                            const std::string& words) const {
  return find(kind, words, rank::NameEnd::word);
}

std::vector<entity::ArchiveNames::Found> SegmentNames::find(EntityKind kind, std::string_view words,
                                                            rank::NameEnd end) const {
  std::map<std::string_view, std::uint64_t> articles;
  for (const auto& segment : segments_) {
    const auto& table = segment.file->entities();
    for (const auto entity : chosen(table.with_words(words, end), kind, table))
      articles[rank::without_kind(table.name(entity))] += table.articles(entity);
  }
  std::vector<Found> found;
  found.reserve(articles.size());
  for (const auto& [name, count] : articles) found.push_back({std::string(name), count});
  return found;
}

std::uint64_t SegmentNames::articles(EntityKind kind, const std::string& name) const {
  std::uint64_t sum = 0;
  for (const auto& segment : segments_) {
    const auto& table = segment.file->entities();
    if (const auto entity = table.find(index::entity_name(kind, name)))
      sum += table.articles(*entity);
  }
  return sum;
}

}  // namespace newshound::search
