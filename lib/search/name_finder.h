/// Whom a query names, and where.
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "query/node.h"
#include "rank/expression.h"
#include "rank/plan.h"
#include "search/index_names.h"
#include "search/places.h"
#include "search/segment_names.h"

namespace newshound::search {

/// Articles that name someone.
struct NamedArticles {
  rank::Expression expression;                     ///< a filter
  std::vector<std::vector<std::string>> patterns;  ///< words to be marked
  std::vector<std::string> warnings;
};

/// Someone whom the words of a query may mean.
struct NamedEntity {
  EntityKind kind = EntityKind::person;
  entity::NamedByWords named;
};

/// Asks for entities in fields of that kind, by all names that they are known to have.
class NameFinder {
 public:
  /// Both must outlive it.
  NameFinder(std::span<const rank::SegmentView> segments, const IndexNames& names)
      : segments_(segments), archive_(segments), names_(names) {}

  /// All whom `text` may mean in `field`, the most frequent first.
  std::vector<NamedEntity> named(schema::Field field, const std::string& text) const;

  /// Articles that name one of these. Where the words of `match` are a part of all their names that
  /// is one posting list.
  NamedArticles articles(const query::Match& match) const;

  /// Where they are mentioned: at the first word of each mention.
  Places places_of(const query::Match& match) const;
  Places places_of(const query::Pattern& pattern) const;
  Places places_of(const query::Fuzzy& fuzzy) const;

 private:
  /// Where those are mentioned in whose names one of `runs` stands.
  Places places_of_runs(schema::Field field, const std::string& written,
                        const std::vector<std::string>& runs) const;

  std::span<const rank::SegmentView> segments_;
  SegmentNames archive_;
  const IndexNames& names_;
};

/// What to tell if `named`, the most frequent first, are several, and `match` asked for them: of
/// those with the tenth of the articles of the first or more. A person who is only called by the
/// very words that are asked for is nobody apart. Empty if there are not two such.
std::string ambiguity(const query::Match& match, const std::vector<NamedEntity>& named);

}  // namespace newshound::search
