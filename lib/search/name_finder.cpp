#include "search/name_finder.h"

#include <algorithm>
#include <set>

#include "index/terms.h"
#include "newshound/entities.h"
#include "query/printer.h"
#include "rank/entity_table.h"
#include "rank/expansion.h"
#include "search/entity_kinds.h"
#include "search/filters.h"
#include "text/fold.h"

namespace newshound::search {

namespace {

using rank::Expression;
using schema::Field;

constexpr std::size_t most_marked = 20;

/// The words of `name` as articles are searched for them.
std::vector<std::string> words_of(std::string_view name) {
  static const Analyzer analyzer("und");
  std::vector<std::string> words;
  for (auto& token : analyzer.tokens(name))
    if (!token.joined) words.push_back(std::move(token.word));
  return words;
}

/// Whether the filter for `asked` finds the articles that give `name`.
bool is_part(EntityKind kind, const std::string& asked, const std::string& name) {
  if ((' ' + rank::folded_words(name) + ' ').find(' ' + asked + ' ') != std::string::npos)
    return true;
  const auto prefix = schema::spec_of(index::field_of(kind)).prefix;
  const auto terms = index::name_terms(prefix, name);
  return std::binary_search(terms.begin(), terms.end(), index::name_term(prefix, asked));
}

/// The term of the articles to whose fullest name for someone this is.
std::string named_so(EntityKind kind, const std::string& name) {
  return index::whole_name_term(schema::spec_of(index::field_of(kind)).prefix, name);
}

/// A place where any of `terms` is.
Places places_at(std::set<std::string> terms, std::set<std::string> names) {
  Places places;
  rank::Slot slot;
  slot.any = {terms.begin(), terms.end()};
  if (!slot.any.empty()) places.alternatives.push_back({std::move(slot)});
  for (const auto& name : names)
    if (places.patterns.size() < most_marked) places.patterns.push_back(words_of(name));
  return places;
}

std::string counted(std::uint64_t articles) {
  return std::to_string(articles) + (articles == 1 ? " article" : " articles");
}

std::string plural_of(Field field) {
  if (field == Field::person) return "persons";
  if (field == Field::organisation) return "organisations";
  return field == Field::place ? "places" : "names";
}

}  // namespace

std::vector<NamedEntity> NameFinder::named(Field field, const std::string& text) const {
  std::vector<NamedEntity> all;
  for (const auto kind : kinds_of(field))
    for (auto& each : names_.names().expand(kind, text, archive_))
      all.push_back({kind, std::move(each)});
  std::stable_sort(all.begin(), all.end(), [](const NamedEntity& a, const NamedEntity& b) {
    return a.named.articles > b.named.articles;
  });
  return all;
}

NamedArticles NameFinder::articles(const query::Match& match) const {
  NamedArticles found{has_name(match), {}, {}};
  const auto asked = rank::folded_words(match.text);
  found.patterns.push_back(words_of(match.text));
  if (match.exact) return found;
  const auto named = this->named(match.field, match.text);
  std::vector<Expression> alternatives;
  for (const auto& [kind, entity] : named)
    for (const auto& name : entity.names) {
      if (is_part(kind, asked, name)) continue;
      alternatives.push_back(rank::filter(named_so(kind, name)));
      if (found.patterns.size() < most_marked) found.patterns.push_back(words_of(name));
    }
  if (!alternatives.empty()) {
    alternatives.insert(alternatives.begin(), std::move(found.expression));
    found.expression = rank::joined(Expression::Kind::any_of, std::move(alternatives));
  }
  if (auto warning = ambiguity(match, named); !warning.empty())
    found.warnings.push_back(std::move(warning));
  return found;
}

Places NameFinder::places_of(const query::Match& match) const {
  const auto named = this->named(match.field, match.text);
  std::set<std::string> terms;
  std::set<std::string> marked = {match.text};
  for (const auto& [kind, entity] : named)
    for (const auto& name : entity.names) {
      terms.insert(index::mention_term(kind, name));
      marked.insert(name);
    }
  auto places = places_at(std::move(terms), std::move(marked));
  if (auto warning = ambiguity(match, named); !warning.empty())
    places.warnings.push_back(std::move(warning));
  return places;
}

Places NameFinder::places_of_runs(Field field, const std::string& written,
                                  const std::vector<std::string>& runs) const {
  std::set<std::string> terms;
  bool is_cut = false;
  for (const auto kind : kinds_of(field))
    for (const auto& run : runs)
      for (const auto& found : archive_.find(kind, run)) {
        is_cut |= terms.size() == SegmentNames::most_names;
        if (!is_cut) terms.insert(index::mention_term(kind, found.name));
      }
  auto places = places_at(std::move(terms), {runs.begin(), runs.end()});
  if (is_cut) places.warnings.push_back(written + " stands for more names than are looked for");
  return places;
}

Places NameFinder::places_of(const query::Pattern& pattern) const {
  return places_of_runs(pattern.field, pattern.text, runs_like(pattern, segments_));
}

Places NameFinder::places_of(const query::Fuzzy& fuzzy) const {
  return places_of_runs(fuzzy.field, fuzzy.word, runs_like(fuzzy, segments_));
}

std::string ambiguity(const query::Match& match, const std::vector<NamedEntity>& named) {
  constexpr std::size_t most_told = 4;
  constexpr std::uint64_t least_share = 10;
  const auto asked = rank::folded_words(match.text);
  std::vector<const NamedEntity*> told;
  for (const auto& each : named) {
    if (!told.empty() && each.named.articles * least_share < told.front()->named.articles) break;
    const bool is_asked = rank::folded_words(each.named.name) == asked;
    if (!is_asked || each.kind != EntityKind::person) told.push_back(&each);
  }
  if (told.size() < 2) return {};
  std::string list;
  for (std::size_t at = 0; at < std::min(told.size(), most_told); ++at) {
    const auto& [kind, entity] = *told[at];
    list += (at == 0 ? "" : ", ") + entity.name + " (";
    if (match.field == Field::entity) list += std::string(name_of(kind)) + ", ";
    list += counted(entity.articles) + ')';
  }
  if (told.size() > most_told) list += ", ...";
  const auto& first = *told.front();
  const bool is_whole = rank::folded_words(first.named.name) == asked;
  const query::Match narrow{index::field_of(first.kind), first.named.name, true, is_whole, {}};
  return query::to_string({match}) + " fits " + std::to_string(told.size()) + ' ' +
         plural_of(match.field) + ": " + list + "; narrow with " + query::to_string({narrow});
}

}  // namespace newshound::search
