#include "index/terms.h"

#include "support/print.h"
#include "support/random_corpus.h"

namespace newshound::index {

namespace {

constexpr std::size_t longest_term = 245;  // of Xapian, with NUL counted double

std::string print(const std::vector<std::string>& terms) {
  std::string printed;
  for (const auto& term : terms) printed += (printed.empty() ? "" : " | ") + term;
  return printed;
}

struct Row {
  std::string name, terms;
};

bool has(const std::vector<std::string>& terms, const std::string& term) {
  return std::find(terms.begin(), terms.end(), term) != terms.end();
}

std::string long_name(std::size_t words) {
  std::string name;
  for (std::size_t at = 1; at <= words; ++at) name += "Word" + std::to_string(at) + ' ';
  return name;
}

}  // namespace

TEST_CASE("a name is found by each run of its words that no small word ends") {
  const Row rows[] = {
      {"Maduro", "XPmaduro"},
      {"Inês Caldeira", "XPcaldeira | XPines | XPines caldeira"},
      {"Court of Accounts", "XPaccounts | XPcourt | XPcourt of accounts"},
      {"The Orun Masks", "XPmasks | XPorun | XPorun masks | XPthe orun masks"},
      {"Banco Central de", "XPbanco | XPbanco central | XPbanco central de | XPcentral"},
      {"of the", "XPof the"},
      {"Jean-Michel  Aubry",
       "XPaubry | XPjean | XPjean michel | XPjean michel aubry | XPjeanmichel | "
       "XPjeanmichel aubry | XPmichel | XPmichel aubry"},
      {"O’Dwyer", "XPdwyer | XPo | XPo dwyer | XPodwyer"},
      {"U.S. Senate", "XPsenate | XPus | XPus senate"},
      {"A & B", "XPa b | XPb"},
      {"--", "XP--"},
      {"", "XP"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.name);
    CHECK(print(name_terms("XP", row.name)) == row.terms);
  }
  CHECK(whole_name_term("XP", "Inês  Caldeira") == "XP=ines caldeira");
}

TEST_CASE("a name as it is written keeps case and accents but not what joins its words") {
  CHECK(written_name_term("XP", "Inês  Caldeira") == "EXPInês Caldeira");
  CHECK(written_name_term("XP", "INÊS") == "EXPINÊS");
  CHECK(written_name_term("XP", "Jean-Michel O’Dwyer") == "EXPJean Michel O Dwyer");
  CHECK(written_name_term("XO", "--") == "EXO--");
}

TEST_CASE("mentions of a name have a term by its kind and folded words") {
  CHECK(mention_term(EntityKind::person, "Inês  Caldeira") == "XMPines caldeira");
  CHECK(mention_term(EntityKind::organisation, "A & B") == "XMOa b");
  CHECK(mention_term(EntityKind::place, "Santa-Ilda") == "XMLsanta ilda");
}

TEST_CASE("a long name is found by runs of up to six words and as a whole") {
  const auto terms = name_terms("XO", "Union of Dock Workers and Crane Drivers of Port Celeste");
  CHECK(has(terms, "XOunion of dock workers and crane"));
  CHECK_FALSE(has(terms, "XOunion of dock workers and crane drivers"));
  CHECK_FALSE(has(terms, "XOworkers and"));
  CHECK(has(terms, "XOunion of dock workers and crane drivers of port celeste"));
}

TEST_CASE("small words at the ends of what is asked do not count") {
  const Row rows[] = {
      {"the Court of Accounts", "XOcourt of accounts"},
      {"Court of", "XOcourt"},
      {"de la Costa", "XOcosta"},
      {"INÊS", "XOines"},
      {"the", "XOthe"},
      {"of the", "XOthe"},
      {"jean-michel", "XOjean michel"},
      {"!", "XO!"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.name);
    CHECK(name_term("XO", row.name) == row.terms);
  }
}

TEST_CASE("what is asked as a part of a name is one of its terms") {
  test::Random random(31);
  constexpr std::string_view words[] = {"Bank", "of", "the", "Sea", "Núñez", "de", "O’Dwyer"};
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::string> name;
    for (auto left = 1 + random.below(6); left > 0; --left) name.push_back(random.pick(words));
    const auto first = random.below(name.size());
    const auto last = first + random.below(name.size() - first);
    std::string whole, part;
    for (std::size_t at = 0; at < name.size(); ++at) {
      whole += name[at] + ' ';
      if (at >= first && at <= last) part += name[at] + ' ';
    }
    const auto asked = name_term("XO", part);
    const bool only_small = asked == "XOof" || asked == "XOthe" || asked == "XOde";
    CAPTURE(whole);
    CAPTURE(part);
    const auto is_short = std::count(asked.begin(), asked.end(), ' ') < 6;
    if (!only_small && is_short) CHECK(has(name_terms("XO", whole), asked));
    CHECK(has(name_terms("XO", whole), whole_term("XO", whole)));
  }
}

