/// Names as they are compared across an archive.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "newshound/entity.h"

namespace newshound::entity {

/// The words of `name` that tell it from others, folded, single blanks between them: without titles
/// and possessive, in the order in which they are said ("Maduro, Nicolás"), "Jr." before the last
/// word; of persons without particles between other words; of organisations without articles, legal
/// forms, brackets, and the plural of long words in long names. Empty if `name` has no letters and
/// no digits.
std::string name_key(EntityKind kind, std::string_view name);

/// `name` as users and indexes compare it: folded, with single blanks, nothing dropped.
std::string folded_words(std::string_view name);

/// The words of a key. Valid as long as `key`.
std::vector<std::string_view> key_words(std::string_view key);

/// Whether `key`, of a person, is one word, with or without a particle: "maduro", "le pen".
bool is_bare(std::string_view key);

/// Whether `name` is written like an acronym: two to eight capitals and digits, dots aside.
bool is_acronym(std::string_view name);

/// Whether `acronym`, a key of one word, can be made of the beginnings of at least two of the words
/// of `name`, as written, and of at least half of them: "PDVSA" of "Petróleos de Venezuela, S.A.".
bool initials_fit(std::string_view acronym, std::string_view name);

/// Whether the words differ by one character more, less, other, or by two changed about.
bool one_letter_apart(std::string_view one, std::string_view other);

/// How many characters `word` has.
std::size_t letters_of(std::string_view word);

}  // namespace newshound::entity
