#include "search/filters.h"

#include <utility>
#include <vector>

#include "index/terms.h"
#include "newshound/error.h"
#include "search/date_filter.h"

namespace newshound::search {

namespace {

using rank::Expression;
using schema::Field;
using Kind = Expression::Kind;

constexpr Field entity_kinds[] = {Field::person, Field::organisation, Field::place};

/// `make` of the prefix of a field; of an entity, of any kind.
template <class Make>
Expression any_kind(Field field, Make make) {
  if (field != Field::entity) return make(std::string(schema::spec_of(field).prefix));
  std::vector<Expression> kinds;
  for (const auto kind : entity_kinds)
    kinds.push_back(make(std::string(schema::spec_of(kind).prefix)));
  return rank::joined(Kind::any_of, std::move(kinds));
}

Expression filters(const rank::Expansion& expansion, const std::string& prefix) {
  std::vector<Expression> each;
  for (const auto& found : expansion.terms) each.push_back(rank::filter(prefix + found.word));
  return rank::joined(Kind::any_of, std::move(each));
}

}  // namespace

Expression has_field(Field field) {
  switch (field) {
    case Field::date:
      return rank::joined(Kind::without, {rank::everything(), rank::undated()});
    case Field::body:
    case Field::lead:
      return rank::filter(std::string(schema::paragraph_term));
    case Field::id:
    case Field::text:
      return rank::everything();
    case Field::duplicate:
      throw QueryError(0, "this index does not know which articles are copies");
    case Field::entity: {
      std::vector<Expression> kinds;
      for (const auto kind : entity_kinds)
        kinds.push_back(rank::filter(index::presence_term(kind)));
      return rank::joined(Kind::any_of, std::move(kinds));
    }
    default:
      return rank::filter(index::presence_term(field));
  }
}

Expression has_name(const query::Match& match) {
  if (match.field == Field::source && !match.exact)
    return rank::filter(index::source_term(match.text));
  return any_kind(match.field, [&](const std::string& prefix) {
    return rank::filter(match.exact ? index::whole_name_term(prefix, match.text)
                                    : index::name_term(prefix, match.text));
  });
}

Expression has_name_like(const query::Pattern& pattern,
                         std::span<const rank::SegmentView> segments) {
  const auto folded = index::folded_name(pattern.text);
  return any_kind(pattern.field, [&](const std::string& prefix) {
    return filters(rank::by_pattern(segments, prefix, folded), prefix);
  });
}

Expression has_name_like(const query::Fuzzy& fuzzy, std::span<const rank::SegmentView> segments) {
  const auto folded = index::folded_name(fuzzy.word);
  return any_kind(fuzzy.field, [&](const std::string& prefix) {
    return filters(rank::by_edits(segments, prefix, folded, {fuzzy.edits}), prefix);
  });
}

Expression in_range(const query::DateRange& range, std::span<const rank::SegmentView> segments) {
  const auto days = day_range(range);
  if (range.field == Field::date) return rank::days(days.first, days.end);
  std::vector<Expression> each;
  for (auto& term : seen_terms(days, segments)) each.push_back(rank::filter(std::move(term)));
  return rank::joined(Kind::any_of, std::move(each));
}

}  // namespace newshound::search
