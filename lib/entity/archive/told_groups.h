/// Groups of names after the user's word.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "entity/archive/aliases.h"
#include "entity/archive/table.h"

namespace newshound::entity {

/// A name in a group, and how sure it is there.
struct GroupedName {
  std::string name;
  JoinRule rule = JoinRule::spelling;
  std::uint64_t evidence = 0;
  bool told = false;         ///< by the user
  std::string told_of = {};  ///< whose name that is, as group_key(); empty if nobody told
};

struct ToldGroup {
  EntityKind kind = EntityKind::person;
  std::vector<GroupedName> names;  ///< the canonical one first
  bool told = false;               ///< whether the user named it
};

/// By kind and folded name: where a group is.
using GroupIndex = std::unordered_map<std::string, std::uint32_t>;

/// Under what a name of a group is found, whatever its case and accents.
std::string group_key(EntityKind kind, std::string_view name);

/// `groups` changed as `aliases` say: first what is the same is brought together, then what is to
/// be apart is parted, then what is no entity is removed. A canonical name brings all of its group,
/// any other name comes alone. Of two names that must part, that leaves the group which is not
/// canonical and was told by nobody, with those that are spelled like it or told to be its; if both
/// are so, the one with less to speak for it. Groups may be left empty or with one name.
std::vector<ToldGroup> told_groups(const std::vector<SameEntity>& groups, const Aliases& aliases);

}  // namespace newshound::entity
