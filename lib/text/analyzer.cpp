#include <unordered_map>

#include "newshound/error.h"
#include "newshound/text.h"
#include "text/stem.h"
#include "text/vocabulary.h"

namespace newshound {

namespace {

/// What this thread has met of `language`. Most words are met again; rare ones do not pile up.
text::Vocabulary& vocabulary_of_this_thread(const std::string& language) {
  constexpr std::size_t most_bytes = 32 << 20;
  thread_local std::unordered_map<std::string, text::Vocabulary> vocabularies;
  auto& vocabulary = vocabularies.try_emplace(language, language).first->second;
  if (vocabulary.bytes() > most_bytes) vocabulary.clear();
  return vocabulary;
}

}  // namespace

Analyzer::Analyzer(std::string_view language)
    : language_(language), name_("newshound-1/" + language_) {
  if (!text::has_stemmer(language))
    throw Error("there is no stemmer for the language '" + language_ + "'",
                "name a language of Snowball by its two letters, like en or es");
}

std::vector<Token> Analyzer::tokens(std::string_view text) const {
  auto& vocabulary = vocabulary_of_this_thread(language_);
  const auto& occurrences = vocabulary.read(text);
  std::vector<Token> tokens;
  tokens.reserve(occurrences.size());
  for (const auto& [word, span] : occurrences)
    tokens.push_back(
        {std::string(vocabulary.word(word)), std::string(vocabulary.stem(word)), span});
  return tokens;
}

}  // namespace newshound
