/// The people, organisations and places an article names.
#pragma once

#include <string>
#include <vector>

#include "newshound/text.h"

namespace newshound {

struct Article;

enum class EntityKind { person, organisation, place };

/// Who or what is named, without saying where.
struct Entity {
  EntityKind kind = EntityKind::person;
  std::string name;

  bool operator==(const Entity&) const = default;
};

/// One naming of an entity in a body.
struct Mention {
  Entity entity;        ///< by the fullest form of its name in the article: "Nicolás Maduro"
  std::string surface;  ///< as written here: "Maduro", "IRGC"
  Span span;            ///< of `surface` in the body

  bool operator==(const Mention&) const = default;
};

/// The mentions in the body of `article`, in order and not overlapping.
///
/// Found by rule: names with their acronym in parentheses, capitalised runs beside or around a cue
/// ("President", "Council", "in", "said"), countries as ICU's locale data name them; a later part
/// of a full name ("Maduro") is the same entity. The entities that came with the article count as
/// known. Safe to call in several threads.
std::vector<Mention> find_mentions(const Article& article);

}  // namespace newshound
