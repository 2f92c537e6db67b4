/// Names as they are compared across an archive.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "newshound/entity.h"

namespace newshound::entity {

/// The words of a NameForm, single blanks between them; of persons without particles between other
/// words and with the generation before the last; of organisations and places with one spelling for
/// "centre" and "center", of organisations of three words or more without the plural of long words.
/// What is known by different names has a key of its own, that no other name has. Empty if `name`
/// has no word.
std::string name_key(EntityKind kind, std::string_view name);

/// `name` as users and indexes compare it: folded, with single blanks, nothing dropped.
std::string folded_words(std::string_view name);

/// The words of a key. Valid as long as `key`.
std::vector<std::string_view> key_words(std::string_view key);

/// Whether `key`, of a person, is one word, with or without a particle: "maduro", "le pen".
bool is_bare(std::string_view key);

/// Whether `acronym`, a key of one word, can be made of the beginnings of at least two of the words
/// of `name`, as written, and of at least half of them: "PDVSA" of "Petróleos de Venezuela, S.A.".
bool initials_fit(std::string_view acronym, std::string_view name);

/// Whether the words differ by one character more, less, other, or by two changed about.
bool one_letter_apart(std::string_view one, std::string_view other);

/// How many characters `word` has.
std::size_t letters_of(std::string_view word);

}  // namespace newshound::entity
