#include "search/likeness.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "newshound/query_builder.h"
#include "search/term_frequency.h"
#include "text/function_words.h"

namespace newshound::search {

namespace {

struct Word {
  std::string word;  ///< the first form of it that was met
  double occurrences = 0;
  double weight = 0;
};

using Words = std::map<std::string, Word>;  ///< by stem

bool tells(const Token& token) {
  constexpr std::size_t shortest = 2;
  return !token.joined && token.word.size() >= shortest &&
         std::none_of(token.word.begin(), token.word.end(), is_digit) &&
         !text::is_function_word(token.word);
}

void count(std::string_view text, double times, const Analyzer& analyzer, Words& words) {
  for (const auto& token : analyzer.tokens(text)) {
    if (!tells(token)) continue;
    auto& word = words[token.stem];
    if (word.word.empty()) word.word = token.word;
    word.occurrences += times;
  }
}

}  // namespace

Query query_of_significant_words(const Article& article, const Analyzer& analyzer,
                                 std::span<const rank::SegmentView> segments, std::size_t most) {
  constexpr double half_share = 1.2;  // occurrences that give half of a word's weight
  Words words;
  count(article.title, 2, analyzer, words);
  count(article.body, 1, analyzer, words);
  const auto articles = article_count(segments);
  std::vector<Word> best;
  for (auto& [stem, word] : words) {
    const auto frequency = frequency_of_stem(stem, segments);
    if (frequency < 2) continue;
    word.weight = word.occurrences / (word.occurrences + half_share) *
                  std::log((articles + 1) / (frequency + 0.5));
    if (word.weight > 0) best.push_back(std::move(word));
  }
  std::stable_sort(best.begin(), best.end(),
                   [](const Word& a, const Word& b) { return a.weight > b.weight; });
  if (best.size() > most) best.resize(most);
  std::vector<Query> alternatives;
  for (const auto& word : best)
    alternatives.push_back(query::boost(query::word(word.word), word.weight / best[0].weight));
  return query::any_of(std::move(alternatives));
}

}  // namespace newshound::search
