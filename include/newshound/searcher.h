/// Asking an index.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newshound/article.h"
#include "newshound/cooccurrence.h"
#include "newshound/entities.h"
#include "newshound/facets.h"
#include "newshound/file_record.h"
#include "newshound/text.h"

namespace newshound {

class Query;

enum class Sort { relevance, newest, oldest };  ///< undated articles come last in both directions

/// Whether all that match are counted, which takes time for each of them.
enum class Total { estimated, exact };

/// Who decides what matches and scores: the rank files, or, to check them, Xapian's own matcher. It
/// is slower, and knows words in quotes only if WriterOptions::xapian_positions was set.
enum class Matcher { rank, xapian };

struct SearchOptions {
  std::size_t offset = 0;
  std::size_t limit = 10;
  Sort sort = Sort::relevance;
  std::size_t snippets = 1;         ///< at most so many for an article; 0 for none
  std::size_t snippet_bytes = 240;  ///< of each, about; 0 for none
  Total total = Total::estimated;
  double title_weight = 0;  ///< how much more a word counts, once more, where the title has it
  Matcher matcher = Matcher::rank;
  /// In which words are understood, the main one first (ISO 639-1); those of the index if empty.
  std::vector<std::string> languages = {};
  bool explain_scores = false;  ///< see Hit::arithmetic
};

/// A part of a text that matched.
struct Highlight {
  enum class Kind : std::uint8_t { word, phrase, name };

  Span span;
  Kind kind = Kind::word;

  bool operator==(const Highlight&) const = default;
};

/// A passage of the body, of whole sentences where they fit, and the parts of it that matched.
struct Snippet {
  std::string text;
  std::uint32_t begin = 0;         ///< where `text` stands in the body, in bytes
  bool cut_before = false;         ///< whether it begins within a sentence
  bool cut_after = false;          ///< whether it ends within one
  std::vector<Highlight> matches;  ///< in `text`, in order, not overlapping

  bool operator==(const Snippet&) const = default;
};

/// How a score, or a part of one, comes about: a sum of two parts, or what one term adds,
///
///   value = weight * occurrences / (occurrences + 0.5 + max(length / average, 0.5) / 2)
///
/// with the average length of all articles. Sums are exact: the values of the two parts, added,
/// give `value` to the last bit.
struct ScorePart {
  double value = 0;
  std::vector<ScorePart> parts;  ///< two, or none

  // Of a term:
  std::string term;                 ///< as it is in the index, with its prefix
  std::uint64_t article_count = 0;  ///< articles that have it
  double weight = 0;                ///< the more, the rarer it is; boosts are in it
  std::uint32_t occurrences = 0;    ///< in this article
  std::uint32_t length = 0;         ///< of this article, in stems
};

struct Hit {
  Article article;                       ///< without its body
  double score = 0;                      ///< BM25; 0 if nothing in the query ranks
  std::vector<Highlight> title_matches;  ///< in its title, if there are snippets
  std::vector<Snippet> snippets;         ///< in the order of the body
  std::optional<ScorePart> arithmetic;   ///< of `score`, if SearchOptions::explain_scores
};

/// A part of the list of results.
struct Page {
  std::vector<Hit> hits;
  std::size_t total = 0;    ///< how many articles match
  bool total_exact = true;  ///< if not, `total` is an estimate, and no less than are known
  std::vector<std::string> warnings;  ///< like "geo* stands for more words than are looked for"
};

/// What the index knows of one term of a query.
struct TermStatistics {
  std::string term;                 ///< as it is in the index, with its prefix
  std::uint64_t article_count = 0;  ///< articles that have it
};

/// A part of the plan of a query.
struct PlanStep {
  std::uint32_t depth = 0;     ///< 0 of the whole; its parts follow
  std::string what;            ///< filters stand in square brackets
  std::uint64_t expected = 0;  ///< about how many articles match it
  std::uint64_t postings = 0;  ///< how many it reads, if it passes over none
};

/// How a query is understood and answered.
struct Explanation {
  std::string query;                   ///< in its canonical form
  std::vector<std::string> languages;  ///< in which its words are understood
  std::vector<TermStatistics> terms;
  std::vector<PlanStep> plan;
  std::vector<std::string> warnings;  ///< like "geo* stands for more words than are looked for"
};

/// What may help where nothing was found.
struct Advice {
  /// A word that no article has.
  struct Word {
    std::string word;
    std::string better;               ///< one that may have been meant, or empty
    std::uint64_t article_count = 0;  ///< articles that have that

