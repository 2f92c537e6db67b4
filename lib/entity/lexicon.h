/// Words that tell what a name beside or around them is, in English, Spanish, French, German and
/// Portuguese. All are asked for in folded form.
#pragma once

#include <string_view>

namespace newshound::entity {

bool is_title(std::string_view word);                   ///< "president", "captain", "mr"
bool is_organisation_cue(std::string_view word);        ///< "council", "university", "bank"
bool is_place_cue(std::string_view word);               ///< "river", "isle", "santa"
bool is_saying(std::string_view word);                  ///< "said", "told", "according"
bool is_place_preposition(std::string_view word);       ///< "in", "near"
bool is_weak_place_preposition(std::string_view word);  ///< "from", "at": people follow them too
bool is_name_particle(std::string_view word);  ///< "van", "de": between the words of any name
bool is_connector(std::string_view word);      ///< "of", "for", "the": only inside names with a cue
bool is_conjunction(std::string_view word);    ///< "and": only inside names of organisations
bool is_article(std::string_view word);        ///< "a", "the", "who": after "NAME,"

/// Words that are capitalised for other reasons: at the start of a sentence, months, weekdays,
/// languages and what is from a country.
bool is_never_a_name(std::string_view word);

/// Whether `name`, folded, is what one of the five languages calls a country.
bool is_country(std::string_view name);

}  // namespace newshound::entity
