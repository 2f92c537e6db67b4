/// Kinds of entities as fields of queries and as columns of rank files name them.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "index/terms.h"
#include "newshound/entity.h"
#include "schema/fields.h"

namespace newshound::search {

constexpr std::array<EntityKind, 3> entity_kinds = {EntityKind::person, EntityKind::organisation,
                                                    EntityKind::place};

/// The kinds that `field`, one of entities, is about.
inline std::vector<EntityKind> kinds_of(schema::Field field) {
  std::vector<EntityKind> kinds;
  for (const auto kind : entity_kinds)
    if (field == schema::Field::entity || field == index::field_of(kind)) kinds.push_back(kind);
  return kinds;
}

/// The kind of an entity by its name in a rank file, which begins with a letter; organisation if
/// that is none of the three.
inline EntityKind kind_of(std::string_view name) {
  if (name.starts_with('P')) return EntityKind::person;
  return name.starts_with('L') ? EntityKind::place : EntityKind::organisation;
}

}  // namespace newshound::search
