#include <unordered_map>

#include "newshound/error.h"
#include "newshound/text.h"
#include "text/language.h"
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
    : language_(language), name_("newshound-2/" + language_) {
  if (!text::is_language_code(language))
    throw Error("'" + language_ + "' is not a language",
                "name it by the two or three small letters of ISO 639, like en or es");
}

std::vector<Token> Analyzer::tokens(std::string_view text) const {
  auto& vocabulary = vocabulary_of_this_thread(language_);
  const auto& occurrences = vocabulary.read(text);
  std::vector<Token> tokens;
  tokens.reserve(occurrences.size());
  for (const auto& [word, span, position, joined] : occurrences)
    tokens.push_back({std::string(vocabulary.word(word)), std::string(vocabulary.stem(word)),
                      std::string(vocabulary.form(word)), span, position, joined});
  return tokens;
}

}  // namespace newshound
