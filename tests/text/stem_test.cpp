#include "text/stem.h"

#include "support/print.h"

using newshound::text::has_stemmer;
using newshound::text::stem_of;

TEST_CASE("there is a stemmer for each language of Snowball") {
  for (const std::string language :
       {"ar", "hy", "eu", "ca", "da", "nl", "en", "fi", "fr", "de", "el", "hi", "hu", "id", "ga",
        "it", "lt", "ne", "no", "nb", "nn", "pt", "ro", "ru", "sr", "es", "sv", "ta", "tr", "yi"}) {
    CAPTURE(language);
    CHECK(has_stemmer(language));
  }
  for (const std::string language : {"", "xx", "zh", "eng", "EN"})
    CHECK_FALSE(has_stemmer(language));
}

TEST_CASE("words with accents are stemmed with them and folded then") {
  struct Row {
    std::string language, one, other;
  };
  const std::vector<Row> rows = {
      {"en", "flooding", "floods"},
      {"en", "Cafés", "cafe"},
      {"es", "inundación", "inundaciones"},
      {"es", "INUNDACIÓN", "inundaciones"},
      {"pt", "político", "POLÍTICOS"},
      {"fr", "élections", "ÉLECTION"},
      {"de", "Überschwemmungen", "Überschwemmung"},
      {"it", "città", "CITTÀ"},
      {"ro", "alegeri", "alegerile"},
      {"hu", "választás", "választások"},
      {"ru", "выборы", "выборов"},
      {"ru", "ёлка", "елки"},
      {"tr", "ilçeler", "İLÇELER"},
      {"ar", "الكتاب", "كتاب"},
      {"el", "εκλογές", "ΕΚΛΟΓΈΣ"},
      {"sv", "valen", "val"},
      {"nb", "husene", "huset"},
  };
  for (const auto& [language, one, other] : rows) {
    CAPTURE(one);
    CHECK(stem_of(one, language) == stem_of(other, language));
  }
}

TEST_CASE("numbers and tags and words of other languages are their own stems") {
  CHECK(stem_of("1990s", "en") == "1990s");
  CHECK(stem_of("#Floods", "en") == "#floods");
  CHECK(stem_of("@Mates", "en") == "@mates");
  CHECK(stem_of("Wody", "pl") == "wody");
}

TEST_CASE("acronyms that look like common words are their own stems in capitals") {
  CHECK(stem_of("US", "en") == "US");
  CHECK(stem_of("U.S.", "en") == "US");
  CHECK(stem_of("u.s.", "en") == "US");
  CHECK(stem_of("us", "en") == "us");
  CHECK(stem_of("Us", "en") == "us");
  CHECK(stem_of("A", "en") == "a");
  CHECK(stem_of("ÉTÉ", "fr") == "ETE");
  CHECK(stem_of("US", "pl") == "US");
}
