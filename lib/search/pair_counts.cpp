#include "search/pair_counts.h"

#include <algorithm>
#include <utility>

#include "search/mention_positions.h"

namespace newshound::search {

namespace {

constexpr std::uint32_t unknown = UINT32_MAX;
constexpr std::uint32_t not_asked = UINT32_MAX - 1;

using Places = std::unordered_map<std::string_view, std::uint32_t>;

/// A mention of one of the names.
struct Named {
  std::uint32_t name;
  std::uint32_t position;
};

/// An article, in eight bytes.
struct Place {
  std::uint32_t segment = 0;
  std::uint32_t article = 0;

  bool operator==(const Place&) const = default;
};

/// Counts pairs, each once an article, in half of a square.
class PairTable {
 public:
  explicit PairTable(std::size_t names) : cells_(names * (names + 1) / 2) {}

  /// `key`: of the date of the article.
  void add(std::uint32_t one, std::uint32_t other, Place place, std::uint64_t key) {
    if (one == other) return;
    auto& cell = cells_[cell_of(std::min(one, other), std::max(one, other))];
    if (cell.articles > 0 && cell.last == place) return;
    cell.last = place;
    ++cell.articles;
    if (cell.articles > 1 && key <= cell.newest_key) return;
    cell.newest = place;
    cell.newest_key = key;
  }

  std::vector<PairCount> counts(std::uint32_t names) const {
    std::vector<PairCount> counts;
    for (std::uint32_t b = 1; b < names; ++b)
      for (std::uint32_t a = 0; a < b; ++a) {
        const auto& cell = cells_[cell_of(a, b)];
        if (cell.articles > 0)
          counts.push_back({a, b, cell.articles, {cell.newest.segment, cell.newest.article}});
      }
    return counts;
  }

 private:
  struct Cell {
    std::uint32_t articles = 0;
    Place last, newest;
    std::uint64_t newest_key = 0;
  };

  static std::size_t cell_of(std::uint32_t a, std::uint32_t b) {
    return std::size_t{b} * (b - 1) / 2 + a;
  }

  std::vector<Cell> cells_;
};

/// Works on the articles of a segment.
class SegmentPairs {
 public:
  SegmentPairs(std::uint32_t segment, const Places& places, const CooccurrenceOptions& options,
               const OpenIndex& index)
      : segment_(segment),
        file_(*index.views()[segment].file),
        numbers_(index.entity_numbers()[segment]),
        places_(places),
        options_(options),
        positions_(file_),
        of_entity_(file_.entities().size(), not_asked) {}

  void add(std::uint32_t article, PairTable& table) {
    find_names(article);
    if (options_.within == Nearness::sentence) set_sentences(article);
    const auto reach = options_.within == Nearness::words ? options_.words : 0;
    const Place place{segment_, article};
    const auto key = file_.date_keys()[article];
    for (auto one = named_.begin(); one != named_.end(); ++one)
      for (auto other = one + 1; other != named_.end() && other->position - one->position <= reach;
           ++other)
        table.add(one->name, other->name, place, key);
  }

 private:
  std::uint32_t name_of(std::uint32_t entity) {
    auto& place = of_entity_[entity];
    if (place != not_asked) return place;
    place = unknown;
    const auto number = numbers_.number(entity);
    if (number == EntityNumbers::nobody) return place;
    const auto known = places_.find(numbers_.name(number));
    if (known != places_.end()) place = known->second;
    return place;
  }

  /// Sets `named_`, in the order of positions; those are 0 where only the article counts.
  void find_names(std::uint32_t article) {
    named_.clear();
    auto last = EntityNumbers::nobody;
    for (const auto form : file_.forms(article)) {
      const auto entity = file_.entities().entity_of(form);
      if (std::exchange(last, entity) == entity) continue;
      const auto name = name_of(entity);
      if (name == unknown) continue;
      if (options_.within == Nearness::article) {
        named_.push_back({name, 0});
        continue;
      }
      found_.clear();
      positions_.add(entity, article, found_);
      for (const auto position : found_) named_.push_back({name, position});
    }
    if (options_.within != Nearness::article)
      std::sort(named_.begin(), named_.end(),
                [](const Named& a, const Named& b) { return a.position < b.position; });
  }

  /// Puts numbers of sentences in the place of positions.
  void set_sentences(std::uint32_t article) {
    const auto starts = positions_.sentences(article);
    for (auto& each : named_)
      each.position = static_cast<std::uint32_t>(
          std::upper_bound(starts.begin(), starts.end(), each.position) - starts.begin());
  }

  std::uint32_t segment_;
  const rank::File& file_;
  EntityNumbers& numbers_;
  const Places& places_;
  const CooccurrenceOptions& options_;
  MentionPositions positions_;
  std::vector<std::uint32_t> of_entity_;  ///< places of names by entity of the file
  std::vector<Named> named_;              ///< of an article
  rank::Positions found_;
};

}  // namespace

std::vector<PairCount> count_pairs(const Matches& matches, std::span<const std::string_view> names,
                                   const CooccurrenceOptions& options, const OpenIndex& index) {
  Places places;
  for (const auto name : names) places.emplace(name, static_cast<std::uint32_t>(places.size()));
  PairTable table(names.size());
  for (std::uint32_t segment = 0; segment < matches.size(); ++segment) {
    SegmentPairs pairs(segment, places, options, index);
    for (const auto article : matches[segment]) pairs.add(article, table);
  }
  return table.counts(static_cast<std::uint32_t>(names.size()));
}

}  // namespace newshound::search
