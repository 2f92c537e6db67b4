/// What the user says about names: the file `aliases.tsv` beside an index.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "newshound/entity.h"

namespace newshound::entity {

/// Names that are one entity.
struct Alias {
  EntityKind kind = EntityKind::person;
  std::string canonical;
  std::vector<std::string> variants;  ///< at least one

  bool operator==(const Alias&) const = default;
};

/// Names that are not one entity, of whatever kind.
struct Apart {
  std::string one, other;

  bool operator==(const Apart&) const = default;
};

struct Aliases {
  std::vector<Alias> same;
  std::vector<Entity> nobody;  ///< names that are no entity of this kind
  std::vector<Apart> apart;

  bool empty() const { return same.empty() && nobody.empty() && apart.empty(); }
  bool operator==(const Aliases&) const = default;
};

constexpr std::size_t most_alias_bytes = std::size_t{16} << 20U;  ///< of a whole file

/// Reads lines whose fields are separated by tabs, in any order:
///
///     Nicolás Maduro  person  Nicolas Madura  Maduro Moros    one entity, shown by the first name
///     !               org     Read More                       no entity
///     Nicolás Maduro  ≠       Nicolás Maduro Guerra           never one entity; also !=
///     # a comment
///
/// Kinds are person, organisation and place; also per, org, organization, loc, location. Blanks
/// around a field do not matter, nor do case and accents of a name. A name that is a variant twice,
/// or two that are one entity and not, contradict each other.
///
/// Throws IndexError, which says line and byte of the first error in `path`, and of the others how
/// many and in which lines. A file with an error is not used in part.
Aliases parse_aliases(std::string_view text, const std::string& path);

/// `aliases` as such a file, sorted, so that versions of it can be compared line by line.
std::string write_aliases(const Aliases& aliases);

/// `text`, which stays as it is, and behind it those lines of `more` that it does not have yet.
/// Throws IndexError as parse_aliases() does.
std::string append_aliases(std::string_view text, const Aliases& more, const std::string& path);

}  // namespace newshound::entity
