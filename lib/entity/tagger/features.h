/// What may tell that a token is part of a name.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "entity/tagger/document.h"
#include "entity/tagger/word.h"

namespace newshound::entity::tagger {

/// A model knows the features by numbers that change with these rules.
constexpr std::uint32_t feature_version = 1;

using Keys = std::vector<std::uint64_t>;

/// From which token a word is seen.
enum class View : std::uint8_t { itself, next, previous, second_next, second_previous };
constexpr std::size_t views = 5;

/// Appends what a word tells of the token from which it is seen; nullptr is beyond the end of the
/// sentence (or before its beginning). `language` is Document::language(). Depends on nothing else.
void add_word_features(const Word* word, View view, std::uint64_t language, Keys& keys);

/// Appends what the words around a token tell together with it, and the text as a whole.
void add_context_features(const Document& document, std::uint32_t token, Keys& keys);

/// The words that are seen from a token.
std::array<const Word*, views> words_seen(const Document& document, std::uint32_t token);

/// Appends all features of a token.
void add_features(const Document& document, std::uint32_t token, Keys& keys);

}  // namespace newshound::entity::tagger