TEST_CASE("an outlet is found by its name or by each of its domains") {
  const Row rows[] = {
      {"news.bbc.example", "Hbbc.example | Hnews.bbc.example"},
      {"bbc.example", "Hbbc.example"},
      {"a.b.courier.example", "Ha.b.courier.example | Hb.courier.example | Hcourier.example"},
      {"nordhavner-zeitung.example", "Hnordhavner-zeitung.example"},
      {"Maravel Courier", "Hcourier | Hmaravel | Hmaravel courier"},
      {"Tide & Trade", "Htide | Htide trade | Htrade"},
      {"MW", "Hmw"},
      {"Inc.", "Hinc"},
      {".example", "Hexample"},
      {"St. Ilda Post", "Hilda | Hilda post | Hpost | Hst | Hst ilda | Hst ilda post"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.name);
    auto terms = source_terms(row.name);
    CHECK(std::erase(terms, whole_name_term("H", row.name)) == 1);
    CHECK(print(terms) == row.terms);
  }
  CHECK(whole_name_term("H", "News.BBC.example") == "H=news.bbc.example");
  CHECK(source_term("BBC.example") == "Hbbc.example");
  CHECK(source_term("Nordhavner-Zeitung.example") == "Hnordhavner-zeitung.example");
  CHECK(source_term("the Courier") == "Hcourier");
}

TEST_CASE("values too long for a term are known by their hash") {
  const auto name = long_name(60);
  const auto term = whole_term("XP", name);
  CHECK(term.size() == 18);
  CHECK(whole_term("XP", "  " + name) == term);
  CHECK(whole_term("XP", name + "x") != term);
  CHECK(name_term("XP", name) == term);
  CHECK(has(name_terms("XP", name), term));

  const std::string id(200, 'x');
  CHECK(exact_term("Q", id) == "Q" + id);
  CHECK(exact_term("Q", id + 'x').size() == 17);
  CHECK(exact_term("Q", id + 'x') != exact_term("Q", id + 'y'));
  CHECK(exact_term("Q", "a B  c") == "Qa B  c");
}

TEST_CASE("words are cut at a character behind their sixty-fourth byte") {
  const std::string word(64, 'x');
  CHECK(term("S", word) == "S" + word);
  CHECK(term("S", word + "y") == "S" + word);
  CHECK(term("", std::string(63, 'x') + "é") == std::string(63, 'x'));
  CHECK(term("", std::string(62, 'x') + "éa") == std::string(62, 'x') + "é");
}

TEST_CASE("no term has a NUL or is longer than what Xapian takes") {
  const std::string nul(1, '\0');
  const std::vector<std::string> values = {nul,
                                           "a" + nul + "b",
                                           std::string(300, '\0'),
                                           std::string(10000, 'x'),
                                           long_name(200),
                                           std::string(199, 'x') + nul};
  for (const auto& value : values) {
    auto terms = name_terms("XP", value);
    terms.push_back(term("ZS", value));
    terms.push_back(exact_term("Q", value));
    terms.push_back(name_term("XP", value));
    for (const auto& source_term : source_terms(value + ".example")) terms.push_back(source_term);
    for (const auto& each : terms) {
      CHECK(each.size() <= longest_term);
      CHECK(each.find('\0') == each.npos);
    }
  }
  CHECK(exact_term("Q", "a" + nul) != exact_term("Q", "b" + nul));
}

TEST_CASE("a date has a term for each unit in which it is known") {
  struct DateRow {
    std::string date, terms, value;
  };
  const DateRow rows[] = {
      {"2020", "Y2020", "2020"},
      {"2020-12", "Y2020 | M202012", "202012"},
      {"2020-02-09", "Y2020 | M202002 | D20200209", "20200209"},
      {"2020-12-11T14:03Z", "Y2020 | M202012 | D20201211", "202012111403"},
      {"2020-12-11T14:03:59Z", "Y2020 | M202012 | D20201211", "20201211140359"},
      {"2020-12-31T23:30:00-02:00", "Y2021 | M202101 | D20210101", "20210101013000"},
      {"1500", "Y1500", "1500"},
      {"9999-12-31T23:59:59Z", "Y9999 | M999912 | D99991231", "99991231235959"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.date);
    const auto date = parse_date(row.date);
    REQUIRE(date);
    CHECK(print(date_terms(*date)) == row.terms);
    CHECK(date_value(*date) == row.value);
    CHECK(date_of_value(row.value) == date);
  }
  CHECK(date_of_value("") == std::nullopt);
}

TEST_CASE("values of dates stand in the order of the dates and give them back") {
  test::Random random(32);
  for (int round = 0; round < 2000; ++round) {
    const auto one = test::random_date(random, true);
    const auto other = test::random_date(random, true);
    CHECK(date_of_value(date_value(one)) == one);
    if (one.end() <= other.begin) CHECK(date_value(one) < date_value(other));
  }
}

TEST_CASE("an address is found as a whole and by its domains") {
  const Row rows[] = {
      {"https://www.Courier.example/2023/06/05/Ferry/#top",
       "Ucourier.example | Ucourier.example/2023/06/05/Ferry"},
      {"http://news.courier.example/?id=7",
       "Ucourier.example | Unews.courier.example | Unews.courier.example/?id=7"},
      {"courier.example", "Ucourier.example"},
      {"localhost/a", "Ulocalhost/a"},
      {"https://", "U"},
      {"", "U"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.name);
    const auto terms = url_terms(row.name);
    CHECK(print(terms) == row.terms);
    CHECK(has(terms, url_term(row.name)));
    for (const auto& term : url_terms("https://a.example/" + std::string(3000, 'x')))
      CHECK(term.size() <= longest_term);
  }
}

TEST_CASE("an article is found by the day on which it was fetched") {
  CHECK(seen_term(parse_date("2020-12-11T14:03:00Z")) == "XD20201211");
  CHECK(seen_term(parse_date("2020-12-11")) == "XD20201211");
  CHECK(seen_term(parse_date("2020-12")) == "");
  CHECK(seen_term(std::nullopt) == "");
}

}  // namespace newshound::index
