/// The rules by which classes of names join others, each over all of an archive.
#pragma once

#include <vector>

#include "entity/archive/forest.h"
#include "entity/archive/name_classes.h"

namespace newshound::entity {

/// A guess needs one candidate that has at least so many percent of the articles of all.
constexpr std::uint64_t clear_percent = 80;
/// What articles spell out needs less.
constexpr std::uint64_t spelled_out_percent = 60;

/// Persons whose words stand in another order in at most half as many articles.
void join_reordered(const NameClasses& classes, Forest& forest);

/// Names one letter from one that is in twice as many articles, in a word that no other name has.
void join_slips(const NameClasses& classes, Forest& forest);

/// Persons with fewer or shorter middle names.
void join_fuller(const NameClasses& classes, Forest& forest);

/// Persons with an initial for their given name.
void join_initials(const NameClasses& classes, Forest& forest);

/// Acronyms, and names that are part of a longer one.
void join_spelled_out(const NameClasses& classes, const std::vector<SpelledOut>& evidence,
                      Forest& forest);

/// Persons of one word, if of all who have it one has nearly all articles and is called so there.
void join_surnames(const NameClasses& classes, const std::vector<SpelledOut>& evidence,
                   Forest& forest);

}  // namespace newshound::entity
