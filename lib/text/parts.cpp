#include "text/parts.h"

#include <algorithm>
#include <array>

#include "text/fold.h"

namespace newshound::text {

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

/// Where the words that `word` joins stand in it.
std::vector<Span> split_elision(std::string_view word) {
  const auto end = static_cast<std::uint32_t>(word.size());
  const auto apostrophe = first_apostrophe(word);
  if (apostrophe.end >= word.size() || !is_elision(fold(word.substr(0, apostrophe.begin))))
    return {{0, end}};
  return {{0, static_cast<std::uint32_t>(apostrophe.begin)},
          {static_cast<std::uint32_t>(apostrophe.end), end}};
}

/// "maduro" of "maduro's": a possessive is not part of a name.
void drop_possessive(std::string& word) {
  if (word.size() > 2 && word.ends_with("'s")) word.resize(word.size() - 2);
}

}  // namespace

std::vector<Part> parts_of(std::string_view word) {
  std::vector<Part> parts;
  for (const auto span : split_elision(word)) {
    auto folded = fold(word.substr(span.begin, span.end - span.begin));
    drop_possessive(folded);
    if (folded.empty()) continue;  // Hangul fillers are letters, but nothing is left of them
    parts.push_back({std::move(folded), span});
  }
  return parts;
}

}  // namespace newshound::text
