#include "search/entity_counts.h"

#include <algorithm>
#include <map>
#include <string>

#include "index/row.h"
#include "index/terms.h"
#include "search/entity_kinds.h"

namespace newshound::search {

namespace {

/// An entity in the articles of a segment.
struct Seen {
  std::uint32_t articles = 0;
  std::uint32_t last_article = UINT32_MAX;
  std::uint64_t first_date = 0, last_date = 0;

  void add(std::uint32_t article, std::uint64_t date) {
    if (last_article == article) return;  // it has two names there
    last_article = article;
    ++articles;
    if (date == 0) return;
    if (first_date == 0 || date < first_date) first_date = date;
    last_date = std::max(last_date, date);
  }
};

/// Each entity of the article once, in the order of the table.
template <class Action>
void for_each_entity(const rank::File& file, std::uint32_t article, Action action) {
  auto last = EntityNumbers::nobody;
  for (const auto form : file.forms(article)) {
    const auto entity = file.entities().entity_of(form);
    if (entity != last) action(entity);
    last = entity;
  }
}

void add(const Seen& seen, EntityTotal& total) {
  total.articles += seen.articles;
  if (seen.first_date != 0 && (total.first_date == 0 || seen.first_date < total.first_date))
    total.first_date = seen.first_date;
  total.last_date = std::max(total.last_date, seen.last_date);
}

std::optional<Date> date_of(std::uint64_t key) {
  return index::date_of_value(index::date_value_of_key(key));
}

bool is_more_frequent(const EntityTotal& a, const EntityTotal& b) {
  if (a.articles != b.articles) return a.articles > b.articles;
  const auto of_a = rank::without_kind(a.name);
  const auto of_b = rank::without_kind(b.name);
  return of_a != of_b ? of_a < of_b : a.name < b.name;
}

}  // namespace

void EntityCounter::count(const Matches& matches) {
  for (std::size_t segment = 0; segment < matches.size(); ++segment)
    count(segment, matches[segment]);
}

void EntityCounter::count(std::size_t segment, const std::vector<std::uint32_t>& articles) {
  const auto& file = *segments_[segment].file;
  auto& numbers = numbers_[segment];
  auto& forms = form_counts_.emplace_back(file.entities().form_count());
  std::vector<Seen> seen(numbers.size());
  for (const auto article : articles) {
    for (const auto form : file.forms(article)) {
      if (form >= forms.size()) throw rank::Damaged("a rank file has a number of no form");
      ++forms[form];
    }
    for_each_entity(file, article, [&](std::uint32_t entity) {
      const auto number = numbers.number(entity);
      if (number == EntityNumbers::nobody) return;
      if (number >= seen.size()) seen.resize(number + 1);
      seen[number].add(article, file.date_keys()[article]);
    });
  }
  for (std::uint32_t number = 0; number < seen.size(); ++number) {
    if (seen[number].articles == 0) continue;
    const auto name = numbers.name(number);
    const auto [place, is_new] = places_.emplace(name, totals_.size());
    if (is_new) totals_.push_back({name});
    add(seen[number], totals_[place->second]);
  }
}

std::unordered_map<std::string_view, std::vector<EntityForm>> EntityCounter::forms(
    const std::vector<std::string_view>& names) const {
  std::unordered_map<std::string_view, std::map<std::string_view, std::uint64_t>> counts;
  for (const auto name : names) counts[name];
  for (std::size_t segment = 0; segment < form_counts_.size(); ++segment) {
    const auto& table = segments_[segment].file->entities();
    for (std::uint32_t form = 0; form < form_counts_[segment].size(); ++form) {
      const auto count = form_counts_[segment][form];
      if (count == 0) continue;
      const auto number = numbers_[segment].number(table.entity_of(form));
      if (number == EntityNumbers::nobody) continue;
      const auto wanted = counts.find(numbers_[segment].name(number));
      if (wanted != counts.end()) wanted->second[table.form(form)] += count;
    }
  }
  std::unordered_map<std::string_view, std::vector<EntityForm>> forms;
  for (const auto& [name, surfaces] : counts) {
    auto& list = forms[name];
    for (const auto& [surface, articles] : surfaces)
      list.push_back({std::string(surface), articles});
    std::stable_sort(list.begin(), list.end(), [](const EntityForm& a, const EntityForm& b) {
      return a.articles > b.articles;
    });
  }
  return forms;
}

std::vector<EntityCount> most_frequent(const EntityCounter& counter,
                                       const EntityListOptions& options) {
  std::vector<const EntityTotal*> chosen;
  for (const auto& total : counter.totals())
    if (!options.kind || kind_of(total.name) == *options.kind) chosen.push_back(&total);
  const auto end =
      chosen.begin() + static_cast<std::ptrdiff_t>(std::min(options.limit, chosen.size()));
  std::partial_sort(chosen.begin(), end, chosen.end(),
                    [](const auto* a, const auto* b) { return is_more_frequent(*a, *b); });
  chosen.erase(end, chosen.end());
  return described(counter, chosen, options.forms);
}

std::vector<EntityCount> described(const EntityCounter& counter,
                                   const std::vector<const EntityTotal*>& totals,
                                   std::size_t most_forms) {
  std::vector<std::string_view> names;
  for (const auto* total : totals) names.push_back(total->name);
  auto forms = counter.forms(names);
  std::vector<EntityCount> counts;
  for (const auto* total : totals) {
    auto& list = forms[total->name];
    if (list.size() > most_forms) list.resize(most_forms);
    counts.push_back({{kind_of(total->name), std::string(rank::without_kind(total->name))},
                      total->articles,
                      date_of(total->first_date),
                      date_of(total->last_date),
                      std::move(list)});
  }
  return counts;
}

}  // namespace newshound::search
