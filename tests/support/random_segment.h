/// Random articles as the rank layer sees them, and what should be in a rank file of them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "rank/builder.h"
#include "rank/file.h"
#include "support/random.h"
#include "support/temp_dir.h"

namespace newshound::test {

/// The occurrences of terms in an article: positions of words, as many of any numbers of others.
struct RankArticle {
  std::map<std::string, std::vector<std::uint32_t>> words;
  std::map<std::string, std::uint32_t> ranked;
  std::vector<std::string> filters;
  rank::Row row;

  std::uint32_t length() const {
    std::uint32_t sum = 0;
    for (const auto& [term, count] : ranked) sum += count;
    return sum;
  }
};

/// What a corpus is like.
struct RankCorpusShape {
  std::uint32_t articles = 300;
  std::uint32_t vocabulary = 40;
  std::uint32_t longest = 60;  ///< words; some articles have only one
};

/// The number of a word: small ones are far more common.
inline std::uint32_t zipf(Random& random, std::uint32_t vocabulary) {
  auto number = random.below(vocabulary) + 1;
  while (number > 1 && random.once_in(2)) number = random.below(number) + 1;
  return static_cast<std::uint32_t>(number - 1);
}

/// A word and its stem: some words share one.
inline std::string word_name(std::uint32_t number) { return "w" + std::to_string(number); }
inline std::string stem_name(std::uint32_t number) { return "Zw" + std::to_string(number / 2); }

/// Some of a few names, each in one or more of its forms.
inline std::vector<rank::EntityForm> random_entities(Random& random) {
  constexpr const char* names[] = {"PAna Reyes",  "PAna María Reyes", "PJean-Michel Roux",
                                   "LSanta Ilda", "LReyes",           "OBank of Santa Ilda",
                                   "OBank, The ", "P習近平",          "PÉmile d'Ans"};
  constexpr const char* forms[] = {"", "Reyes", "REYES", "Ana", "the Bank"};
  std::set<rank::EntityForm> entities;
  if (random.once_in(2)) return {};
  for (auto left = random.below(8); left > 0; --left)
    entities.insert({names[random.below(std::size(names))], forms[random.below(std::size(forms))]});
  return {entities.begin(), entities.end()};
}

inline RankArticle random_rank_article(Random& random, const RankCorpusShape& shape) {
  RankArticle article;
  auto words = random.once_in(10) ? 1 : random.below(shape.longest) + 1;
  if (random.once_in(100)) words = 1000;
  const auto same = random.once_in(40);  // one word over and over: counts beyond a byte
  std::uint32_t position = 0;
  for (std::size_t word = 0; word < words; ++word) {
    const auto number = same ? 0 : zipf(random, shape.vocabulary);
    position += random.once_in(20) ? 100 : 1;
    article.words[word_name(number)].push_back(position);
    ++article.ranked[stem_name(number)];
  }
  for (const auto* filter : {"XPa", "XPb", "Len", "Lfr"})
    if (random.once_in(3)) article.filters.emplace_back(filter);
  if (!random.once_in(8)) {
    const auto day = static_cast<std::int32_t>(random.below(1000));
    article.row.first_day = day;
    article.row.end_day = day + (random.once_in(5) ? 30 : 1);
    article.row.date_key = (std::uint64_t{20200101000000} + static_cast<std::uint64_t>(day)) * 4;
  }
  article.row.source = "source " + std::to_string(random.below(5));
  article.row.language = random.once_in(2) ? "en" : "";
  article.row.entities = random_entities(random);
  article.row.content = random.below(1000);
  article.row.display = std::string(random.below(30), 'd');
  return article;
}

inline std::vector<RankArticle> random_rank_articles(Random& random, const RankCorpusShape& shape) {
  std::vector<RankArticle> articles;
  for (std::uint32_t at = 0; at < shape.articles; ++at)
    articles.push_back(random_rank_article(random, shape));
  return articles;
}

inline void add_to(rank::Builder& builder, const RankArticle& article) {
  using rank::TermKind;
  for (const auto& [word, positions] : article.words)
    for (const auto position : positions)
      builder.add(builder.number(word, TermKind::word), position);
  for (const auto& [term, count] : article.ranked)
    for (std::uint32_t times = 0; times < count; ++times)
      builder.add(builder.number(term, TermKind::ranked));
  for (const auto& term : article.filters) builder.add(builder.number(term, TermKind::filter));
  builder.finish_article(article.row);
}

inline void write_rank_file(const std::vector<RankArticle>& articles,
                            const std::filesystem::path& path) {
  rank::Builder builder;
  for (const auto& article : articles) add_to(builder, article);
  builder.write(path);
}

}  // namespace newshound::test