    bool operator==(const Word&) const = default;
  };
  /// A part of the query without which the rest is found.
  struct Part {
    std::string query;
    std::uint64_t article_count = 0;  ///< articles that match the rest

    bool operator==(const Part&) const = default;
  };

  std::vector<Word> unknown;
  std::vector<Part> without;
};

/// What an index says of itself.
struct IndexInfo {
  int schema = 0;
  std::string analyzer;
  std::vector<std::string> languages;  ///< of its articles, the most frequent first
  std::uint64_t revision = 0;          ///< grows with every commit
  std::uint64_t articles = 0;
  std::uint64_t undated = 0;
  std::optional<Date> oldest, newest;
  std::size_t segments = 0;
  std::uint64_t bytes = 0;  ///< on disk
};

/// Searches an index as it stood when the searcher was opened, or last refreshed; commits after
/// that do not disturb it. Who is called what is told by the index and, before it, by the user's
/// file aliases.tsv in its directory, see docs/entities.md; an error in that is an IndexError.
///
/// Ranked by BM25 (Robertson and Zaragoza, 2009; k1 = 1, b = 0.5) over stems; quotes decide what
/// matches. Equal scores are in a fixed order: the same index gives the same page, always. Not for
/// use by two threads at once: give each its own. All functions throw IndexError if the index
/// cannot be read.
class Searcher {
 public:
  /// Throws IndexError: missing, other_schema, damaged.
  explicit Searcher(const std::filesystem::path& dir);
  ~Searcher();
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;

  /// Throws QueryError if nothing in `query` can be searched for.
  Page search(const Query& query, const SearchOptions& options = {}) const;

  /// How many articles match. Of the options only the languages count, here and below.
  std::size_t count(const Query& query, const SearchOptions& options = {}) const;

  Explanation explain(const Query& query, const SearchOptions& options = {}) const;

  /// What to try instead of `query`, which finds nothing. Takes as long as some searches.
  Advice advise(const Query& query, const SearchOptions& options = {}) const;

  /// Finds articles like `article`, which need not be in the index (if it is, it is found too): any
  /// of the words that tell it best from others, at most `words` of them, each counting as much as
  /// it tells. A query like any other, to be narrowed by dates or names. Nothing if no other
  /// article has a word of it.
  Query like(const Article& article, std::size_t words = 25) const;

  /// Which values the articles that match have, for each of `requests`, counted over all of them.
  Facets facets(const Query& query, const std::vector<FacetRequest>& requests,
                const SearchOptions& options = {}) const;

  /// How the articles that match are spread over time. Without a `period` by the finest one that
  /// makes no more than 60, and that nine dates in ten tell.
  Timeline timeline(const Query& query, std::optional<Period> period = std::nullopt,
                    const SearchOptions& options = {}) const;

  /// Who is named with whom in the articles that match. Takes time for each match.
  Cooccurrences cooccurrences(const Query& query, const CooccurrenceOptions& wanted,
                              const SearchOptions& options = {}) const;

  /// Who is named in the articles that match, the most frequent first. Names that are known to be
  /// one entity are counted as one. Takes time for each match.
  std::vector<EntityCount> entities(const Query& query,
                                    const EntityListOptions& options = {}) const;

  /// What the index knows of whom `name` names, in any of the ways in which a query may name them;
  /// if that are several, of the one who is called just so, or else of the most frequent. Nothing
  /// if nobody is called so.
  std::optional<EntityProfile> entity(std::string_view name,
                                      std::optional<EntityKind> kind = std::nullopt,
                                      const EntityProfileOptions& options = {}) const;

  /// Entities in whose names a word, or several, begin with `start` ("mad", "nicolas mad"), the
  /// most frequent first. Articles that are gone may count too.
  std::vector<EntityCount> complete(std::string_view start,
                                    std::optional<EntityKind> kind = std::nullopt,
                                    std::size_t limit = 10) const;

  /// Names that may be one entity but are not joined, those first that concern most articles. Looks
  /// at all names of the index.
  std::vector<MergeSuggestion> suggest_merges(std::size_t limit = 100) const;

  /// The whole article, or nothing if there is none of this id. That of a copy gives the article
  /// that it is a copy of.
  std::optional<Article> find(std::string_view id) const;

  /// What the index knows of the file at `path`, absolute and without "." and "..", or nothing.
  std::optional<FileRecord> file(const std::string& path) const;

  IndexInfo info() const;

  /// The queries kept in the index, by name.
  const std::map<std::string, std::string>& saved_queries() const;

  /// Moves on to the last commit and to the file of names, aliases.tsv, as it is now. Whether
  /// anything changed. If it throws the searcher is as it was.
  bool refresh();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace newshound
