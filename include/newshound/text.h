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

/// A word of a text, in the two forms in which it is indexed. Its position is its place in the
/// list of tokens.
struct Token {
  std::string word;  ///< folded: compatibility forms, case and accents are gone
  std::string stem;  ///< `word` without its inflection
  Span span;         ///< where it stood

  bool operator==(const Token&) const = default;
};

/// Cuts text into tokens, the same way for articles and for queries.
///
/// Words are cut by Unicode's rules (UAX #29, with ICU's dictionaries for Chinese, Japanese, Thai),
/// folded (NFKC case folding, then marks on Latin, Greek and Cyrillic letters dropped) and stemmed
/// (Snowball). No word is dropped for being common. Const calls may run at once in several threads.
class Analyzer {
 public:
  /// Throws Error if there is no stemmer for `language` (ISO 639-1, like "en").
  explicit Analyzer(std::string_view language);

  /// The tokens of `text` in order. Bytes that are not UTF-8 separate words. Of a text longer than
  /// 2 GiB only the start is read.
  std::vector<Token> tokens(std::string_view text) const;

  /// Names the rules, "newshound-1/en": two analysers of the same name give the same tokens.
  const std::string& name() const noexcept { return name_; }

  /// The language of its stemmer (ISO 639-1).
  const std::string& language() const noexcept { return language_; }

 private:
  std::string language_;
  std::string name_;
};

}  // namespace newshound
