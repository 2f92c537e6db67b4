#include "text/parts.h"

#include "support/print.h"

namespace {

/// The parts of `spelling`, in brackets if they are joined.
std::string parts_of(std::string_view spelling) {
  std::string all;
  for (const auto& part : newshound::text::parts_of(spelling))
    all += (all.empty() ? "" : " ") + (part.joined ? "(" + part.form + ")" : part.form);
  return all;
}

}  // namespace

TEST_CASE("a spelling is taken apart and put together again") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"ferry", "ferry"},
      {"Jean-Michel", "Jean (JeanMichel) Michel"},
      {"O'Brien", "O (OBrien) Brien"},
      {"O'Brien's", "O (OBrien) (OBriens) Brien"},
      {"O'Hara-Finch", "O (OHara) (OHaraFinch) Hara Finch"},
      {"ex-O'Hara", "ex (exOHara) O (OHara) Hara"},
      {"Maduro's", "Maduro (Maduros)"},
      {"Jean-Michel's", "Jean (JeanMichel) Michel (Michels)"},
      {"don't", "don (dont) t"},
      {"l’État", "l (lÉtat) État"},
      {"AT&T", "AT (ATT) T"},
      {"U.S", "U.S."},
      {"U.S.’s", "U.S."},
      {"U.S.-led", "U.S. (USled) led"},
      {"J. K", "J.K."},
      {"Ph.D", "Ph (PhD) D"},
      {"COVID-19", "COVID (COVID19) 19"},
      {"COVID19", "COVID (COVID19) 19"},
      {"19th", "19th"},
      {"19TH", "19TH"},
      {"19thx", "19 (19thx) thx"},
      {"3.5", "3.5"},
      {"1,000km", "1,000 (1000km) km"},
      {"4.2bn", "4.2 (4.2bn) bn"},
      {"3.5-4", "3.5 4"},
      {"1.2.3", "1 (123) 2 3"},
      {"1.2.3.4.5", "1 2 3 4 5"},
      {"a1b2c3", "a1b2c3"},
      {"@mate", "mate (@mate)"},
      {"@first_mate", "first (firstmate) (@firstmate) mate"},
      {"#flood", "flood (#flood)"},
      {"@", ""},
      {"ㅤ", ""},
      {"ㅤ.ᅠ", ""},
      {"col·lecció", "col (collecció) lecció"},
      {"www.example.co.uk", "www (wwwexamplecouk) example co uk"},
      {"a-b-c-d-e", "a b c d e"},
  };
  for (const auto& [spelling, expected] : rows) {
    CAPTURE(spelling);
    CHECK(parts_of(spelling) == expected);
  }
}

TEST_CASE("nothing is joined to more than 64 bytes") {
  const std::string half(32, 'a');
  CHECK(parts_of(half + "-" + half) == half + " (" + half + half + ") " + half);
  CHECK(parts_of(half + "-b" + half) == half + " b" + half);
}

TEST_CASE("parts tell where they stand in the spelling") {
  const auto parts = newshound::text::parts_of("#l’Été-1er");
  REQUIRE(parts.size() == 8);
  CHECK(parts[0].span == newshound::Span{1, 2});    // l
  CHECK(parts[1].span == newshound::Span{1, 10});   // lÉté
  CHECK(parts[2].span == newshound::Span{1, 14});   // lÉté1er
  CHECK(parts[3].span == newshound::Span{0, 14});   // #lÉté1er
  CHECK(parts[4].span == newshound::Span{5, 10});   // Été
  CHECK(parts[5].span == newshound::Span{11, 12});  // 1
}
