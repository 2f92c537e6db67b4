#include "text/form.h"

#include "support/print.h"

using namespace newshound::text;

TEST_CASE("a form is composed and has nothing in it that is not seen") {
  CHECK(visible_form("Café") == "Café");
  CHECK(visible_form("Cafe\u0301") == "Café");
  CHECK(visible_form("co\u00ADoperate") == "cooperate");
  CHECK(visible_form("مـصر") == "مصر");
  CHECK(visible_form("می\u200Cخواهم") == "میخواهم");
  CHECK(visible_form("ㅤ").empty());
}

TEST_CASE("numbers are written without separators of thousands") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"5", "5"},
      {"007", "007"},
      {"3.5", "3.5"},
      {"3,5", "3,5"},
      {"1,000", "1000"},
      {"1.000", "1.000"},
      {"1'000", "1000"},
      {"12,345,678", "12345678"},
      {"12.345.678", "12345678"},
      {"1,000.50", "1000.50"},
      {"1.000,50", "1000.50"},
      {"1.234,567", "1234.567"},
      {"1234,567", "1234,567"},
      {"0,500", "0,500"},
      {"1,2,3", ""},
      {"1.2.3", ""},
      {"12.05.2019", ""},
      {"5'11", ""},
  };
  for (const auto& [digits, expected] : rows) {
    CAPTURE(digits);
    CHECK(number_of(digits) == expected);
  }
}

TEST_CASE("a form tells its folded word") {
  CHECK(word_of("État") == "etat");
  CHECK(word_of("U.S.") == "us");
  CHECK(word_of("1,000") == "1000");
  CHECK(word_of("١٬٠٠٠") == "1000");
  CHECK(word_of("4.2bn") == "4.2bn");
  CHECK(word_of("#Flood") == "#flood");
}
