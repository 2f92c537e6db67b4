#include "text/language.h"

#include <algorithm>

#include "support/print.h"

namespace {

using newshound::text::detect_language;

bool has(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

TEST_CASE("the language of a sentence is told") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"en",
       "The harbour master said on Tuesday that the ferry would sail again as soon as the fog had "
       "lifted from the shoal."},
      {"es",
       "La capitana explicó el martes que el transbordador volverá a navegar cuando la niebla se "
       "haya levantado del banco de arena."},
      {"fr",
       "La capitaine a expliqué mardi que le traversier reprendrait la mer dès que le brouillard "
       "se serait levé."},
      {"de",
       "Die Hafenmeisterin erklärte am Dienstag, dass die Fähre wieder fahren werde, sobald sich "
       "der Nebel über der Sandbank gelichtet habe."},
      {"pt",
       "A comandante explicou na terça-feira que a embarcação voltará a navegar assim que o "
       "nevoeiro se levantar do banco de areia."},
  };
  for (const auto& row : rows) {
    CAPTURE(row.second);
    CHECK(detect_language(row.second) == row.first);
  }
}

TEST_CASE("what has no language that can be told has none") {
  const std::vector<std::string> rows = {
      "", "   \n", "12 345,67 — 89", "🐟🐟🐟", "Zqx", "caf\xE9 au lait dans le port ce matin",
  };
  for (const auto& text : rows) {
    CAPTURE(newshound::to_json_string(text));
    CHECK(detect_language(text).empty());
  }
}

TEST_CASE("the start of a long text tells its language") {
  std::string text;
  while (text.size() < 70000) text += "Die Fähre fährt wieder, sagte die Hafenmeisterin. ";
  CHECK(detect_language(text) == "de");
  CHECK(detect_language(text + "\xFF") == "de");
  std::string shifted = "ä";
  while (shifted.size() < 70000) shifted += "ää öö üü und die Fähre fährt über den Fluß äß";
  CHECK(detect_language(shifted) == "de");
}

TEST_CASE("countries and languages are called what a reader of the language calls them") {
  CHECK(has(newshound::text::country_names("en"), "Germany"));
  CHECK(has(newshound::text::country_names("es"), "Alemania"));
  CHECK(has(newshound::text::country_names("de"), "Deutschland"));
  CHECK(has(newshound::text::language_names("en"), "German"));
  CHECK(has(newshound::text::language_names("fr"), "allemand"));
  CHECK_FALSE(has(newshound::text::country_names("en"), "Deutschland"));
}
