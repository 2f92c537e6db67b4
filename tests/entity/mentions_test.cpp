#include <set>

#include "newshound/entity.h"
#include "support/articles.h"
#include "support/print.h"
#include "support/random_corpus.h"

namespace newshound {

namespace {

/// "person Tomás Arizmendi", with the surface behind it if it is another.
std::string print(const Mention& mention) {
  constexpr const char* kinds[] = {"person ", "org ", "place "};
  auto printed = kinds[static_cast<std::size_t>(mention.entity.kind)] + mention.entity.name;
  if (mention.surface != mention.entity.name) printed += " <" + mention.surface + '>';
  return printed;
}

std::string print_mentions(const Article& article) {
  std::string printed;
  for (const auto& mention : EntityFinder().find(article))
    printed += (printed.empty() ? "" : "; ") + print(mention);
  return printed;
}

struct Row {
  std::string body, mentions;
};

template <std::size_t count>
void check_all(const Row (&rows)[count], const std::string& language = "en") {
  for (const auto& row : rows) {
    CAPTURE(row.body);
    auto article = test::make_article("1", "", row.body);
    article.language = language;
    CHECK(print_mentions(article) == row.mentions);
  }
}

void check_laws(const Article& article) {
  std::uint32_t ends[2] = {0, 0};
  for (const auto& mention : EntityFinder().find(article)) {
    auto& end = ends[static_cast<std::size_t>(mention.part)];
    const auto& part = mention.part == ArticlePart::title ? article.title : article.body;
    CHECK(mention.span.begin >= end);
    REQUIRE(mention.span.begin < mention.span.end);
    REQUIRE(mention.span.end <= part.size());
    CHECK(part.substr(mention.span.begin, mention.span.end - mention.span.begin) ==
          mention.surface);
    CHECK(!mention.entity.name.empty());
    end = mention.span.end;
  }
}

}  // namespace

TEST_CASE("people are found by their titles and by what they say") {
  const Row rows[] = {
      {"", ""},
      {"President Tomás Arizmendi flew.", "person Tomás Arizmendi"},
      {"They met Mr. Stans.", "person Stans"},
      {"“No,” said Inês Caldeira.", "person Inês Caldeira"},
      {"Then Rogelio Stans said no.", "person Rogelio Stans"},
      {"It works, according to Sofia Brandt.", "person Sofia Brandt"},
      {"Then Hugo Benavente, a lawyer, spoke.", "person Hugo Benavente"},
      {"Governor Lucía Ferrán met Captain Niamh O’Dwyer.",
       "person Lucía Ferrán; person Niamh O’Dwyer"},
      {"Yesterday Prime Minister Margarethe Lindqvist met Judge Beatriz Quintana.",
       "person Margarethe Lindqvist; person Beatriz Quintana"},
      {"The ships sailed. Ships came on Monday in March.", ""},
  };
  check_all(rows);
}

TEST_CASE("people are found in five languages") {
  const Row spanish[] = {{"El presidente Tomás Arizmendi llegó.", "person Tomás Arizmendi"},
                         {"La ministra Carmen Ríos no habló.", "person Carmen Ríos"},
                         {"“No”, dijo Rocío Valdivia.", "person Rocío Valdivia"},
                         {"Según Sofía Brandt, funciona.", "person Sofía Brandt"}};
  const Row french[] = {{"Le président Tomás Arizmendi est là.", "person Tomás Arizmendi"},
                        {"La ministre Claire Monfort part.", "person Claire Monfort"},
                        {"C’est vrai, explique Théo Garrigue.", "person Théo Garrigue"}};
  const Row german[] = {{"Präsident Tomás Arizmendi kam.", "person Tomás Arizmendi"},
                        {"Die Ministerin Käthe Brömmer ging.", "person Käthe Brömmer"},
                        {"Das stimmt, sagte Jürgen Westphal.", "person Jürgen Westphal"}};
  const Row portuguese[] = {{"A presidente Inês Caldeira chegou.", "person Inês Caldeira"},
                            {"O senador João Tavares partiu.", "person João Tavares"},
                            {"É verdade, disse Luísa Andrade.", "person Luísa Andrade"}};
  check_all(spanish, "es");
  check_all(french, "fr");
  check_all(german, "de");
  check_all(portuguese, "pt");
}

TEST_CASE("an organisation is found by what it is called and by its acronym") {
  const Row rows[] = {
      {"The Court of Accounts opened.", "org Court of Accounts"},
      {"The Fund for Coral Reefs grew.", "org Fund for Coral Reefs"},
      {"Workers of the University of Eskilsund came.", "org University of Eskilsund"},
      {"The Institute for Ocean Studies (IOS) opened. Then the IOS closed.",
       "org Institute for Ocean Studies; org Institute for Ocean Studies <IOS>; "
       "org Institute for Ocean Studies <IOS>"},
      {"The World Food Programme (WFP) helped.",
       "org World Food Programme; org World Food Programme <WFP>"},
      {"The Valmara Relief Corps (VRC) came. The VRC’s boats left.",
       "org Valmara Relief Corps; org Valmara Relief Corps <VRC>; "
       "org Valmara Relief Corps <VRC>"},
      {"Then Atlético Santa Ilda met Lindvik FK.", "org Atlético Santa Ilda; org Lindvik FK"},
      {"The plan (OLD) failed, and the IOS knew.", ""},
  };
  check_all(rows);
  const Row spanish[] = {{"El Banco Central de Valmara (BCV) espera.",
                          "org Banco Central de Valmara; org Banco Central de Valmara <BCV>"}};
  check_all(spanish, "es");
  const Row portuguese[] = {
      {"O Instituto de Estudos do Mar (IEM) abriu. O IEM é novo.",
       "org Instituto de Estudos do Mar; org Instituto de Estudos do Mar <IEM>; "
       "org Instituto de Estudos do Mar <IEM>"}};
  check_all(portuguese, "pt");
}

TEST_CASE("a place is found behind a preposition and in a list and in a dateline") {
  const Row rows[] = {
      {"It rained in Lindvik.", "place Lindvik"},
      {"It rained near Quebrada Honda.", "place Quebrada Honda"},
      {"Ships lay in Lindvik, Eskilsund and Velinsk.",
       "place Lindvik; place Eskilsund; place Velinsk"},
      {"Ships came: Norway, Chile, and Canada paid.", "place Norway; place Chile; place Canada"},
      {"Then the Orun River rose.", "place Orun River"},
      {"SANTA ILDA — It rained.", "place Santa Ilda <SANTA ILDA>"},
      {"PORT CELESTE (MW) — It rained.", "place Port Celeste <PORT CELESTE>"},
      {"It rained in Lindvik. Then Lindvik FK lost.", "place Lindvik; org Lindvik FK"},
  };
  check_all(rows);
  const Row french[] = {{"Des navires vont de Norvège en France.", "place Norvège; place France"}};
  check_all(french, "fr");
  const Row german[] = {
      {"Es regnete viel in Lindvik und in Norwegen.", "place Lindvik; place Norwegen"}};
  check_all(german, "de");
}

TEST_CASE("a short form is the one person whose name it ends") {
  const Row rows[] = {
      {"President Nicolás Maduro spoke. Then Maduro left. It was Maduro’s plane.",
       "person Nicolás Maduro; person Nicolás Maduro <Maduro>; person Nicolás Maduro <Maduro>"},
      {"They met Mr. Arizmendi. Then Tomás Arizmendi said no.",
       "person Tomás Arizmendi <Arizmendi>; person Tomás Arizmendi"},
      {"Carlos Stans said yes. Rogelio Stans said no. Then Stans left.",
       "person Carlos Stans; person Rogelio Stans"},
      {"Carlos Stans said yes. Rogelio Stans said no. Then Mr. Stans left.",
       "person Carlos Stans; person Rogelio Stans; person Stans"},
      {"“Yes,” said Juan Tomás Arizmendi. “No,” said Tomás Arizmendi. Then Arizmendi slept.",
       "person Juan Tomás Arizmendi; person Juan Tomás Arizmendi <Tomás Arizmendi>; "
       "person Juan Tomás Arizmendi <Arizmendi>"},
      {"“Yes,” said Jan Erik Halvorsen. “No,” said Erik Halvorsen. Then Halvorsen slept.",
       "person Jan Erik Halvorsen; person Jan Erik Halvorsen <Erik Halvorsen>; "
       "person Jan Erik Halvorsen <Halvorsen>"},
      {"INÊS CALDEIRA said so. Then Inês Caldeira left.",
       "person Inês Caldeira <INÊS CALDEIRA>; person Inês Caldeira"},
      {"They met Mr. Ridge. Then they flew to Blue Ridge Park in spring.",
       "person Ridge; person Blue Ridge Park"},
  };
  check_all(rows);
}

TEST_CASE("the entities that came with an article are known") {
  auto article = test::make_article("1", "", "Then Serena sank. The MW and Tarrow saw it.");
  CHECK(print_mentions(article) == "");
  article.entities = {{EntityKind::place, "Tarrow"},
                      {EntityKind::organisation, "MW"},
                      {EntityKind::organisation, "Serena"},
                      {EntityKind::person, "Nobody Here"},
                      {EntityKind::person, ""},
                      {EntityKind::person, "\u3164"}};
  CHECK(print_mentions(article) == "org Serena; org MW; place Tarrow");
  article.body = "Then Caldeira left. President Serena spoke.";
  article.entities = {{EntityKind::person, "Inês Caldeira"}, {EntityKind::place, "Serena"}};
  CHECK(print_mentions(article) == "person Inês Caldeira <Caldeira>; place Serena");
}

TEST_CASE("mentions in random texts are in order and as written") {
  test::Random random(121);
  for (int round = 0; round < 1000; ++round) {
    auto article = test::random_article(random, "1");
    check_laws(article);
    if (random.once_in(3)) article.body = test::random_bytes(random, 300);
    const auto at = random.below(article.body.size() + 1);
    article.body.insert(at, test::random_bytes(random, 10));
    article.language = random.pick(test::corpus_languages);
    CAPTURE(article.body);
    check_laws(article);
  }
}

TEST_CASE("an article of many names is read whole") {
  auto article = test::make_article("1", "", "");
  constexpr std::size_t many = 20000;
  for (std::size_t number = 0; number < many; ++number) {
    std::string name = "Xqaaaa";
    for (std::size_t at = 2, rest = number; at < name.size(); ++at, rest /= 26)
      name[at] = static_cast<char>('a' + rest % 26);
    article.body += "Jane " + name + ", ";
  }
  CHECK(EntityFinder().find(article).size() == many);
  article.body = std::string("President");
  for (std::size_t number = 0; number < many; ++number) article.body += " Jane";
  check_laws(article);
}

}  // namespace newshound
