#include "search/word_starts.h"

#include <doctest/doctest.h>
#include <newshound/article.h>

#include <algorithm>

#include "search/marks.h"
#include "support/random_corpus.h"
#include "support/tokens.h"

namespace newshound::search {

TEST_CASE("stems of the corpus begin like their words in languages that promise it") {
  std::size_t words = 0;
  for (const std::string language : {"en", "es", "fr", "de", "pt", "it", "nl"}) {
    const Analyzer analyzer(language);
    CHECK(stems_keep_their_start(language));
    ArticleReader reader({NEWSHOUND_CORPUS "/clean"});
    while (const auto article = reader.next())
      for (const auto& token : analyzer.tokens(article->body)) {
        if (token.word.size() < 2) continue;
        WordStarts starts;
        starts.add(token.stem);
        CAPTURE(token.form);
        const auto begin = token.span.begin;
        const auto text = std::string_view(article->body).substr(0, token.span.end);
        const auto found = starts.find(text);
        const bool sigil = token.word.front() == '@' || token.word.front() == '#';
        CHECK(std::find(found.begin(), found.end(), begin + (sigil ? 1 : 0)) != found.end());
        ++words;
      }
    if (words > 20000) break;
  }
  CHECK(words > 1000);
}

TEST_CASE("marks are those that reading every word gives") {
  test::Random random(211);
  const Analyzer english("en");
  text::Vocabulary vocabulary("en");
  for (int round = 0; round < 2000; ++round) {
    const auto text = test::random_text(random, random.below(60));
    std::vector<Pattern> patterns;
    for (auto left = 1 + random.below(3); left > 0; --left) {
      const bool stems = random.once_in(2);
      Pattern pattern{{}, stems};
      for (const auto& token : test::plain_tokens(english, random.pick(test::corpus_words)))
        pattern.words.push_back(stems ? token.stem : token.word);
      patterns.push_back(std::move(pattern));
    }
    std::vector<Mark> expected;
    const auto tokens = test::plain_tokens(english, text);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      if (!expected.empty() && tokens[at].span.begin < expected.back().span.end) continue;
      std::uint32_t end = 0;
      std::uint32_t which = 0;
      for (std::uint32_t index = 0; index < patterns.size(); ++index) {
        const auto& [words, stems, kind, weight] = patterns[index];
        bool fits = !words.empty() && at + words.size() <= tokens.size();
        for (std::size_t word = 0; fits && word < words.size(); ++word)
          fits = words[word] == (stems ? tokens[at + word].stem : tokens[at + word].word);
        if (fits && tokens[at + words.size() - 1].span.end > end) {
          end = tokens[at + words.size() - 1].span.end;
          which = index;
        }
      }
      if (end > 0) expected.push_back({{tokens[at].span.begin, end}, which});
    }
    CAPTURE(text);
    const auto marks = MarkFinder(patterns, vocabulary, "en").find(text);
    // Words put together are found too; the slow way does not look for them.
    std::vector<Mark> plain;
    for (const auto& mark : marks)
      if (std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
            return token.span.begin == mark.span.begin && token.span.end <= mark.span.end;
          }))
        plain.push_back(mark);
    for (const auto& mark : expected) CHECK(std::count(plain.begin(), plain.end(), mark) == 1);
  }
}

}  // namespace newshound::search
