/// Names of people, organisations and places, compared by their form alone: without an article and
/// without knowing how often they occur.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newshound/entity.h"

namespace newshound::entity {

/// A name without what differs though the same is meant: case, accents, possessives, dots; titles
/// and degrees of people, with given names first ("Maduro, Nicolás"); articles and legal forms.
struct NameForm {
  EntityKind kind = EntityKind::person;
  std::vector<std::string> words;  ///< one at least, if the name has any word
  std::string generation;          ///< of people: "jr", "sr", "3"; else empty
  std::string acronym;             ///< "irgc" of "I.R.G.C.", written as an acronym; else empty
  /// What its acronym may be, sorted: with small words and legal forms and without. None if it is
  /// of one word, or a person.
  std::vector<std::string> initials;
  /// A number for what is called differently in different languages (countries, the United
  /// Nations...); 0 if the name is none of these.
  std::uint32_t known = 0;

  /// The words with blanks between them, and the generation: equal for equal names.
  std::string key() const;
};

NameForm name_form(EntityKind kind, std::string_view name);

/// How two names of one kind are the same, from the least certain to the most.
enum class NameRelation : std::uint8_t {
  different,
  slip,       ///< one letter off in a long word: "Gadaffi"; two letters swapped: "IRCG"
  extension,  ///< one says more of where or what: "Ministry of Health of Kenya", "Toyota Motor"
  acronym,    ///< one is made of the initials of the other
  variant,    ///< with or without middle names, particles, initials; in another order
  known,      ///< names of one country or world body
  equal,      ///< but for what NameForm leaves out
};

/// How `a` and `b`, of one kind, are the same. Symmetric. A surname alone is not the same as a full
/// name: see shortening_of().
NameRelation relation_of(const NameForm& a, const NameForm& b);

/// Whether `a` and `b` name the same by their form.
bool same_name(EntityKind kind, std::string_view a, std::string_view b);

/// How well one name, used alone in an article, stands for a longer one.
enum class Shortening : std::uint8_t {
  none,
  some_word,   ///< an inner word or a given name: "Lula", "Nicolás"
  last_words,  ///< "Maduro", "van der Berg"; "Revolutionary Guard"
  first_words  ///< of organisations and places: "Toyota", "Rio"
};

/// Whether `part` could be short for `full`, of the same kind, where both stand in one article.
Shortening shortening_of(const NameForm& part, const NameForm& full);

/// Whether two words differ in double letters and in how German letters with dots are written only:
/// "mueller" and "muller".
bool sound_the_same(std::string_view a, std::string_view b);

/// Whether `a` and `b` are one slip of the pen apart: one letter more, less or another, or two
/// swapped. The shorter they are the less may differ.
bool is_slip(std::string_view a, std::string_view b);

}  // namespace newshound::entity
