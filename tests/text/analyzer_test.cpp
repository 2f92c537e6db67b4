#include <random>
#include <thread>

#include "base/utf8.h"
#include "support/print.h"
#include "support/tokens.h"

namespace {

using newshound::Analyzer;
using newshound::Token;

struct Row {
  std::string text;
  std::string expected;
};

std::string words_of(std::string_view text, std::string_view language = "en") {
  std::string joined;
  for (const auto& token : Analyzer(language).tokens(text))
    joined += (joined.empty() ? "" : " ") + (token.joined ? "(" + token.word + ")" : token.word);
  return joined;
}

std::string stems_of(std::string_view text, std::string_view language) {
  std::string joined;
  for (const auto& token : newshound::test::plain_tokens(Analyzer(language), text))
    joined += (joined.empty() ? "" : " ") + token.stem;
  return joined;
}

std::string random_bytes(std::mt19937& engine) {
  constexpr std::string_view pieces[] = {"l'",   "’", "'s",   "d’",   "État", "O'",
                                         "qu",   "ﬁ", "\xFF", "\xC3", "東京", " ",
                                         "Łódź", "-", ".",    "5",    "ᅠ",  "ㅤ"};
  std::string text;
  for (auto left = engine() % 12; left > 0; --left)
    text += engine() % 4 == 0 ? std::string(1, static_cast<char>(engine() % 256))
                              : std::string(pieces[engine() % std::size(pieces)]);
  return text;
}

}  // namespace

TEST_CASE("a text becomes folded words") {
  const std::vector<Row> rows = {
      {"", ""},
      {"—", ""},
      {"The Ferry ran Aground", "the ferry ran aground"},
      {"l'État", "l (letat) etat"},
      {"L’ÉTAT", "l (letat) etat"},
      {"d’été", "d (dete) ete"},
      {"qu'il", "qu (quil) il"},
      {"jusqu’à", "jusqu (jusqua) a"},
      {"dell'arte", "dell (dellarte) arte"},
      {"aujourd'hui", "aujourd (aujourdhui) hui"},
      {"O'Brien", "o (obrien) brien"},
      {"O’Brien", "o (obrien) brien"},
      {"Maduro's", "maduro (maduros)"},
      {"Maduro’s", "maduro (maduros)"},
      {"MADURO’S", "maduro (maduros)"},
      {"O'Dwyer’s", "o (odwyer) (odwyers) dwyer"},
      {"it's", "it (its)"},
      {"workers'", "workers"},
      {"don't", "don (dont) t"},
      {"secretary-general", "secretary (secretarygeneral) general"},
      {"U.S.", "us"},
      {"3.5", "3.5"},
      {"41,000", "41000"},
      {"Straße", "strasse"},
      {"我们喜欢中国", "我们 喜欢 中国"},
      {"東京都の天気", "東京 都 の 天気"},
      {"ประเทศไทยสวยงาม", "ประเทศไทย สวยงาม"},
      {"ＡＢＣ", "abc"},
      {"caf\xE9 noir", "caf noir"},
      {"ᅠ", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(newshound::to_json_string(row.text));
    CHECK(words_of(row.text) == row.expected);
  }
}

TEST_CASE("words are stemmed in the language of the analyzer") {
  CHECK(stems_of("floods flooding flooded", "en") == "flood flood flood");
  CHECK(stems_of("puertos puerto", "es") == "puert puert");
  CHECK(stems_of("Überschwemmungen", "de") == stems_of("Überschwemmung", "de"));
  CHECK(stems_of("pêcheurs", "fr") == stems_of("pêcheur", "fr"));
  CHECK(stems_of("Maduro’s", "en") == stems_of("Maduro", "en"));
}

TEST_CASE("tokens stand where the words stood in the text") {
  const std::vector<Token> expected = {
      {"l", "l", "l", {0, 1}, 0, false},          {"letat", "letat", "lÉtat", {0, 9}, 0, true},
      {"etat", "etat", "État", {4, 9}, 1, false}, {"sao", "sao", "São", {10, 14}, 2, false},
      {"x", "x", "x", {15, 20}, 3, false},        {"xs", "xs", "xs", {15, 20}, 3, true}};
  const auto tokens = Analyzer("en").tokens("l’État São x’s.");
  REQUIRE(tokens.size() == expected.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    CAPTURE(tokens[i].word);
    CHECK(tokens[i] == expected[i]);
  }
}

TEST_CASE("accented and unaccented spellings give the same tokens") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"inundación en São Bento", "inundacion en Sao Bento"},
      {"Łódź", "Lodz"},
      {"l’État", "l'Etat"},
      {"Tomás Arizmendi’s", "Tomas Arizmendi's"},
      {"Ærø", "Aero"},
      {"café", "cafe\u0301"},
      {"ﬁnance", "finance"},
      {"Ελλάδα", "Ελλαδα"},
      {"ёлка", "елка"},
  };
  for (const std::string language : {"en", "es", "fr", "de", "pt"})
    for (const auto& row : rows) {
      CAPTURE(row.first);
      CAPTURE(language);
      CHECK(words_of(row.first, language) == words_of(row.second, language));
      if (language == "en") CHECK(stems_of(row.first, language) == stems_of(row.second, language));
    }
}

