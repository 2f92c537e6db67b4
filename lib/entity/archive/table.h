/// The names of an archive, and which of them are the same one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "newshound/entity.h"

namespace newshound::entity {

/// A form of a name, as written.
struct FormCount {
  std::string surface;
  std::uint64_t articles = 0;  ///< in how many articles of the entity it stands

  bool operator==(const FormCount&) const = default;
};

/// A name that articles gave to an entity, which is its fullest form there.
struct NamedEntity {
  EntityKind kind = EntityKind::person;
  std::string name;
  std::uint64_t articles = 0;    ///< how many gave it
  std::vector<FormCount> forms;  ///< what else these articles call it; may have `name` too

  bool operator==(const NamedEntity&) const = default;
};

/// Why a name is taken for another.
enum class JoinRule : std::uint8_t {
  spelling,     ///< the same but for case, accents, titles, legal forms
  word_order,   ///< the same words in another order, "Maduro Nicolás"
  slip,         ///< a rare name one letter from a frequent one
  fuller,       ///< nothing speaks against it, and one has more: "Nicolás E. Maduro"
  initial,      ///< "N. Maduro"
  spelled_out,  ///< articles have both, as the one and the same: "IRGC"
  surname,      ///< "Maduro", where nearly all who are called so are one person
};

/// Another name of an entity.
struct Variant {
  std::string name;
  JoinRule rule = JoinRule::spelling;
  /// Articles that speak for it: of `spelled_out` those with both names, of `surname` those of the
  /// person, else those that gave this name.
  std::uint64_t evidence = 0;

  bool operator==(const Variant&) const = default;
};

/// An entity that articles gave several names.
struct SameEntity {
  EntityKind kind = EntityKind::person;
  std::string name;               ///< the canonical one: of the full ones the most frequent
  std::vector<Variant> variants;  ///< all others, by name

  bool operator==(const SameEntity&) const = default;
};

}  // namespace newshound::entity
