#include "search/timeline.h"

#include <map>

#include "rank/bytes.h"
#include "search/periods.h"

namespace newshound::search {

namespace {

/// How many articles there are by period.
struct PeriodCounts {
  std::map<PeriodNumber, std::uint64_t> articles;
  std::uint64_t dated = 0;  ///< in a period
  std::uint64_t imprecise = 0;
  std::uint64_t undated = 0;

  /// From the first period to the last one, both included.
  std::int64_t span() const {
    if (articles.empty()) return 0;
    return std::int64_t{articles.rbegin()->first} - articles.begin()->first + 1;
  }
  std::uint64_t in(PeriodNumber number) const {
    const auto known = articles.find(number);
    return known == articles.end() ? 0 : known->second;
  }
};

// Articles lie in the order of their dates, mostly, so that the next one is of the same period.
void count(const rank::File& file, const std::vector<std::uint32_t>& articles, Period period,
           PeriodCounts& counts) {
  std::optional<PeriodNumber> last;
  std::uint64_t* last_count = nullptr;
  for (const auto article : articles) {
    const auto number = period_of(file, article, period);
    if (!number) {
      ++(file.date_keys()[article] == 0 ? counts.undated : counts.imprecise);
      continue;
    }
    if (number != last) {
      if (!is_period(period, *number)) throw rank::Damaged("a rank file has an impossible date");
      last = number;
      last_count = &counts.articles[*number];
    }
    ++*last_count;
    ++counts.dated;
  }
}

PeriodCounts count(const Matches& matches, Period period, const OpenIndex& index) {
  PeriodCounts counts;
  for (std::size_t segment = 0; segment < matches.size(); ++segment)
    count(*index.views()[segment].file, matches[segment], period, counts);
  return counts;
}

bool is_fine(const PeriodCounts& counts) {
  constexpr std::uint64_t one_in = 10;
  return counts.span() <= most_automatic &&
         counts.imprecise * one_in <= counts.dated + counts.imprecise;
}

Period automatic_period(const Matches& matches, const OpenIndex& index) {
  for (const auto period : {Period::day, Period::week, Period::month})
    if (is_fine(count(matches, period, index))) return period;
  return Period::year;
}

}  // namespace

Timeline timeline_of(const Matches& matches, std::optional<Period> period, const OpenIndex& index) {
  Timeline timeline;
  timeline.period = period ? *period : automatic_period(matches, index);
  const auto everything = counted_articles(index);
  const auto found = count(matches, timeline.period, index);
  const auto all = count(everything, timeline.period, index);
  if (!found.articles.empty())
    for (auto number = found.articles.begin()->first; number <= found.articles.rbegin()->first;
         ++number)
      timeline.periods.push_back({name_of(timeline.period, number),
                                  first_day_of(timeline.period, number),
                                  {found.in(number), all.in(number)}});
  timeline.imprecise = {found.imprecise, all.imprecise};
  timeline.undated = {found.undated, all.undated};
  timeline.total = {size_of(matches), size_of(everything)};
  return timeline;
}

}  // namespace newshound::search
