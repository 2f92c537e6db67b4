/// Queries made by programs, without any text to parse.
///
///   using namespace newshound;
///   query::all_of({query::word("flood"), query::in("title", query::phrase("storm surge")),
///                  query::between(*parse_date("2020-08"), *parse_date("2020-12"))})
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "newshound/date.h"
#include "newshound/query.h"

namespace newshound::query {

/// Any form of the word. A text that is not one word is taken as a phrase.
Query word(std::string_view text);
/// The words of `text` beside each other.
Query phrase(std::string_view text);
/// The same with case and accents as written.
Query exact(std::string_view text);
/// Words in which '*' stands for any letters and '?' for one, like "dam*".
Query pattern(std::string_view text);
/// Words within 1 or 2 edits.
Query fuzzy(std::string_view word, unsigned edits);
Query everything();

/// Of no operands: everything.
Query all_of(std::vector<Query> operands);
/// Of no operands: nothing.
Query any_of(std::vector<Query> operands);
/// An odd number of them.
Query one_of(std::vector<Query> operands);
Query none_of(std::vector<Query> operands);
Query at_least(std::size_t count, std::vector<Query> operands);
/// What matches `required`; `wished` only adds to the score.
Query maybe(Query required, Query wished);
Query boost(Query operand, double factor);

/// At most `distance` words apart, in any order. Operands of this and the next three are words,
/// phrases, patterns, all in one field, names in the fields of entities, or any_of() such; else
/// these throw QueryError.
Query near(std::vector<Query> operands, unsigned distance);
/// The same in the order of the operands.
Query adjacent(std::vector<Query> operands, unsigned distance);
Query same_sentence(std::vector<Query> operands);
Query same_paragraph(std::vector<Query> operands);

/// `operand` with all its words that are in no field yet in this one. Throws QueryError if there is
/// no such field, or none for words.
Query in(std::string_view field, Query operand);
/// Articles that have the field.
Query has(std::string_view field);
/// Published from the start of `first` to the end of `last`; either may be open.
Query between(std::optional<Date> first, std::optional<Date> last);
/// The query saved in the index under this name.
Query saved(std::string_view name);

}  // namespace newshound::query
