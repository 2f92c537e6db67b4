#include "text/vocabulary.h"

#include <algorithm>
#include <functional>
#include <random>

#include "support/print.h"
#include "text/compound.h"
#include "text/form.h"
#include "text/parts.h"
#include "text/segment.h"
#include "text/stem.h"

namespace newshound::text {

namespace {

/// The numbers of the words of `text`.
std::vector<std::uint32_t> numbers_of(Vocabulary& vocabulary, std::string_view text) {
  std::vector<std::uint32_t> numbers;
  for (const auto& occurrence : vocabulary.read(text)) numbers.push_back(occurrence.word);
  return numbers;
}

/// Tokens without anything remembered and without a fast path.
std::vector<Token> slow_tokens(std::string_view text, const std::string& language) {
  std::vector<Token> tokens;
  std::uint32_t position = 0;
  auto spellings = words_by_icu(text);
  join_compounds(text, spellings);
  for (const auto place : spellings)
    for (const auto& part : parts_of(text.substr(place.begin, place.end - place.begin)))
      tokens.push_back({word_of(part.form),
                        stem_of(part.form, language),
                        part.form,
                        {place.begin + part.span.begin, place.begin + part.span.end},
                        part.joined ? position - 1 : position++,
                        part.joined});
  return tokens;
}

std::vector<Token> fast_tokens(std::string_view text, Vocabulary& vocabulary) {
  std::vector<Token> tokens;
  for (const auto& [word, span, position, joined] : vocabulary.read(text))
    tokens.push_back({std::string(vocabulary.word(word)), std::string(vocabulary.stem(word)),
                      std::string(vocabulary.form(word)), span, position, joined});
  return tokens;
}

std::string random_text(std::mt19937& engine) {
  constexpr std::string_view pieces[] = {
      "l'",     "’", "'s", "d’",      "État",  "Maduro", "floods",    "東京", " ",    "\n", "Łódź",
      "5",      "-", ".",  "U.S.",    "J. ",   "K. ",    "1,000",     "US",   "#tag", "@",  "\xC3",
      "ᅠ",    "،", "ـ",  "e\u0301", "“",     "The",    "\u200B",    "¿",    "km",   "2",  "\n\n",
      "\u00AD", "·", "&",  "AT&T",    "مَدْرَسة", "हिन्दी",  "ประเทศไทย", "/"};
  std::string text;
  for (auto left = engine() % 16; left > 0; --left)
    text += engine() % 3 == 0 ? std::string(1, static_cast<char>(engine() % 128))
                              : std::string(pieces[engine() % std::size(pieces)]);
  return text;
}

}  // namespace

TEST_CASE("forms are numbered as they come and tell their words and stems") {
  Vocabulary vocabulary("en");
  using Numbers = std::vector<std::uint32_t>;
  CHECK(numbers_of(vocabulary, "The ferry, the FERRY, a café.") == Numbers{0, 1, 2, 3, 4, 5});
  CHECK(numbers_of(vocabulary, "Cafe The café ferry") == Numbers{6, 0, 5, 1});
  CHECK(numbers_of(vocabulary, " — ").empty());
  CHECK(vocabulary.size() == 7);
  CHECK(vocabulary.word(5) == "cafe");
  CHECK(vocabulary.word(6) == "cafe");
  CHECK(vocabulary.form(5) == "café");
  CHECK(vocabulary.word_number(5) == vocabulary.word_number(6));
  CHECK(vocabulary.word_number(0) == vocabulary.word_number(2));
}

TEST_CASE("words with the same stem have the same number of it") {
  Vocabulary vocabulary("en");
  vocabulary.read("floods and flooding");
  CHECK(vocabulary.stem(0) == "flood");
  CHECK(vocabulary.stem_number(0) == 0);
  CHECK(vocabulary.stem_number(1) == 1);
  CHECK(vocabulary.stem_number(2) == 0);
}

TEST_CASE("a vocabulary that was cleared begins again") {
  Vocabulary vocabulary("fr");
  vocabulary.read("Les pêcheurs");
  CHECK(vocabulary.bytes() > 0);
  vocabulary.clear();
  CHECK(vocabulary.size() == 0);
  CHECK(numbers_of(vocabulary, "pêcheurs") == std::vector<std::uint32_t>{0});
  CHECK(vocabulary.stem(0) == "pecheur");
}

TEST_CASE("words of a language without a stemmer are their own stems") {
  Vocabulary vocabulary("xx");
  CHECK(vocabulary.read("").empty());
  CHECK(numbers_of(vocabulary, "Fogs") == std::vector<std::uint32_t>{0});
  CHECK(vocabulary.stem(0) == "fogs");
}

TEST_CASE("a vocabulary gives the tokens that ICU and Snowball give") {
  std::mt19937 engine(20190317);
  for (const std::string language : {"en", "fr", "ar", "tr", "xx"}) {
    Vocabulary vocabulary(language);
    for (int round = 0; round < 6000; ++round) {
      const auto text = random_text(engine);
      CAPTURE(newshound::to_json_string(text));
      REQUIRE(fast_tokens(text, vocabulary) == slow_tokens(text, language));
    }
  }
}

TEST_CASE("sentences and paragraphs begin at words in order") {
  std::mt19937 engine(20201102);
  Vocabulary vocabulary("en");
  for (int round = 0; round < 6000; ++round) {
    const auto text = random_text(engine);
    CAPTURE(newshound::to_json_string(text));
    const auto& tokens = vocabulary.read(text);
    const auto& [sentences, paragraphs] = vocabulary.breaks();
    REQUIRE(sentences.empty() == tokens.empty());
    REQUIRE(std::adjacent_find(sentences.begin(), sentences.end(), std::greater_equal<>()) ==
            sentences.end());
    REQUIRE(
        std::includes(sentences.begin(), sentences.end(), paragraphs.begin(), paragraphs.end()));
    if (tokens.empty()) continue;
    REQUIRE(paragraphs.front() == 0);
    REQUIRE(sentences.back() <= tokens.back().position);
  }
}

}  // namespace newshound::text
