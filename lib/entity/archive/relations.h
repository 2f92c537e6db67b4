/// What two keys of names can be to each other, whatever else is in the archive.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "newshound/entity.h"

namespace newshound::entity {

/// Which word differs, if the keys have the same words but for one letter of one, and are long
/// enough for that not to be chance: two words or more, five letters in that word; in the given
/// name of a person six, and not the last letter, by which Mario and Maria differ.
std::optional<std::size_t> slip_between(EntityKind kind, std::string_view one,
                                        std::string_view other);

/// Whether the keys, of persons, have the same words in another order; not where the first ends
/// with an initial. As in the functions below, a name whose last word is an initial tells too
/// little.
bool is_reordered(std::string_view one, std::string_view other);

/// Whether the keys, of persons, agree in the first and the last word, and `fuller` has all others
/// that `plainer` has, or what they are the initials of, and more.
bool is_fuller(std::string_view fuller, std::string_view plainer);

/// Whether `plainer` is `fuller` with an initial for the first word: "n maduro".
bool is_initial_of(std::string_view plainer, std::string_view fuller);

/// Whether `fuller` has the words of `plainer`, and others too, in the same order; if `in_a_row`,
/// they must begin or end it.
bool has_words_of(std::string_view fuller, std::string_view plainer);
bool begins_or_ends_with(std::string_view fuller, std::string_view plainer);

}  // namespace newshound::entity
