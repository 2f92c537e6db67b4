/// By which terms the words of a query count.
#pragma once

#include <string>
#include <vector>

#include "rank/expression.h"
#include "schema/fields.h"
#include "search/word_forms.h"

namespace newshound::search {

class StemTerms {
 public:
  /// `forms` must outlive it. A word counts `title_weight` times as much once more where the title
  /// has it.
  StemTerms(const WordForms& forms, double title_weight)
      : forms_(forms), title_weight_(title_weight) {}

  /// The stems of `words` in a field, as ranked terms, each once. Authors do not count.
  std::vector<rank::Expression> of(schema::Field field, const std::vector<QueryWord>& words) const;

  /// Articles that have a stem of `word`.
  rank::Expression any_form(schema::Field field, const QueryWord& word) const;

 private:
  bool title_counts(schema::Field field) const {
    return title_weight_ > 0 && field == schema::Field::text;
  }
  void add(schema::Field field, const std::string& stem,
           std::vector<rank::Expression>& terms) const;

  const WordForms& forms_;
  double title_weight_;
};

}  // namespace newshound::search
