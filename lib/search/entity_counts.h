/// Who is named in which articles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "newshound/entities.h"
#include "rank/plan.h"
#include "search/counted_articles.h"
#include "search/index_names.h"

namespace newshound::search {

/// An entity in some articles.
struct EntityTotal {
  std::string_view name;  ///< with the letter of its kind
  std::uint64_t articles = 0;
  std::uint64_t first_date = 0, last_date = 0;  ///< keys of dates; 0 if none has a date
};

/// Counts the entities in the articles of an index. All must outlive it.
class EntityCounter {
 public:
  /// `numbers` by segment.
  EntityCounter(std::span<const rank::SegmentView> segments, std::span<EntityNumbers> numbers)
      : segments_(segments), numbers_(numbers) {}

  /// Counts them in `matches`.
  void count(const Matches& matches);

  /// In no particular order, each once. They are valid as long as the counter.
  const std::vector<EntityTotal>& totals() const { return totals_; }

  /// The forms in which each of `names` is written in the articles, the most frequent first.
  std::unordered_map<std::string_view, std::vector<EntityForm>> forms(
      const std::vector<std::string_view>& names) const;

 private:
  void count(std::size_t segment, const std::vector<std::uint32_t>& articles);

  std::span<const rank::SegmentView> segments_;
  std::span<EntityNumbers> numbers_;
  std::vector<std::vector<std::uint32_t>> form_counts_;  ///< by segment and form
  std::vector<EntityTotal> totals_;
  std::unordered_map<std::string_view, std::size_t> places_;  ///< of names in totals_
};

/// `totals`, which are of `counter`, with the most frequent forms of each.
std::vector<EntityCount> described(const EntityCounter& counter,
                                   const std::vector<const EntityTotal*>& totals,
                                   std::size_t most_forms);

/// The most frequent ones of `counter`, as `options` want them.
std::vector<EntityCount> most_frequent(const EntityCounter& counter,
                                       const EntityListOptions& options);

}  // namespace newshound::search
