#include "entity/runs.h"

#include "support/print.h"
#include "support/random_corpus.h"

namespace newshound::entity {

namespace {

/// The words of `body`, which live as long as the test.
std::vector<Word> words_in(std::string_view body) {
  static Spellings spellings;
  return words_of(body, spellings);
}

/// The runs with bars between them; those behind a title have an asterisk.
std::string print_runs(std::string_view body) {
  const auto words = words_in(body);
  std::string printed;
  for (const auto& run : find_runs(words)) {
    printed += printed.empty() ? "" : " | ";
    printed += surface_of(body, words, run);
    printed += run.after_title ? "*" : "";
  }
  return printed;
}

/// The words of which `is` holds.
template <class Property>
std::string print_words(std::string_view body, Property is) {
  std::string printed;
  for (const auto& word : words_in(body))
    if (is(word)) {
      printed += printed.empty() ? "" : " ";
      printed += body.substr(word.span.begin, word.span.end - word.span.begin);
    }
  return printed;
}

struct Row {
  std::string text, expected;
};

}  // namespace

TEST_CASE("runs of capitalised words may be names") {
  const Row rows[] = {
      {"", ""},
      {"nothing here is one", ""},
      {"they met Inês Caldeira here", "Inês Caldeira"},
      {"they met Inês Caldeira, Rogelio Stans and Hugo Benavente",
       "Inês Caldeira | Rogelio Stans | Hugo Benavente"},
      {"it fell.\nHana Sorel", "Hana Sorel"},
      {"Ángela Núñez, Émile Şahin and Łukasz Þór", "Ángela Núñez | Émile Şahin | Łukasz Þór"},
      {"in Žilina, Łódź, Ñuñoa, Ålesund", "Žilina | Łódź | Ñuñoa | Ålesund"},
      {"žilina, łódź, ñuñoa, ålesund, ÿ, ß, ĸ, ŉ, ſ", ""},
      {"× ÷ 9", ""},
      {"Tide & Trade", "Tide & Trade"},
      {"the MFC and the U.S here", "MFC | U.S"},
      {"Hana\u00A0Sorel", "Hana\u00A0Sorel"},
      {"Hana  Sorel", "Hana | Sorel"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(print_runs(row.text) == row.expected);
  }
}

TEST_CASE("titles are cut off the names behind them") {
  const Row rows[] = {
      {"President Tomás Arizmendi", "Tomás Arizmendi*"},
      {"Dr. Ravi Menon and Mr Stans", "Ravi Menon* | Stans*"},
      {"Prime Minister Margarethe Lindqvist", "Margarethe Lindqvist*"},
      {"prime minister Margarethe Lindqvist", "Margarethe Lindqvist*"},
      {"Central Bank Governor Lucía Ferrán", "Central Bank | Lucía Ferrán*"},
      {"el presidente Tomás Arizmendi", "Tomás Arizmendi*"},
      {"la ministra Carmen Ríos", "Carmen Ríos*"},
      {"Senadora Inês Caldeira", "Inês Caldeira*"},
      {"le président Tomás Arizmendi", "Tomás Arizmendi*"},
      {"Präsident Tomás Arizmendi", "Tomás Arizmendi*"},
      {"o senador João Tavares", "João Tavares*"},
      {"President, Tomás Arizmendi", "Tomás Arizmendi"},
      {"President President", ""},
      {"the Captain", ""},
      {"Envoy for Norway Erik Halvorsen", "Erik Halvorsen"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(print_runs(row.text) == row.expected);
  }
}

TEST_CASE("small words join names only where a cue says what is named") {
  const Row rows[] = {
      {"the Court of Accounts", "Court of Accounts"},
      {"the Book of Accounts", "Book | Accounts"},
      {"the Institute for Ocean Studies", "Institute for Ocean Studies"},
      {"the Song for Ocean Studies", "Song | Ocean Studies"},
      {"the Union of Dock Workers and Crane Drivers", "Union of Dock Workers and Crane Drivers"},
      {"the Isle of Tarrow", "Isle of Tarrow"},
      {"the Court of", "Court"},
      {"the Court of appeal", "Court"},
      {"Court, of Accounts", "Court | Accounts"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(print_runs(row.text) == row.expected);
  }
}

TEST_CASE("particles and hyphens are inside names") {
  const Row rows[] = {
      {"they met Piet van Oosten", "Piet van Oosten"},
      {"they met Juan de la Cruz", "Juan de la Cruz"},
      {"they met Otto von der Heide", "Otto von der Heide"},
      {"em São Bento do Mar", "São Bento do Mar"},
      {"they met van Oosten", "Oosten"},
      {"they met Jean-Michel Aubry", "Jean-Michel Aubry"},
      {"they met Amara Okonjo-Reyes", "Amara Okonjo-Reyes"},
      {"they met Niamh O’Dwyer", "Niamh O’Dwyer"},
      {"Colonel von Trapp", "Trapp"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(print_runs(row.text) == row.expected);
  }
}

TEST_CASE("words that any sentence may begin with begin no name") {
  const Row rows[] = {
      {"The flood came. In March it rose. But Caldeira stayed.", "Caldeira"},
      {"However, Stans knew. On Monday, he left.", "Stans"},
      {"El agua. En marzo subió. Pero Caldeira no.", "Caldeira"},
      {"Le fleuve. En mars, Der Fluss. Das Wasser.", "Fluss | Wasser"},
      {"The Salt Road", "Salt Road"},
      {"Norwegian and Spanish ships", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(print_runs(row.text) == row.expected);
  }
}

TEST_CASE("a possessive ends a name and is not part of it") {
  const Row rows[] = {
      {"it was Stans’s fault", "Stans"},
      {"Caldeira's Senate speech", "Caldeira | Senate"},
      {"STANS’S FAULT", "STANS | FAULT"},
      {"O’Dwyer’s ship", "O’Dwyer"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(print_runs(row.text) == row.expected);
  }
}

TEST_CASE("words know how they are written and where") {
  CHECK(print_words("The Orun rose. “It is wet,” she said.\nNo: Stay (Or go)",
                    [](const Word& word) { return word.starts_sentence; }) == "The It No Stay Or");
  CHECK(print_words("PORT Celeste, the U.S IOS and A É ÉTÉ 9",
                    [](const Word& word) { return word.all_capitals; }) == "PORT U.S IOS");
  CHECK(print_words("Port celeste Émile élan Šimun šimun × Ωmega 9a",
                    [](const Word& word) { return word.capitalised; }) == "Port Émile Šimun");
  CHECK(print_words("The Salt Road\nThe rain fell here\nRain Over Orun.\nWater",
                    [](const Word& word) { return word.in_heading; }) == "The Salt Road Water");
  CHECK(words_in("a — Émile’s").back().gap == " — ");
  CHECK(words_in("a — Émile’s").back().folded == "emile");
  CHECK(words_in("a — Émile’s").back().possessive == "’s");
}

TEST_CASE("runs of random texts are in order and begin and end with capitals") {
  test::Random random(111);
  for (int round = 0; round < 1000; ++round) {
    const auto body = random.once_in(5) ? test::random_bytes(random, 200)
                                        : test::random_text(random, random.below(80));
    CAPTURE(body);
    const auto words = words_in(body);
    std::size_t end = 0;
    for (const auto& run : find_runs(words)) {
      CHECK(run.first >= end);
      REQUIRE(run.first < run.last);
      REQUIRE(run.last <= words.size());
      CHECK(words[run.first].capitalised);
      CHECK(words[run.last - 1].capitalised);
      end = run.last;
    }
  }
}

}  // namespace newshound::entity
