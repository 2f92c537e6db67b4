#include "search/value_counts.h"

#include <map>
#include <unordered_map>
#include <utility>

#include "index/display.h"
#include "rank/bytes.h"
#include "search/periods.h"

namespace newshound::search {

namespace {

// A column of a segment gives the values of an article as numbers, perhaps the same one twice, and
// names them.

class NameColumn {
 public:
  NameColumn(std::span<const std::uint32_t> numbers, const rank::NameTable& names)
      : numbers_(numbers), names_(names), empty_(names.find("").value_or(UINT32_MAX)) {}

  template <class Action>
  void for_each(std::uint32_t article, Action action) {
    if (numbers_[article] != empty_) action(checked(numbers_[article]));
  }
  std::string_view name(std::uint32_t number) const { return names_.name(number); }

 private:
  std::uint32_t checked(std::uint32_t number) const {
    if (number >= names_.size()) throw rank::Damaged("a rank file has a number of no name");
    return number;
  }

  std::span<const std::uint32_t> numbers_;
  const rank::NameTable& names_;
  std::uint32_t empty_;
};

class EntityColumn {
 public:
  EntityColumn(const rank::File& file, EntityNumbers& numbers) : file_(file), numbers_(numbers) {}

  template <class Action>
  void for_each(std::uint32_t article, Action action) {
    auto last = EntityNumbers::nobody;
    for (const auto form : file_.forms(article)) {
      const auto entity = file_.entities().entity_of(form);
      if (entity == last) continue;
      last = entity;
      const auto number = numbers_.number(entity);
      if (number != EntityNumbers::nobody) action(number);
    }
  }
  std::string_view name(std::uint32_t number) const { return numbers_.name(number); }

 private:
  const rank::File& file_;
  EntityNumbers& numbers_;
};

class AuthorColumn {
 public:
  explicit AuthorColumn(const rank::File& file) : file_(file) {}

  template <class Action>
  void for_each(std::uint32_t article, Action action) {
    index::parse_displayed_authors(file_.display(article), authors_);
    for (const auto author : authors_) {
      const auto next = static_cast<std::uint32_t>(names_.size());
      const auto [known, is_new] = numbers_.emplace(author, next);
      if (is_new) names_.push_back(author);
      action(known->second);
    }
  }
  std::string_view name(std::uint32_t number) const { return names_[number]; }

 private:
  const rank::File& file_;
  std::vector<std::string_view> authors_;
  std::vector<std::string_view> names_;
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

class DateColumn {
 public:
  DateColumn(const rank::File& file, Period period, std::deque<std::string>& names)
      : file_(file), period_(period), names_(names), first_(names.size()) {}

  /// What is known of a date that does not tell the period.
  template <class Action>
  void for_each(std::uint32_t article, Action action) {
    for (const auto period : {period_, Period::month, Period::year})
      if (const auto number = period_of(file_, article, period)) {
        action(number_of(period, *number));
        return;
      }
  }
  std::string_view name(std::uint32_t number) const { return names_[first_ + number]; }

 private:
  std::uint32_t number_of(Period period, PeriodNumber number) {
    const auto next = static_cast<std::uint32_t>(names_.size() - first_);
    const auto [known, is_new] = numbers_.emplace(std::pair(period, number), next);
    if (is_new && !is_period(period, number))
      throw rank::Damaged("a rank file has an impossible date");
    if (is_new) names_.push_back(name_of(period, number));
    return known->second;
  }

  const rank::File& file_;
  Period period_;
  std::deque<std::string>& names_;
  std::size_t first_;
  std::map<std::pair<Period, PeriodNumber>, std::uint32_t> numbers_;
};

/// How many articles of a segment have each value.
class Tally {
 public:
  template <class Column>
  void add(Column& column, const std::vector<std::uint32_t>& articles) {
    for (const auto article : articles)
      column.for_each(article, [&](std::uint32_t number) { add(number, article); });
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(cells_.size()); }
  std::uint32_t operator[](std::uint32_t number) const {
    return number < size() ? cells_[number].articles : 0;
  }

 private:
  struct Cell {
    std::uint32_t articles = 0;
    std::uint32_t last = UINT32_MAX;  ///< article that had the value
  };

  void add(std::uint32_t number, std::uint32_t article) {
    if (number >= cells_.size()) cells_.resize(number + 1);
    auto& cell = cells_[number];
    cell.articles += cell.last == article ? 0 : 1;
    cell.last = article;
  }

  std::vector<Cell> cells_;
};

/// Adds up the counts of segments.
class Sum {
 public:
  explicit Sum(bool is_one_segment) : is_one_segment_(is_one_segment) {}

  template <class Column>
  void add(Column column, const std::vector<std::uint32_t>& articles,
           const std::vector<std::uint32_t>* everything) {
    Tally found, all;
    found.add(column, articles);
    if (everything != nullptr) all.add(column, *everything);
    for (std::uint32_t number = 0; number < std::max(found.size(), all.size()); ++number)
      if (found[number] + all[number] > 0) add({column.name(number), found[number], all[number]});
  }

  std::vector<ValueCount> take() { return std::move(values_); }

 private:
  void add(const ValueCount& value) {
    if (is_one_segment_) {
      values_.push_back(value);
      return;
    }
    const auto [place, is_new] = places_.emplace(value.value, values_.size());
    if (is_new) {
      values_.push_back(value);
      return;
    }
    values_[place->second].articles += value.articles;
    values_[place->second].all += value.all;
  }

  bool is_one_segment_;
  std::vector<ValueCount> values_;
  std::unordered_map<std::string_view, std::size_t> places_;
};

}  // namespace

ValueColumn column_of(FacetField field) {
  switch (field) {
    case FacetField::source:
      return ValueColumn::source;
    case FacetField::author:
      return ValueColumn::author;
    case FacetField::language:
      return ValueColumn::language;
    case FacetField::date:
      return ValueColumn::date;
    default:
      return ValueColumn::entity;
  }
}

ValueCounts count_values(ValueColumn column, Period period, const Matches& matches,
                         const Matches* everything, const OpenIndex& index) {
  ValueCounts counts;
  Sum sum(matches.size() == 1);
  for (std::size_t segment = 0; segment < matches.size(); ++segment) {
    const auto& file = *index.views()[segment].file;
    const auto& articles = matches[segment];
    const auto* all = everything == nullptr ? nullptr : &(*everything)[segment];
    switch (column) {
      case ValueColumn::source:
        sum.add(NameColumn(file.sources(), file.source_names()), articles, all);
        break;
      case ValueColumn::language:
        sum.add(NameColumn(file.languages(), file.language_names()), articles, all);
        break;
      case ValueColumn::author:
        sum.add(AuthorColumn(file), articles, all);
        break;
      case ValueColumn::entity:
        sum.add(EntityColumn(file, index.entity_numbers()[segment]), articles, all);
        break;
      case ValueColumn::date:
        sum.add(DateColumn(file, period, counts.names), articles, all);
        break;
    }
  }
  counts.values = sum.take();
  return counts;
}

}  // namespace newshound::search
