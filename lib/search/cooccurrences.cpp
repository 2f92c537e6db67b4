#include "search/cooccurrences.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "rank/entity_table.h"
#include "search/entity_counts.h"
#include "search/entity_kinds.h"
#include "search/entity_profile.h"
#include "search/pair_counts.h"
#include "search/pair_evidence.h"

namespace newshound::search {

namespace {

constexpr std::size_t most_names = 4000;

bool has(const std::vector<EntityKind>& kinds, EntityKind kind) {
  return kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// A name, and how many of the articles name it.
struct Candidate {
  std::string_view name;
  std::uint64_t articles = 0;
};

bool is_more_frequent(const Candidate& a, const Candidate& b) {
  return a.articles != b.articles ? a.articles > b.articles : a.name < b.name;
}

class PairFinder {
 public:
  PairFinder(const Matches& matches, const CooccurrenceOptions& options, const OpenIndex& index)
      : matches_(matches), options_(options), index_(index), all_(size_of(matches)) {}

  Cooccurrences find() {
    Cooccurrences found;
    found.articles = all_;
    found.left_out = choose_names();
    found.names = names_.size();
    auto pairs = wanted_pairs();
    found.distinct = pairs.size();
    keep_first(pairs);
    for (const auto& [count, pair] : pairs) {
      found.pairs.push_back(pair);
      if (options_.with_evidence)
        found.pairs.back().evidence =
            find_pair_evidence(count.newest, pair, options_.within, index_);
    }
    return found;
  }

 private:
  using Pair = std::pair<PairCount, Cooccurrence>;

  /// How many are left out because there are too many.
  std::size_t choose_names() {
    EntityCounter counter(index_.views(), index_.entity_numbers());
    counter.count(matches_);
    const auto fewest = std::max<std::uint64_t>(options_.fewest, 1);
    for (const auto& total : counter.totals()) {
      const auto kind = kind_of(total.name);
      const bool is_wanted =
          has(options_.kinds, kind) || (!options_.others.empty() && has(options_.others, kind));
      if (is_wanted && total.articles >= fewest) names_.push_back({total.name, total.articles});
    }
    const auto kept = std::min({options_.names, most_names, names_.size()});
    const auto left_out = names_.size() - kept;
    std::sort(names_.begin(), names_.end(), is_more_frequent);
    names_.resize(kept);
    return left_out;
  }

  /// Whether the two may be the first and the second of a pair.
  bool may_be(EntityKind first, EntityKind second) const {
    return has(options_.kinds, first) &&
           has(options_.others.empty() ? options_.kinds : options_.others, second);
  }

  std::vector<Pair> wanted_pairs() const {
    std::vector<std::string_view> names;
    for (const auto& each : names_) names.push_back(each.name);
    std::vector<Pair> pairs;
    for (const auto& count : count_pairs(matches_, names, options_, index_)) {
      if (count.articles < options_.fewest) continue;
      const auto& a = names_[count.a];
      const auto& b = names_[count.b];
      if (may_be(kind_of(a.name), kind_of(b.name)))
        pairs.emplace_back(count, pair_of(a, b, count));
      else if (may_be(kind_of(b.name), kind_of(a.name)))
        pairs.emplace_back(count, pair_of(b, a, count));
    }
    return pairs;
  }

  Cooccurrence pair_of(const Candidate& first, const Candidate& second,
                       const PairCount& count) const {
    const auto entity = [](std::string_view name) {
      return Entity{kind_of(name), std::string(rank::without_kind(name))};
    };
    return {entity(first.name),
            entity(second.name),
            count.articles,
            first.articles,
            second.articles,
            significance(count.articles, static_cast<double>(first.articles),
                         static_cast<double>(second.articles), static_cast<double>(all_)),
            std::nullopt};
  }

  void keep_first(std::vector<Pair>& pairs) const {
    const auto kept = std::min(options_.limit, pairs.size());
    const auto end = pairs.begin() + static_cast<std::ptrdiff_t>(kept);
    // Places are in the order of names, so that pairs come in a fixed order.
    std::partial_sort(pairs.begin(), end, pairs.end(), [](const Pair& one, const Pair& other) {
      const auto& [count, pair] = one;
      const auto& [other_count, other_pair] = other;
      if (pair.significance != other_pair.significance)
        return pair.significance > other_pair.significance;
      if (pair.together != other_pair.together) return pair.together > other_pair.together;
      return std::pair(count.a, count.b) < std::pair(other_count.a, other_count.b);
    });
    pairs.erase(end, pairs.end());
  }

  const Matches& matches_;
  const CooccurrenceOptions& options_;
  const OpenIndex& index_;
  std::uint64_t all_;
  std::vector<Candidate> names_;  ///< those in most articles first
};

}  // namespace

Cooccurrences cooccurrences_of(const Matches& matches, const CooccurrenceOptions& options,
                               const OpenIndex& index) {
  return PairFinder(matches, options, index).find();
}

}  // namespace newshound::search
