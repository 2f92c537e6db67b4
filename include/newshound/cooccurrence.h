/// Who is named with whom in the articles that a query finds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "newshound/date.h"
#include "newshound/entity.h"

namespace newshound {

/// How near to each other two names have to stand.
enum class Nearness { article, sentence, words };

struct CooccurrenceOptions {
  std::vector<EntityKind> kinds = {};   ///< both are of one of these; of any if there are none
  std::vector<EntityKind> others = {};  ///< if there are some: the second is of one of these
  Nearness within = Nearness::article;
  std::uint32_t words = 10;   ///< from the first word of one to that of the other at most
  std::size_t limit = 20;     ///< pairs
  std::uint64_t fewest = 2;   ///< articles that have to have both
  std::size_t names = 1000;   ///< of more than this, or 4,000, those in most articles are looked at
  bool with_evidence = true;  ///< whether pairs have some
};

/// Where two are named together.
struct PairEvidence {
  std::string id;  ///< of the article
  std::optional<Date> date;
  std::string source;
  /// The sentences from one name to the other; of names far apart those of both, with " … " between
  /// them.
  std::string passage;
  Span first, second;  ///< the names in `passage`

  bool operator==(const PairEvidence&) const = default;
};

/// Two entities in the articles found.
struct Cooccurrence {
  Entity first, second;
  std::uint64_t together = 0;         ///< articles in which they stand so near to each other
  std::uint64_t first_articles = 0;   ///< that name the first
  std::uint64_t second_articles = 0;  ///< that name the second
  /// How surely they are not together by chance: the log-likelihood ratio (Dunning, 1993) over the
  /// articles found. From 10.8 on chance makes one such pair of 1,000. Nothing can be told of those
  /// whom every article names: 0.
  double significance = 0;
  /// The newest article, if it is wanted and both stand in its text.
  std::optional<PairEvidence> evidence;
};

struct Cooccurrences {
  std::uint64_t articles = 0;       ///< were found
  std::uint64_t names = 0;          ///< entities that were looked at
  std::uint64_t left_out = 0;       ///< others that `fewest` articles name
  std::uint64_t distinct = 0;       ///< pairs in all
  std::vector<Cooccurrence> pairs;  ///< the most significant first
};

}  // namespace newshound
