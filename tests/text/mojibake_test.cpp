#include "text/mojibake.h"

#include "base/utf8.h"
#include "support/print.h"
#include "text/encoding.h"

using newshound::text::windows_1252_to_utf8;
using newshound::text::without_mojibake;

TEST_CASE("mojibake is repaired") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"cafÃ© noir", "café noir"},
      {"Itâ€™s â€œfishâ€\u009D â€” 5 â‚¬", "It’s “fish” — 5 €"},
      {"Ã‰tat", "État"},
      {"SÃ£o Bento", "São Bento"},
      {"voilÃ le cafÃ©", "voilà le café"},
      {"5Â\u00A0000 poissons, dÃ©jÃ\u00A0", "5\u00A0000 poissons, déjà"},
      {"the cafÃ©Â .", "the café ."},
      {"ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет"},
      {"piÅ¡e", "piše"},
      {"ðŸ\u0090Ÿ and â€¦", "🐟 and …"},
      // twice
      {"donÃ¢â‚¬â„¢t", "don’t"},
      // not all of it: the good quotes stay
      {"“cafÃ©” – café", "“café” – café"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(without_mojibake(text).value_or("as it is") == expected);
  }
}

TEST_CASE("what may be meant stays as it is") {
  for (const std::string_view text : {"",
                                      "plain",
                                      "café, São Bento, naïve",
                                      "« VOILÀ »",
                                      "CAFÉ»",
                                      "AMANHÃ, NÃO",
                                      "BEYONCÉ’S",
                                      "PERÚ’S",
                                      "“SÄÖ”",
                                      "„NÄ“ er",
                                      "Привет",
                                      "ÀÁÂÃÄÅ",
                                      "Ã",
                                      "Â",
                                      "â",
                                      "50 €",
                                      "Ñandú»",
                                      "Å»x «",
                                      "ISLÃMICA",
                                      "el niño – café…",
                                      "こんにちは",
                                      "voilà »",
                                      "ESPAÑA–CHILE"}) {
    CAPTURE(text);
    CHECK(without_mojibake(text).value_or("as it is") == "as it is");
  }
}

TEST_CASE("text in several languages is repaired as it was") {
  for (const std::string_view text :
       {"El niño pidió café en la mañana.", "À l’État, déjà vu : « été ».",
        "Die Fähre fährt über Nürnberg.", "Não há coração.", "Кто сказал, что рыба ушла?",
        "Η θάλασσα είναι ήσυχη σήμερα.", "港は金曜日に閉鎖された。", "المدينة القديمة"}) {
    const auto harmed = windows_1252_to_utf8(text);
    CAPTURE(harmed);
    CHECK(without_mojibake(harmed).value_or("as it is") == text);
    CHECK(without_mojibake(windows_1252_to_utf8(harmed)).value_or("as it is") == text);
  }
}
