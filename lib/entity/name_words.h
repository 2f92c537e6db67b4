/// The words of a name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "newshound/entity.h"

namespace newshound::entity {

/// The folded words of `name` without possessives, dots and elided articles ("l'"). Initials with
/// dots are words of their own in names of people and one word elsewhere: "j k" of "J.K.", "sa" of
/// "S. A.".
std::vector<std::string> name_words(EntityKind kind, std::string_view name);

/// Whether a folded word only joins others in names: "of", "de", "und".
bool is_small_word(std::string_view word);

/// Whether a folded word stands inside names of people and may be left out: "de", "van", "al".
bool is_particle(std::string_view word);

/// Whether a folded word says what a company is by law: "ltd", "gmbh", "sa".
bool is_legal_form(std::string_view word);

/// Whether a folded word only says that something is a company: "group", "motors".
bool is_company_word(std::string_view word);

/// Whether `name` is written as an acronym, of two to eight capitals with or without dots: "U.N.".
bool is_acronym(std::string_view name);

}  // namespace newshound::entity
