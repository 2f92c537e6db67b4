/// How values become terms: the same for what is indexed and for what is asked.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newshound/date.h"
#include "newshound/entity.h"
#include "newshound/text.h"
#include "schema/fields.h"

namespace newshound::index {

/// `prefix` and `word`, cut to what Xapian can store. Cut words differ only behind their 64th byte.
std::string term(std::string_view prefix, std::string_view word);

/// The term of `stem` in the field of `prefix`. Of those in capitals a colon shows where the prefix
/// ends, as Omega does it.
std::string stem_term(std::string_view prefix, std::string_view stem);

/// What the terms of all forms of the folded `word` in the field of `prefix` begin with.
std::string form_terms(std::string_view prefix, std::string_view word);

/// The term of `word` where it is written like `form`.
std::string form_term(std::string_view prefix, std::string_view word, std::string_view form);

/// What the terms begin with that say of which words `joined` is put together.
std::string pieces_terms(std::string_view joined);

/// The term of `joined` where it is put together of `pieces`, with blanks between them.
std::string pieces_term(std::string_view joined, std::string_view pieces);

/// `text` as the words of names are compared: folded, single blanks, '*' and '?' left.
std::string folded_name(std::string_view text);

/// `value` as it is; a hash where it is too long for a term.
std::string exact_term(std::string_view prefix, std::string_view value);

/// `value` as a whole: folded, single blanks, a hash where it is too long for a term.
std::string whole_term(std::string_view prefix, std::string_view value);

/// Under which terms a name is found: by all its words, and by every run of up to six of them that
/// neither begins nor ends with a small word ("of", "the").
std::vector<std::string> name_terms(std::string_view prefix, std::string_view name);

/// The term of an outlet that is called just `name`, or of all articles that give someone `name`,
/// the fullest form there is in them, whether they mention him or came with his name.
std::string whole_name_term(std::string_view prefix, std::string_view name);

/// The term of all articles that write a name of someone just so, with this case and accents.
std::string written_name_term(std::string_view prefix, std::string_view written);

/// A word at the first word of each mention of someone to whom the article gives `name`.
std::string mention_term(EntityKind kind, std::string_view name);

/// The field of names of this kind.
schema::Field field_of(EntityKind kind);

/// The term to look for where `asked` is part or all of a name.
std::string name_term(std::string_view prefix, std::string_view asked);

/// Under which terms an outlet is found: as a name; a host by each of its domains.
std::vector<std::string> source_terms(std::string_view source);

/// The term to look for where `asked` is an outlet or words of its name.
std::string source_term(std::string_view asked);

/// Under which terms an address is found: as a whole, and by each of its domains; without the
/// protocol, "www.", what follows a '#', and '/' at its end.
std::vector<std::string> url_terms(std::string_view url);

/// The term of the address `url` as a whole.
std::string url_term(std::string_view url);

/// The term that says when an article was fetched, to the day; empty if that is not known.
std::string seen_term(const std::optional<Date>& seen);

/// The term of all articles that have `field`.
std::string presence_term(schema::Field field);

/// The terms for the year, month and day of `date`, as far as it is known.
std::vector<std::string> date_terms(const Date& date);

/// `date` as in the date slot: digits only, as many as are known.
std::string date_value(const Date& date);

/// The date of which `value` is the date_value(), or nothing if it is empty.
std::optional<Date> date_of_value(const std::string& value);

}  // namespace newshound::index
