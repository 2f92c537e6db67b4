/// Who is named in the articles of an index: what Searcher tells of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newshound/date.h"
#include "newshound/entity.h"

namespace newshound {

/// A way in which an entity is written.
struct EntityForm {
  std::string surface;         ///< "Maduro"
  std::uint64_t articles = 0;  ///< that write it so

  bool operator==(const EntityForm&) const = default;
};

/// An entity, under all names that are known to be its own, and in how many articles it is named.
struct EntityCount {
  Entity entity;  ///< by the name under which it is shown
  std::uint64_t articles = 0;
  std::optional<Date> first, last;  ///< of the dates of these articles
  std::vector<EntityForm> forms;    ///< the most frequent first

  bool operator==(const EntityCount&) const = default;
};

struct EntityListOptions {
  std::optional<EntityKind> kind = {};      ///< others are left out
  std::size_t limit = 20;                   ///< entities
  std::size_t forms = 5;                    ///< of each
  std::vector<std::string> languages = {};  ///< as in SearchOptions
};

/// An entity that is named in the same articles as another.
struct Companion {
  Entity entity;
  std::uint64_t together = 0;  ///< articles that name both
  std::uint64_t articles = 0;  ///< that name this one; those that are gone may count too
  /// How surely they are not together by chance: the log-likelihood ratio (Dunning, 1993). From
  /// 10.8 on chance makes one such pair of 1,000.
  double significance = 0;
};

/// Articles of a month, or of a year where the month is not known.
struct EntityPeriod {
  Date period;
  std::uint64_t articles = 0;
};

/// A sentence that names an entity.
struct EntityEvidence {
  std::string id;  ///< of the article
  std::optional<Date> date;
  std::string source;
  std::string sentence;
  Span mention;  ///< of the name in `sentence`
};

struct EntityProfileOptions {
  std::size_t forms = 20;
  std::size_t companions = 20;
  std::size_t evidence = 5;  ///< articles, the newest
};

/// What an index knows of an entity.
struct EntityProfile {
  EntityCount count;
  std::vector<std::string> names;  ///< that articles give it as the fullest, the shown one first
  std::vector<EntityPeriod> timeline;  ///< by time; periods without an article are left out
  std::vector<Companion> with;         ///< the most significant first
  std::vector<EntityEvidence> evidence;
  std::vector<EntityCount> others;  ///< others that were asked for by the same words, without forms
};

/// Two names that may be one entity, for a person to decide.
struct MergeSuggestion {
  EntityKind kind = EntityKind::person;
  std::string name;            ///< the more frequent or fuller one
  std::string variant;         ///< what may be the same
  std::uint64_t articles = 0;  ///< of `name` with all that is joined to it
  std::uint64_t variant_articles = 0;
  std::string reason;  ///< "one letter differs"
};

/// "person", "organisation" or "place".
std::string_view name_of(EntityKind kind) noexcept;

/// `suggestions` as lines for the file aliases.tsv of an index, each behind a comment that says
/// why.
std::string to_alias_lines(const std::vector<MergeSuggestion>& suggestions);

}  // namespace newshound
