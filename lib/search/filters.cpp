#include "search/filters.h"

#include <utility>
#include <vector>

#include "index/terms.h"
#include "newshound/error.h"
#include "search/date_filter.h"
#include "search/entity_kinds.h"

namespace newshound::search {

namespace {

using rank::Expression;
using schema::Field;
using Kind = Expression::Kind;

/// `make` of a field; of an entity, of any kind.
template <class Make>
Expression any_kind(Field field, Make make) {
  if (field != Field::entity) return make(field);
  std::vector<Expression> kinds;
  for (const auto kind : kinds_of(field)) kinds.push_back(make(index::field_of(kind)));
  return rank::joined(Kind::any_of, std::move(kinds));
}

std::string prefix_of(Field field) { return std::string(schema::spec_of(field).prefix); }

/// What `expand` finds of each prefix of `field`; names as wholes are runs of themselves.
template <class Expand>
std::vector<std::string> runs_of(Field field, Expand expand) {
  std::vector<std::string> runs;
  for (const auto kind : kinds_of(field))
    for (auto& found : expand(prefix_of(index::field_of(kind))).terms)
      if (!found.word.starts_with('=')) runs.push_back(std::move(found.word));
  return runs;
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
    default:
      return any_kind(field, [](Field kind) { return rank::filter(index::presence_term(kind)); });
  }
}

Expression has_name(const query::Match& match) {
  if (match.field == Field::source && !match.exact)
    return rank::filter(index::source_term(match.text));
  return any_kind(match.field, [&](Field kind) {
    const auto prefix = prefix_of(kind);
    if (!match.exact) return rank::filter(index::name_term(prefix, match.text));
    const bool outlet = match.field == Field::source;
    return rank::filter(outlet ? index::whole_name_term(prefix, match.text)
                               : index::written_name_term(prefix, match.text));
  });
}

std::vector<std::string> runs_like(const query::Pattern& pattern,
                                   std::span<const rank::SegmentView> segments) {
  return runs_of(pattern.field, [&](const std::string& prefix) {
    return rank::by_pattern(segments, prefix, index::folded_name(pattern.text));
  });
}

std::vector<std::string> runs_like(const query::Fuzzy& fuzzy,
                                   std::span<const rank::SegmentView> segments) {
  return runs_of(fuzzy.field, [&](const std::string& prefix) {
    return rank::by_edits(segments, prefix, index::folded_name(fuzzy.word), {fuzzy.edits});
  });
}

Expression has_name_like(const query::Pattern& pattern,
                         std::span<const rank::SegmentView> segments) {
  const auto folded = index::folded_name(pattern.text);
  return any_kind(pattern.field, [&](Field kind) {
    const auto prefix = prefix_of(kind);
    return filters(rank::by_pattern(segments, prefix, folded), prefix);
  });
}

Expression has_name_like(const query::Fuzzy& fuzzy, std::span<const rank::SegmentView> segments) {
  const auto folded = index::folded_name(fuzzy.word);
  return any_kind(fuzzy.field, [&](Field kind) {
    const auto prefix = prefix_of(kind);
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
