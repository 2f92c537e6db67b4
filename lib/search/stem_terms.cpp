#include "search/stem_terms.h"

#include <set>
#include <utility>

#include "index/terms.h"

namespace newshound::search {

using rank::Expression;
using schema::Field;

void StemTerms::add(Field field, const std::string& stem, std::vector<Expression>& terms) const {
  const auto term_in = [&stem](std::string_view prefix) { return index::stem_term(prefix, stem); };
  const auto title_prefix = schema::spec_of(Field::title).prefix;
  if (field == Field::title) return terms.push_back(rank::ranked(term_in(title_prefix)));
  terms.push_back(rank::ranked(term_in({})));
  if (title_counts(field)) terms.push_back(rank::ranked(term_in(title_prefix), title_weight_));
}

std::vector<Expression> StemTerms::of(Field field, const std::vector<QueryWord>& words) const {
  std::set<std::string> distinct;
  std::vector<Expression> terms;
  if (field == Field::by) return terms;
  for (const auto& word : words)
    for (const auto& stem : forms_.stems(word))
      if (distinct.insert(stem).second) add(field, stem, terms);
  return terms;
}

Expression StemTerms::any_form(Field field, const QueryWord& word) const {
  auto terms = of(field, {word});
  const bool one_stem_and_title = title_counts(field) && terms.size() == 2;
  return rank::joined(one_stem_and_title ? Expression::Kind::maybe : Expression::Kind::any_of,
                      std::move(terms));
}

}  // namespace newshound::search
