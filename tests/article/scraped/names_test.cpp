#include "article/scraped/names.h"

#include "article/scraped/phrases.h"
#include "support/print.h"

namespace {

namespace article = newshound::article;

struct Row {
  std::string text;
  std::string expected;
};

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const auto& name : names) all.append(all.empty() ? "" : "|").append(name);
  return all;
}

/// "NAME|NAME / OUTLET", or "nothing".
std::string bare(std::string_view line) {
  const auto byline = article::parse_bare_byline(line);
  if (!byline) return "nothing";
  return joined(byline->authors) + (byline->source.empty() ? "" : " / " + byline->source);
}

void check_all(bool (*judge)(std::string_view), const std::vector<std::string>& texts,
               bool expected) {
  for (const auto& text : texts) {
    CAPTURE(text);
    CHECK(judge(text) == expected);
  }
}

}  // namespace

TEST_CASE("authors are named without their jobs and handles and places") {
  const std::vector<Row> rows = {
      {"Ruth Okafor", "Ruth Okafor"},
      {"RUTH OKAFOR", "Ruth Okafor"},
      {"Ruth Okafor, Staff Writer", "Ruth Okafor"},
      {"Ruth Okafor Staff Writer", "Ruth Okafor"},
      {"Ruth Okafor, Political Editor and Peter Nwosu, Reporter", "Ruth Okafor|Peter Nwosu"},
      {"Ruth Okafor and Peter Nwosu, Maravel Courier", "Ruth Okafor|Peter Nwosu"},
      {"Ruth Okafor@ruthokafor", "Ruth Okafor"},
      {"Ruth Okafor (Port Celeste)", "Ruth Okafor"},
      {"Ruth Okafor in Port Celeste", "Ruth Okafor"},
      {"Käthe Brömmer aus Lindvik", "Käthe Brömmer"},
      {"Ruth Okafor with additional reporting by Peter Nwosu", "Ruth Okafor|Peter Nwosu"},
      {"Ines Caldeira as told to Ruth Okafor", "Ruth Okafor"},
      {"Peter Nwosu, Jr.", "Peter Nwosu Jr."},
      {"Ruth Okafor and The Associated Press", "Ruth Okafor"},
      {"Associated Press", "Associated Press"},
      {"AFP", "AFP"},
      {"Redaktion", "Redaktion"},
      {"", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(joined(article::read_authors(row.text)) == row.expected);
  }
}

TEST_CASE("a name without By is a byline if it is of a person") {
  const std::vector<Row> rows = {
      {"Ruth Okafor", "Ruth Okafor"},
      {"Niamh O’Dwyer", "Niamh O’Dwyer"},
      {"Ruth Okafor, AFP", "Ruth Okafor / AFP"},
      {"Ruth OkaforMaravel Courier", "Ruth Okafor / Maravel Courier"},
      {"Ruth OkaforSenior Editor", "Ruth Okafor"},
      {"Angus McAllen", "Angus McAllen"},
      {"Ruth Okafor • March 7, 2022", "Ruth Okafor"},
      {"Ruth Okafor  2 months", "Ruth Okafor"},
      {"Rocío Valdivia y Esteban Mora", "Rocío Valdivia|Esteban Mora"},
      {"Home Security", "nothing"},
      {"Maravel Times", "nothing"},
      {"Ruth Okafor, 36, was seen at noon", "nothing"},
      {"Ruth", "nothing"},
      {"Why It Matters", "nothing"},
      {"The shoal has moved", "nothing"},
      {"", "nothing"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(bare(row.text) == row.expected);
  }
}

TEST_CASE("agencies and jobs and institutions are known by their words") {
  check_all(article::is_agency, {"AP", "AFP", "Reuters", "dpa", "EFE", "The Associated Press"},
            true);
  check_all(article::is_agency, {"", "Maravel Courier", "Ruth Okafor"}, false);
  check_all(article::is_job,
            {"Senior Editor", "Contributing Writer", "Redakteurin", "Corresponsal en Lindvik",
             "Journaliste", "Repórter e jornalista"},
            true);
  check_all(article::is_job, {"", "Ruth Okafor", "The writer of the letter was never found out."},
            false);
  check_all(article::is_institution, {"University of Lindvik", "Institute for Ocean Studies"},
            true);
  check_all(article::is_institution, {"", "Ruth Okafor", "noon of the day", "Lindvik of"}, false);
}

TEST_CASE("a line that calls an author names none itself") {
  check_all(article::calls_author, {"By", "BY", "Written by", "Por", "Von", "Par", "Author:"},
            true);
  check_all(article::calls_author, {"", "By Ruth Okafor", "Bye"}, false);
}
