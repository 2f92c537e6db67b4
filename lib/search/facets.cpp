#include "search/facets.h"

#include <algorithm>
#include <map>
#include <optional>

#include "rank/entity_table.h"
#include "search/entity_kinds.h"
#include "search/entity_profile.h"
#include "search/value_counts.h"

namespace newshound::search {

namespace {

std::optional<EntityKind> kind_of(FacetField field) {
  switch (field) {
    case FacetField::person:
      return EntityKind::person;
    case FacetField::organisation:
      return EntityKind::organisation;
    case FacetField::place:
      return EntityKind::place;
    default:
      return std::nullopt;
  }
}

/// A value that may be shown.
struct Candidate {
  const ValueCount* count;
  std::string_view value;
  double significance = 0;
};

bool is_first(const Candidate& a, const Candidate& b) {
  if (a.significance != b.significance) return a.significance > b.significance;
  if (a.count->articles != b.count->articles) return a.count->articles > b.count->articles;
  return a.value < b.value;
}

/// Counts what requests have in common once.
class FacetMaker {
 public:
  FacetMaker(const Matches& matches, const std::vector<FacetRequest>& requests,
             const OpenIndex& index)
      : matches_(matches), index_(index), total_(size_of(matches)) {
    const bool is_compared = std::any_of(requests.begin(), requests.end(),
                                         [](const auto& each) { return each.distinctive; });
    if (is_compared) everything_ = counted_articles(index);
  }

  Facet make(const FacetRequest& request) {
    Facet facet{request, {}, 0};
    auto candidates = this->candidates(request);
    facet.distinct = candidates.size();
    if (request.distinctive) weigh(candidates);
    const auto kept = std::min(request.limit, candidates.size());
    const auto end = candidates.begin() + static_cast<std::ptrdiff_t>(kept);
    std::partial_sort(candidates.begin(), end, candidates.end(), is_first);
    candidates.erase(end, candidates.end());
    for (const auto& each : candidates)
      facet.values.push_back({std::string(each.value), each.count->articles,
                              request.distinctive ? each.count->all : 0, each.significance});
    return facet;
  }

 private:
  std::vector<Candidate> candidates(const FacetRequest& request) {
    const auto kind = kind_of(request.field);
    std::vector<Candidate> candidates;
    for (const auto& count : counts(request).values)
      if (count.articles > 0 && (!kind || search::kind_of(count.value) == *kind))
        candidates.push_back({&count, kind ? rank::without_kind(count.value) : count.value});
    return candidates;
  }

  /// Leaves only what is more frequent than elsewhere.
  void weigh(std::vector<Candidate>& candidates) const {
    const auto all = static_cast<double>(size_of(*everything_));
    for (auto& each : candidates)
      each.significance =
          significance(static_cast<double>(each.count->articles), static_cast<double>(total_),
                       static_cast<double>(each.count->all), all);
    std::erase_if(candidates, [](const Candidate& each) { return each.significance <= 0; });
  }

  const ValueCounts& counts(const FacetRequest& request) {
    const auto column = column_of(request.field);
    const auto period = column == ValueColumn::date ? request.period : Period::year;
    const auto [known, is_new] = counts_.try_emplace({column, period});
    if (is_new)
      known->second =
          count_values(column, period, matches_, everything_ ? &*everything_ : nullptr, index_);
    return known->second;
  }

  const Matches& matches_;
  const OpenIndex& index_;
  std::uint64_t total_;
  std::optional<Matches> everything_;
  std::map<std::pair<ValueColumn, Period>, ValueCounts> counts_;
};

}  // namespace

Facets facets_of(const Matches& matches, const std::vector<FacetRequest>& requests,
                 const OpenIndex& index) {
  FacetMaker maker(matches, requests, index);
  Facets facets{size_of(matches), {}};
  for (const auto& request : requests) facets.facets.push_back(maker.make(request));
  return facets;
}

}  // namespace newshound::search

namespace newshound {

std::string_view name_of(Period period) noexcept {
  constexpr std::string_view names[] = {"day", "week", "month", "year"};
  return names[static_cast<std::size_t>(period)];
}

std::string_view name_of(FacetField field) noexcept {
  constexpr std::string_view names[] = {"source", "author", "lang", "person",
                                        "org",    "place",  "date"};
  return names[static_cast<std::size_t>(field)];
}

}  // namespace newshound
