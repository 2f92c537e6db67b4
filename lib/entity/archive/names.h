/// Which names to search for, given the groups of an archive and what the user says about them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "entity/archive/aliases.h"
#include "entity/archive/table.h"

namespace newshound::entity {

/// The names of an archive, as an index can tell them. Const calls must be safe in several threads.
class ArchiveNames {
 public:
  struct Found {
    std::string name;  ///< as articles gave it
    std::uint64_t articles = 0;

    bool operator==(const Found&) const = default;
  };

  virtual ~ArchiveNames() = default;

  /// The names of `kind` which have, or a form of which has, the folded words `words` (with single
  /// blanks between them) in a row. Each once, in any order.
  virtual std::vector<Found> find(EntityKind kind, const std::string& words) const = 0;

  /// How many articles gave exactly `name`.
  virtual std::uint64_t articles(EntityKind kind, const std::string& name) const = 0;
};

/// An entity that the words of a query name.
struct NamedByWords {
  std::string name;                ///< canonical
  std::uint64_t articles = 0;      ///< the sum over `names`
  std::vector<std::string> names;  ///< those that articles give it, the canonical one first if so

  bool operator==(const NamedByWords&) const = default;
};

/// Groups with the user's word as the last. Immutable: const calls may run in several threads.
class Names {
 public:
  Names() = default;
  Names(const std::vector<SameEntity>& groups, const Aliases& aliases);

  /// The entities of `kind` that `asked` names: by any part of any of their names or forms, with
  /// other case or accents, and if that finds nothing by the words in another order, with a title,
  /// or with more or fewer middle names. The most frequent first.
  std::vector<NamedByWords> expand(EntityKind kind, std::string_view asked,
                                   const ArchiveNames& archive) const;

  /// The name by which to show the entity that articles call `name`: itself where nothing else is
  /// known; nothing if the user says that this is no entity.
  std::optional<std::string> canonical_of(EntityKind kind, std::string_view name) const;

  /// All names of the entity that articles call `name`, the canonical one first; none if the user
  /// says that this is no entity.
  std::vector<std::string> variants_of(EntityKind kind, std::string_view name) const;

 private:
  struct Group {
    EntityKind kind = EntityKind::person;
    std::vector<std::string> names;  ///< the canonical one first
  };
  class Collector;

  const Group* group_of(EntityKind kind, std::string_view name) const;
  bool is_nobody(EntityKind kind, std::string_view name) const;
  void add_told(EntityKind kind, const std::string& words, Collector& collector) const;

  std::vector<Group> groups_;
  std::unordered_map<std::string, std::uint32_t> group_of_;  ///< by kind and folded name
  std::unordered_set<std::string> nobody_;                   ///< kinds and folded names
  std::vector<std::uint32_t> told_;                          ///< groups of which the user told
};

}  // namespace newshound::entity
