#include "search/entity_profile.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "index/row.h"
#include "index/terms.h"
#include "rank/search.h"
#include "search/entity_counts.h"
#include "search/entity_kinds.h"
#include "search/evidence.h"
#include "search/name_finder.h"

namespace newshound::search {

namespace {

using rank::Expression;

Expression articles_of(EntityKind kind, const std::vector<std::string>& names) {
  std::vector<Expression> each;
  const auto prefix = schema::spec_of(index::field_of(kind)).prefix;
  for (const auto& name : names) each.push_back(rank::filter(index::whole_name_term(prefix, name)));
  return rank::joined(Expression::Kind::any_of, std::move(each));
}

/// By months, or by years where no month is known.
std::vector<EntityPeriod> timeline_of(const Matches& matches,
                                      std::span<const rank::SegmentView> segments) {
  constexpr std::size_t month_digits = 6;
  std::map<std::string, std::uint64_t> articles;
  for (std::size_t segment = 0; segment < matches.size(); ++segment)
    for (const auto article : matches[segment]) {
      const auto key = segments[segment].file->date_keys()[article];
      if (key != 0) ++articles[index::date_value_of_key(key).substr(0, month_digits)];
    }
  std::vector<EntityPeriod> timeline;
  for (const auto& [digits, count] : articles)
    if (const auto period = index::date_of_value(digits)) timeline.push_back({*period, count});
  return timeline;
}

/// Puts a profile together, step by step.
class Profiler {
 public:
  Profiler(const OpenIndex& index, const EntityProfileOptions& options)
      : index_(index), options_(options), archive_(index.views()) {}

  EntityProfile profile(const NamedEntity& named) {
    EntityProfile profile;
    const auto kind = named.kind;
    profile.names = named.named.names;
    const auto wanted = articles_of(kind, profile.names);
    const rank::Plan plan(wanted, index_.views());
    const auto matches = rank::matches(plan, index_.views());
    EntityCounter counter(index_.views(), index_.entity_numbers());
    counter.count(matches);
    profile.count = count(kind, named.named.name, counter);
    profile.timeline = timeline_of(matches, index_.views());
    profile.with = companions(profile.count, counter);
    profile.evidence = evidence(plan, kind, profile.names);
    return profile;
  }

 private:
  EntityCount count(EntityKind kind, const std::string& name, const EntityCounter& counter) const {
    const auto whole = index::entity_name(kind, name);
    for (const auto& total : counter.totals())
      if (total.name == whole) return described(counter, {&total}, options_.forms).front();
    return {{kind, name}, 0, {}, {}, {}};
  }

  std::uint64_t articles(EntityKind kind, const std::string& name) const {
    if (index_.names().tells_nothing()) return archive_.articles(kind, name);
    std::uint64_t sum = 0;
    for (const auto& variant : index_.names().names().variants_of(kind, name))
      sum += archive_.articles(kind, variant);
    return sum;
  }

  std::vector<Companion> companions(const EntityCount& count, const EntityCounter& counter) const {
    constexpr std::uint64_t fewest = 2;
    const auto all = index_.manifest().live();
    std::vector<Companion> companions;
    for (const auto& total : counter.totals()) {
      Companion other{{kind_of(total.name), std::string(rank::without_kind(total.name))},
                      total.articles};
      if (other.entity == count.entity) continue;
      if (total.articles < std::min(fewest, count.articles)) continue;
      other.articles = std::clamp(articles(other.entity.kind, other.entity.name), total.articles,
                                  std::max(all, total.articles));
      other.significance =
          significance(static_cast<double>(other.together), static_cast<double>(count.articles),
                       static_cast<double>(other.articles), static_cast<double>(all));
      companions.push_back(std::move(other));
    }
    keep_most_significant(companions);
    return companions;
  }

  void keep_most_significant(std::vector<Companion>& companions) const {
    const auto kept = std::min(options_.companions, companions.size());
    const auto end = companions.begin() + static_cast<std::ptrdiff_t>(kept);
    const auto is_first = [](const Companion& a, const Companion& b) {
      if (a.significance != b.significance) return a.significance > b.significance;
      if (a.together != b.together) return a.together > b.together;
      return std::pair(a.entity.name, a.entity.kind) < std::pair(b.entity.name, b.entity.kind);
    };
    std::partial_sort(companions.begin(), end, companions.end(), is_first);
    companions.erase(end, companions.end());
  }

  std::vector<EntityEvidence> evidence(const rank::Plan& plan, EntityKind kind,
                                       const std::vector<std::string>& names) const {
    std::vector<EntityEvidence> found;
    for (const auto& each :
         rank::search(plan, index_.views(), rank::Ordering::newest, options_.evidence))
      if (auto sentence = find_evidence({each.segment, each.article}, kind, names, index_))
        found.push_back(std::move(*sentence));
    return found;
  }

  const OpenIndex& index_;
  const EntityProfileOptions& options_;
  SegmentNames archive_;
};

}  // namespace

double significance(double with_both, double with_one, double with_other, double all) {
  if (with_both * all <= with_one * with_other) return 0;
  const auto part = [all](double seen, double row, double column) {
    return seen <= 0 ? 0 : seen * std::log(seen * all / (row * column));
  };
  const auto neither = all - with_one - with_other + with_both;
  return 2 * (part(with_both, with_one, with_other) +
              part(with_one - with_both, with_one, all - with_other) +
              part(with_other - with_both, all - with_one, with_other) +
              part(neither, all - with_one, all - with_other));
}

std::optional<EntityProfile> profile_of(std::string_view name, std::optional<EntityKind> kind,
                                        const EntityProfileOptions& options,
                                        const OpenIndex& index) {
  const auto field = kind ? index::field_of(*kind) : schema::Field::entity;
  const NameFinder finder(index.views(), index.names());
  auto named = finder.named(field, std::string(name));
  if (named.empty()) return std::nullopt;
  const auto asked = rank::folded_words(name);
  std::stable_partition(named.begin(), named.end(), [&](const NamedEntity& each) {
    return rank::folded_words(each.named.name) == asked;
  });
  auto profile = Profiler(index, options).profile(named.front());
  for (std::size_t at = 1; at < named.size(); ++at)
    profile.others.push_back(
        {{named[at].kind, named[at].named.name}, named[at].named.articles, {}, {}, {}});
  return profile;
}

}  // namespace newshound::search
