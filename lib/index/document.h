/// Articles as Xapian's documents and as rows and postings of a rank file, in one go.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "index/manifest.h"
#include "index/row.h"
#include "newshound/article.h"
#include "rank/builder.h"
#include "text/vocabulary.h"

namespace newshound::index {

/// The article that is stored as `json`. Throws IndexError, damaged.
Article parse_stored(std::string_view json);

/// The article in `document`. Throws IndexError, damaged.
Article read_article(const Xapian::Document& document);

/// Takes the articles of a batch apart. For each: begin(), document() if it is wanted, finish().
/// Not for use by two threads at once.
class DocumentMaker {
 public:
  /// `vocabulary` must outlive it, and is not to be cleared meanwhile.
  DocumentMaker(text::Vocabulary& vocabulary, Positions positions)
      : vocabulary_(vocabulary), positions_(positions) {}

  /// Finds all terms of `article`.
  void begin(const Article& article);

  /// What Xapian is to keep of it: its terms, its values, and `stored` as it is.
  Xapian::Document document(const Article& article, std::string_view stored);

  /// Adds it to the rank file.
  void finish(const Article& article);

  /// Writes the rank file of all finished articles, not synced, and forgets them.
  /// Throws std::filesystem::filesystem_error.
  void write_rank(const std::filesystem::path& path);

 private:
  using TermNumber = rank::Builder::TermNumber;

  static constexpr TermNumber unknown = UINT32_MAX;

  /// What a word is called in a part of an article.
  struct WordTerms {
    TermNumber word = unknown;
    TermNumber stem = unknown;
  };
  /// What is known of a word that was seen before. Few words stand in titles.
  struct Word {
    std::uint64_t hash = 0;
    WordTerms terms;
    WordTerms title;
  };

  void add_words(const Article& article);
  void add_authors(const Article& article);
  void add_exact(const Article& article);
  void add_entities(const Article& article);
  void add_filter(std::string_view term);
  void add_word(std::uint32_t number, Xapian::termpos position);
  WordTerms terms_of(std::string_view prefix, std::uint32_t number);
  /// A word where Xapian is to have it too.
  void place(std::string_view prefix, std::uint32_t number, Xapian::termpos position);
  void add_values(Xapian::Document& document, const Article& article) const;

  text::Vocabulary& vocabulary_;
  Positions positions_;
  rank::Builder builder_;
  std::vector<Word> words_;    ///< by their numbers in the vocabulary
  std::uint64_t content_ = 0;  ///< of the current article, as are all that follow
  EntityNames names_;
  Xapian::Document placed_;  ///< its words with their positions, if Xapian is to have them
};

}  // namespace newshound::index
