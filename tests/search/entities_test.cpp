#include "newshound/entities.h"

#include <fstream>
#include <map>
#include <set>

#include "newshound/searcher.h"
#include "search/entity_profile.h"
#include "search/evidence.h"
#include "support/articles.h"
#include "support/entity_oracle.h"
#include "support/print.h"

namespace newshound {

namespace {

using test::failure;
using test::ids_found;
using test::Index;

Article naming(const std::string& id, const std::string& date, const std::string& body,
               std::vector<Entity> entities) {
  auto article = test::make_article(id, "", body, date);
  article.entities = std::move(entities);
  return article;
}

constexpr auto person = EntityKind::person;
constexpr auto organisation = EntityKind::organisation;
constexpr auto place = EntityKind::place;

/// Two of one surname, an acronym, and a place.
std::vector<Article> small_archive() {
  return {naming("a1", "2024-01-03",
                 "The dock workers met. Tomás Arizmendi spoke to the Harbour Union in Tarrow. "
                 "Arizmendi left late.",
                 {{person, "Tomás Arizmendi"}, {organisation, "Harbour Union"}, {place, "Tarrow"}}),
          naming("a2", "2024-01-20", "Tomás Arizmendi resigned. The Harbour Union was silent.",
                 {{person, "Tomás Arizmendi"}, {organisation, "Harbour Union"}}),
          naming("a3", "2024-03", "Tomás Arizmendi came back.", {{person, "Tomás Arizmendi"}}),
          naming("a4", "2024-02-02", "Ana Arizmendi sings in Tarrow.",
                 {{person, "Ana Arizmendi"}, {place, "Tarrow"}}),
          naming("a5", "2023",
                 "The Institute for Ocean Studies (IOS) counted fish. The IOS was thanked.",
                 {{organisation, "Institute for Ocean Studies"}}),
          naming("a6", "", "Nobody is named here.", {})};
}

void write_aliases(const Index& index, const std::string& text) {
  std::ofstream(index.path() / "aliases.tsv") << text;
}

std::string printed(const std::vector<EntityCount>& counts) {
  std::string text;
  for (const auto& [entity, articles, first, last, forms] : counts) {
    text += (text.empty() ? "" : "; ") + entity.name + ' ' + std::to_string(articles);
    if (first) text += ' ' + first->to_string();
    if (last) text += ' ' + last->to_string();
    for (const auto& form : forms)
      text += " =" + form.surface + ' ' + std::to_string(form.articles);
  }
  return text;
}

std::string warnings_of(const Searcher& searcher, std::string_view query) {
  std::string text;
  for (const auto& warning : searcher.search(Query::parse(query)).warnings)
    text += (text.empty() ? "" : " | ") + warning;
  return text;
}

}  // namespace

TEST_CASE("an entity is found by any words of any of its names") {
  const Index index(small_archive());
  const std::pair<const char*, const char*> rows[] = {
      {"person:arizmendi", "a1 a2 a3 a4"},
      {"person:\"tomas arizmendi\"", "a1 a2 a3"},
      {"person:\"Arizmendi Tomás\"", "a1 a2 a3"},
      {"person:tomás", "a1 a2 a3"},
      {"org:ios", "a5"},
      {"org:\"ocean studies\"", "a5"},
      {"entity:tarrow", "a1 a4"},
      {"place:arizmendi", ""},
      {"person:=\"Arizmendi\"", "a1"},
      {"person:=\"Tomás Arizmendi\"", "a1 a2 a3"},
  };
  const auto searcher = index.searcher();
  for (const auto& [query, ids] : rows) {
    CAPTURE(query);
    CHECK(ids_found(searcher, query) == ids);
  }
}

TEST_CASE("names stand in sentences and near words") {
  const Index index(small_archive());
  const std::pair<const char*, const char*> rows[] = {
      {"person:arizmendi SENT org:\"harbour union\"", "a1"},
      {"person:\"arizmendi tomás\" PARA org:union", "a1 a2"},
      {"person:arizmendi SENT left", "a1"},
      {"person:\"tomás arizmendi\" SENT left", "a1"},
      {"person:arizmendi SENT met", ""},
      {"place:tarrow SENT person:(ana OR tomás)", "a1 a4"},
      {"person:ariz* ADJ/2 resign*", "a2"},
      {"person:arizmendi NEAR/2 sings", "a4"},
      {"org:ios SENT thanked", "a5"},
      {"org:\"ocean studies\" SENT thanked", "a5"},
      {"person:nobody SENT named", ""},
      {"body:fish SENT org:ios", "a5"},
  };
  const auto searcher = index.searcher();
  for (const auto& [query, ids] : rows) {
    CAPTURE(query);
    CHECK(ids_found(searcher, query) == ids);
  }
}

TEST_CASE("the file of names joins and it is read again") {
  const Index index(small_archive());
  auto searcher = index.searcher();
  CHECK(ids_found(searcher, "org:longshoremen") == "");
  write_aliases(index, "Harbour Union\torg\tLongshoremen\tInstitute for Ocean Studies\n");
  CHECK(searcher.refresh());
  CHECK_FALSE(searcher.refresh());
  CHECK(ids_found(searcher, "org:longshoremen") == "a1 a2 a5");
  CHECK(ids_found(searcher, "org:ios") == "a1 a2 a5");
  CHECK(ids_found(searcher, "org:longshoremen SENT counted") == "a5");
  EntityListOptions options;
  options.kind = organisation;
  CHECK(printed(searcher.entities(Query::parse("*"), options)) ==
        "Harbour Union 3 2023 2024-01-20 =Harbour Union 2 =IOS 1 =Institute for Ocean Studies 1");
  write_aliases(index, "!\torg\tHarbour Union\n");
  CHECK(searcher.refresh());
  CHECK(printed(searcher.entities(Query::parse("union"), options)) == "");
  std::filesystem::remove(index.path() / "aliases.tsv");
  CHECK(searcher.refresh());
  CHECK(printed(searcher.entities(Query::parse("union"), options)) ==
        "Harbour Union 2 2024-01-03 2024-01-20 =Harbour Union 2");
}

TEST_CASE("an error in the file of names is told with its line") {
  const Index index(small_archive());
  auto searcher = index.searcher();
  write_aliases(index, "# fine\nno kind here\n");
  CHECK(failure([&] { index.searcher(); }) == IndexError::Reason::damaged);
  try {
    searcher.refresh();
    FAIL_CHECK("no error");
  } catch (const IndexError& error) {
    CHECK(std::string(error.what()).find("aliases.tsv:2") != std::string::npos);
  }
  CHECK(ids_found(searcher, "org:ios") == "a5");
}

TEST_CASE("a name that several have is told") {
  auto articles = small_archive();
  const Index index(articles);
  const auto searcher = index.searcher();
  CHECK(warnings_of(searcher, "person:arizmendi") ==
        "person:arizmendi fits 2 persons: Tomás Arizmendi (3 articles), Ana Arizmendi (1 article); "
        "narrow with person:\"Tomás Arizmendi\"");
  CHECK(warnings_of(searcher, "entity:arizmendi SENT left") ==
        "entity:arizmendi fits 2 names: Tomás Arizmendi (person, 3 articles), Ana Arizmendi "
        "(person, 1 article); narrow with person:\"Tomás Arizmendi\"");
  CHECK(warnings_of(searcher, "person:\"Tomás Arizmendi\"") == "");
  CHECK(warnings_of(searcher, "person:=\"Arizmendi\"") == "");
  CHECK(warnings_of(searcher, "org:union -place:tarrow") == "");
}

TEST_CASE("entities of the matches are listed with their dates and forms") {
  const Index index(small_archive());
  const auto searcher = index.searcher();
  CHECK(printed(searcher.entities(Query::parse("place:tarrow OR resigned"))) ==
        "Harbour Union 2 2024-01-03 2024-01-20 =Harbour Union 2; "
        "Tarrow 2 2024-01-03 2024-02-02 =Tarrow 2; "
        "Tomás Arizmendi 2 2024-01-03 2024-01-20 =Tomás Arizmendi 2 =Arizmendi 1; "
        "Ana Arizmendi 1 2024-02-02 2024-02-02 =Ana Arizmendi 1");
  EntityListOptions options;
  options.kind = person;
  options.limit = 1;
  options.forms = 1;
  CHECK(printed(searcher.entities(Query::parse("*"), options)) ==
        "Tomás Arizmendi 3 2024-01-03 2024-03 =Tomás Arizmendi 3");
  CHECK(searcher.entities(Query::parse("nobody")).empty());
}

TEST_CASE("a profile tells when and with whom and where") {
  const Index index(small_archive());
  const auto searcher = index.searcher();
  const auto profile = searcher.entity("arizmendi");
  REQUIRE(profile);
  CHECK(printed({profile->count}) ==
        "Tomás Arizmendi 3 2024-01-03 2024-03 =Tomás Arizmendi 3 =Arizmendi 1");
  std::string timeline, with, evidence;
  for (const auto& [period, articles] : profile->timeline)
    timeline += period.to_string() + ' ' + std::to_string(articles) + ' ';
  CHECK(timeline == "2024-01 2 2024-03 1 ");
  for (const auto& other : profile->with)
    with += other.entity.name + ' ' + std::to_string(other.together) + '/' +
            std::to_string(other.articles) + ' ';
  CHECK(with == "Harbour Union 2/2 ");
  for (const auto& each : profile->evidence)
    evidence += each.id + ": " + each.sentence + " | " +
                each.sentence.substr(each.mention.begin, each.mention.end - each.mention.begin) +
                '\n';
  CHECK(evidence ==
        "a3: Tomás Arizmendi came back. | Tomás Arizmendi\n"
        "a2: Tomás Arizmendi resigned. | Tomás Arizmendi\n"
        "a1: Tomás Arizmendi spoke to the Harbour Union in Tarrow. | Tomás Arizmendi\n");
  CHECK(printed(profile->others) == "Ana Arizmendi 1");
  CHECK(searcher.entity("ana arizmendi")->count.articles == 1);
  CHECK(searcher.entity("tarrow", place)->count.articles == 2);
  CHECK_FALSE(searcher.entity("tarrow", person));
  CHECK_FALSE(searcher.entity("no such one"));
}

TEST_CASE("names are completed from the start of any word") {
  const Index index(small_archive());
  const auto searcher = index.searcher();
  CHECK(printed(searcher.complete("ariz")) == "Tomás Arizmendi 3; Ana Arizmendi 1");
  CHECK(printed(searcher.complete("tomas ar", person)) == "Tomás Arizmendi 3");
  CHECK(printed(searcher.complete("ta")) == "Tarrow 2");
  CHECK(printed(searcher.complete("ta", person)) == "");
  CHECK(printed(searcher.complete("ariz", person, 1)) == "Tomás Arizmendi 3");
  CHECK(printed(searcher.complete("")) == "");
}

TEST_CASE("the sentence around a name is cut at full stops") {
  const std::string text = "One came. \u201CMr. Two left,\u201D said Three! Four\n\nFive";
  const auto around = [&](const std::string& name) {
    const auto at = static_cast<std::uint32_t>(text.find(name));
    const auto span =
        search::sentence_around(text, {at, at + static_cast<std::uint32_t>(name.size())}, "en");
    return text.substr(span.begin, span.end - span.begin);
  };
  CHECK(around("One") == "One came.");
  CHECK(around("Two") == "\u201CMr. Two left,\u201D said Three!");
  CHECK(around("Three") == "\u201CMr. Two left,\u201D said Three!");
  CHECK(around("Four") == "Four");
  CHECK(around("Five") == "Five");
  std::string endless;
  for (int word = 0; word < 300; ++word) endless += "words ";
  const auto cut = search::sentence_around(endless, {900, 905}, "en");
  CHECK(cut.end - cut.begin > 500);
  CHECK(cut.end - cut.begin < 620);
}

TEST_CASE("significance is the ratio of likelihoods") {
  CHECK(search::significance(10, 100, 100, 1000) == 0);  // as often as by chance
  CHECK(search::significance(5, 100, 100, 1000) == 0);
  CHECK(search::significance(20, 100, 100, 1000) == doctest::Approx(10.0).epsilon(0.05));
  CHECK(search::significance(100, 100, 100, 1000) == doctest::Approx(650.2).epsilon(0.001));
  CHECK(search::significance(20, 100, 100, 10000) > search::significance(20, 100, 100, 1000));
}

TEST_CASE("counts are those of a slow reading of the articles") {
  test::Random random(91);
  for (int round = 0; round < 10; ++round) {
    const test::RandomIndex corpus(random);
    const auto searcher = corpus.searcher();
    const auto names = test::slow_names(corpus);
    for (const auto* text : {"*", "flood OR fish", "person:arizmendi"}) {
      const auto query = Query::parse(text);
      SearchOptions all;
      all.limit = 1000;
      std::map<std::pair<EntityKind, std::string>, std::uint64_t> expected, counted;
      for (const auto& hit : searcher.search(query, all).hits) {
        const auto article = *searcher.find(hit.article.id);
        std::set<std::pair<EntityKind, std::string>> named;
        const auto add = [&](const Entity& entity) {
          if (const auto shown = names.canonical_of(entity.kind, entity.name))
            named.emplace(entity.kind, *shown);
        };
        for (const auto& entity : article.entities) add(entity);
        for (const auto& mention : EntityFinder().find(article)) add(mention.entity);
        for (const auto& key : named) ++expected[key];
      }
      EntityListOptions options;
      options.limit = 1000;
      for (const auto& count : searcher.entities(query, options))
        counted[{count.entity.kind, count.entity.name}] = count.articles;
      CHECK(counted == expected);
    }
  }
}

}  // namespace newshound
