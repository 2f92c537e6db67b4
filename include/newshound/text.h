/// Text into words.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

/// A half-open range of bytes in a UTF-8 text.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool operator==(const Span&) const = default;
};

/// A word of a text, in the forms in which it is indexed.
struct Token {
  std::string word;            ///< folded: compatibility forms, case and accents are gone
  std::string stem;            ///< `word` without its inflection; of "US" (not of "us") "US"
  std::string form;            ///< as written, but composed (NFC): case and accents are kept
  Span span;                   ///< where it stood
  std::uint32_t position = 0;  ///< its place among the words, from 0
  bool joined = false;         ///< whether it is several words put together: see Analyzer

  bool operator==(const Token&) const = default;
};

/// Cuts text into tokens, the same way for articles and for queries.
///
/// Words are cut by Unicode's rules (UAX #29, with ICU's dictionaries for Chinese, Japanese, Thai),
/// folded (NFKC case folding, then marks on Latin, Greek and Cyrillic letters dropped, and more:
/// see text::fold) and stemmed (Snowball). No word is dropped for being common.
///
/// What punctuation or a change from letters to digits joins without a blank ("Jean-Michel",
/// "O'Brien", "AT&T", "COVID19") is several words, each with a position of its own, and once more
/// one word without what joins them ("jeanmichel"): a token that is `joined`. It stands behind the
/// first of the words, has the same position, and spans them all. There is none if it would be
/// longer than 64 bytes or be of more than four words. Names that begin with @ or # have a
/// joined token that begins so too. The possessive of "Reyes's" is dropped from the words, not
/// from the joined one ("reyess").
///
/// One word are: acronyms with dots ("U.S.": word "us", form "U.S."), numbers ("3.5"; "1,000" is
/// "1000"), ordinals ("19th"). Acronyms that would be taken for a common word ("US", "WHO", "IT")
/// if they were not in capitals have a stem of their own, which is in capitals.
///
/// Const calls may run at once in several threads.
class Analyzer {
 public:
  /// Words are stemmed if Snowball has a stemmer for `language`. Throws Error if that is not two or
  /// three small letters, as in ISO 639 ("en").
  explicit Analyzer(std::string_view language);

  /// The tokens of `text` in order. Bytes that are not UTF-8 separate words. Of a text longer than
  /// 2 GiB only the start is read.
  std::vector<Token> tokens(std::string_view text) const;

  /// Names the rules, "newshound-2/en": two analysers of the same name give the same tokens.
  const std::string& name() const noexcept { return name_; }

  /// The language of its stemmer (ISO 639).
  const std::string& language() const noexcept { return language_; }

 private:
  std::string language_;
  std::string name_;
};

}  // namespace newshound