TEST_CASE("an analyzer is named by its rules and its language") {
  CHECK(Analyzer("en").name() == "newshound-2/en");
  CHECK(Analyzer("pt").name() == "newshound-2/pt");
}

TEST_CASE("there is an analyzer for each code of a language and for nothing else") {
  for (const std::string language : {"xx", "zh", "eng", "haw"})
    CHECK(Analyzer(language).language() == language);
  const std::vector<std::string> languages = {"", "e", "EN", "english", {"en\0", 3}};
  for (const auto& language : languages) {
    CAPTURE(language);
    CHECK_THROWS_AS(Analyzer{language}, newshound::Error);
  }
  try {
    const Analyzer analyzer("Spanish");
  } catch (const newshound::Error& error) {
    CHECK(std::string(error.what()) == "'Spanish' is not a language");
    CHECK_FALSE(error.hint().empty());
  }
}

TEST_CASE("tokens of any bytes are in order and inside the text and not empty") {
  std::mt19937 engine(20221004);
  const Analyzer analyzer("fr");
  for (int round = 0; round < 10000; ++round) {
    const auto text = random_bytes(engine);
    CAPTURE(newshound::to_json_string(text));
    std::size_t last = 0;
    std::uint32_t words = 0;
    for (const auto& token : analyzer.tokens(text)) {
      REQUIRE((token.joined || token.span.begin >= last));
      REQUIRE(token.position == words - (token.joined ? 1 : 0));
      REQUIRE(token.span.begin < token.span.end);
      REQUIRE(token.span.end <= text.size());
      REQUIRE(newshound::utf8::cut_before(text, token.span.begin) == token.span.begin);
      REQUIRE(newshound::utf8::cut_before(text, token.span.end) == token.span.end);
      REQUIRE_FALSE(token.word.empty());
      REQUIRE(newshound::utf8::is_valid(token.word));
      REQUIRE(newshound::utf8::is_valid(token.stem));
      REQUIRE(newshound::utf8::is_valid(token.form));
      if (token.joined) continue;
      last = token.span.end;
      ++words;
    }
  }
}

TEST_CASE("a very long word and a very long text are cut like others") {
  const std::string word(1000000, 'a');
  CHECK(words_of(word) == word);
  std::string text;
  for (int i = 0; i < 100000; ++i) text += "floods ";
  const auto tokens = Analyzer("en").tokens(text);
  REQUIRE(tokens.size() == 100000);
  CHECK(tokens.back() == Token{"floods", "flood", "floods", {699993, 699999}, 99999, false});
}

TEST_CASE("several threads get the same tokens from one analyzer") {
  const std::string text =
      "L’État a dit: Łódź, São Bento, 我们喜欢中国, ประเทศไทย, Maduro’s floods flooding 3.5.";
  const Analyzer analyzer("en");
  const Analyzer other("fr");
  const auto expected = analyzer.tokens(text);
  const auto other_expected = other.tokens(text);
  std::vector<int> wrong(4, 0);
  std::vector<std::thread> threads;
  for (auto& count : wrong)
    threads.emplace_back([&] {
      for (int round = 0; round < 300; ++round) {
        if (analyzer.tokens(text) != expected) ++count;
        if (other.tokens(text) != other_expected) ++count;
      }
    });
  for (auto& thread : threads) thread.join();
  CHECK(wrong == std::vector<int>(4, 0));
  CHECK(expected.size() == 17);
}
