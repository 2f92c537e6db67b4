/// Articles as Xapian's documents and as rows and postings of a rank file, in one go.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/manifest.h"
#include "index/row.h"
#include "newshound/article.h"
#include "rank/builder.h"
#include "text/vocabularies.h"

namespace newshound::index {

/// The article that is stored as `json`. Throws IndexError, damaged.
Article parse_stored(std::string_view json);

/// The article in `document`. Throws IndexError, damaged.
Article read_article(const Xapian::Document& document);

/// Takes the articles of a batch apart. For each: begin(), document() if it is wanted, finish().
/// Not for use by two threads at once.
class DocumentMaker {
 public:
  /// `vocabularies` must outlive it, and are not to be cleared meanwhile. `language` is that of
  /// articles that do not say theirs.
  DocumentMaker(text::Vocabularies& vocabularies, const std::string& language, Positions positions,
                EntityFinder finder)
      : vocabularies_(vocabularies),
        language_(language),
        positions_(positions),
        finder_(std::move(finder)) {}

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
    TermNumber form = unknown;  ///< if it is written in another way than folded
  };
  /// What is known of a word that was seen before. Few words stand in titles.
  struct Word {
    WordTerms terms;
    WordTerms title;
  };
  /// A language, and what its words are called, by their numbers in its vocabulary.
  struct Language {
    text::Vocabulary* vocabulary = nullptr;
    std::vector<Word> words;
  };

  void add_words(const Article& article);
  void add_authors(const Article& article);
  void add_exact(const Article& article);
  void add_copies(const Article& article);
  void add_outlet(const std::string& source, const std::string& url);
  void add_presence(const Article& article);
  void add_entities(const Article& article);
  void add_filter(std::string_view term);
  Xapian::termpos add_title(const Article& article);
  void add_body(const Article& article, Xapian::termpos begin);
  void add_word(const text::Occurrence& token, Xapian::termpos position);
  void add_tokens(const std::vector<text::Occurrence>& tokens, Xapian::termpos begin);
  void add_pieces(const std::vector<text::Occurrence>& tokens, std::size_t joined,
                  Xapian::termpos position);
  void add(const WordTerms& terms, Xapian::termpos position);
  void set_language(const Article& article);
  WordTerms terms_of(std::string_view prefix, std::uint32_t number);
  TermNumber number_of_form(std::string_view prefix, std::uint32_t number);
  /// A word where Xapian is to have it too.
  void place(std::string_view prefix, std::uint32_t number, Xapian::termpos position);
  void add_values(Xapian::Document& document, const Article& article) const;

  text::Vocabularies& vocabularies_;
  std::string language_;
  Positions positions_;
  EntityFinder finder_;
  rank::Builder builder_;
  std::unordered_map<std::string, Language> languages_;
  Language* words_ = nullptr;  ///< of the current article, as are all that follow
  EntityNames names_;
  Xapian::Document placed_;  ///< its words with their positions, if Xapian is to have them
};

}  // namespace newshound::index
