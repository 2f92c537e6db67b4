#include <algorithm>
#include <array>

#include "newshound/error.h"
#include "newshound/text.h"
#include "text/fold.h"
#include "text/segment.h"
#include "text/stem.h"

namespace newshound {

namespace {

constexpr std::string_view curly_apostrophe = "\u2019";

struct Apostrophe {
  std::size_t begin;
  std::size_t end;
};

Apostrophe first_apostrophe(std::string_view word) {
  const auto straight = word.find('\'');
  const auto curly = word.find(curly_apostrophe);
  if (straight < curly) return {straight, straight + 1};
  if (curly == std::string_view::npos) return {word.size(), word.size()};
  return {curly, curly + curly_apostrophe.size()};
}

/// Whether `prefix` is an article, pronoun or preposition that French, Italian or Catalan join to
/// the next word: "l'État".
bool is_elision(std::string_view prefix) {
  constexpr std::array<std::string_view, 14> elisions = {
      "l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "dell", "nell"};
  return std::find(elisions.begin(), elisions.end(), prefix) != elisions.end();
}

/// The parts of the word at `span` that are words of their own.
std::vector<Span> split_elision(std::string_view text, Span span) {
  const auto word = text.substr(span.begin, span.end - span.begin);
  const auto apostrophe = first_apostrophe(word);
  if (apostrophe.end >= word.size() || !is_elision(text::fold(word.substr(0, apostrophe.begin))))
    return {span};
  const auto begin = span.begin;
  return {{begin, begin + static_cast<std::uint32_t>(apostrophe.begin)},
          {begin + static_cast<std::uint32_t>(apostrophe.end), span.end}};
}

/// "maduro" of "maduro's": a possessive is not part of a name.
void drop_possessive(std::string& word) {
  if (word.size() > 2 && word.ends_with("'s")) word.resize(word.size() - 2);
}

}  // namespace

Analyzer::Analyzer(std::string_view language)
    : language_(language), name_("newshound-1/" + language_) {
  if (!text::has_stemmer(language))
    throw Error("there is no stemmer for the language '" + language_ + "'",
                "name a language of Snowball by its two letters, like en or es");
}

std::vector<Token> Analyzer::tokens(std::string_view text) const {
  std::vector<Token> tokens;
  const auto words = text::words(text);
  tokens.reserve(words.size());
  for (const auto word : words) {
    for (const auto span : split_elision(text, word)) {
      auto folded = text::fold(text.substr(span.begin, span.end - span.begin));
      drop_possessive(folded);
      if (folded.empty()) continue;  // Hangul fillers are letters, but nothing is left of them
      auto stem = text::stem(folded, language_);
      tokens.push_back({std::move(folded), std::move(stem), span});
    }
  }
  return tokens;
}

}  // namespace newshound
