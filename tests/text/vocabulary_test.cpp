#include "text/vocabulary.h"

#include <random>

#include "newshound/error.h"
#include "support/print.h"
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
  for (const auto word : words_by_icu(text))
    for (const auto& part : parts_of(text.substr(word.begin, word.end - word.begin)))
      tokens.push_back({part.folded,
                        stem(part.folded, language),
                        {word.begin + part.span.begin, word.begin + part.span.end}});
  return tokens;
}

std::vector<Token> fast_tokens(std::string_view text, Vocabulary& vocabulary) {
  std::vector<Token> tokens;
  for (const auto& [word, span] : vocabulary.read(text))
    tokens.push_back(
        {std::string(vocabulary.word(word)), std::string(vocabulary.stem(word)), span});
  return tokens;
}

std::string random_text(std::mt19937& engine) {
  constexpr std::string_view pieces[] = {"l'",     "’",    "'s", "d’",      "État", "Maduro",
                                         "floods", "東京", " ",  "\n",      "Łódź", "5",
                                         "\xC3",   "ᅠ",  "@",  "e\u0301", "“",    "The"};
  std::string text;
  for (auto left = engine() % 16; left > 0; --left)
    text += engine() % 3 == 0 ? std::string(1, static_cast<char>(engine() % 128))
                              : std::string(pieces[engine() % std::size(pieces)]);
  return text;
}

}  // namespace

TEST_CASE("words are numbered as they come whatever their case and accents") {
  Vocabulary vocabulary("en");
  using Numbers = std::vector<std::uint32_t>;
  CHECK(numbers_of(vocabulary, "The ferry, the FERRY, a café.") == Numbers{0, 1, 0, 1, 2, 3});
  CHECK(numbers_of(vocabulary, "Cafe l’État ferry’s") == Numbers{3, 4, 5, 1});
  CHECK(numbers_of(vocabulary, " — ").empty());
  CHECK(vocabulary.size() == 6);
  CHECK(vocabulary.word(5) == "etat");
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

TEST_CASE("reading in a language without a stemmer fails each time") {
  Vocabulary vocabulary("xx");
  CHECK(vocabulary.read("").empty());
  CHECK_THROWS_AS(vocabulary.read("fog"), Error);
  CHECK_THROWS_AS(vocabulary.read("a fog"), Error);
}

TEST_CASE("a vocabulary gives the tokens that ICU and Snowball give") {
  std::mt19937 engine(20190317);
  for (const std::string language : {"en", "fr"}) {
    Vocabulary vocabulary(language);
    for (int round = 0; round < 10000; ++round) {
      const auto text = random_text(engine);
      CAPTURE(newshound::to_json_string(text));
      REQUIRE(fast_tokens(text, vocabulary) == slow_tokens(text, language));
    }
  }
}

}  // namespace newshound::text
