#include "entity/archive/resolve.h"

#include "support/print.h"
#include "support/random.h"
#include "support/slow_resolve.h"

namespace newshound::entity {

namespace {

constexpr auto person = EntityKind::person;
constexpr auto organisation = EntityKind::organisation;
constexpr auto place = EntityKind::place;

/// A name in so many articles, each of which has these forms too.
NamedEntity named(EntityKind kind, std::string name, std::uint64_t articles,
                  const std::vector<std::string>& forms = {}) {
  NamedEntity entity{kind, std::move(name), articles, {}};
  for (const auto& form : forms) entity.forms.push_back({form, articles});
  return entity;
}

/// "canonical: variant, variant" for each entity.
std::vector<std::string> shown(const std::vector<NamedEntity>& table) {
  std::vector<std::string> lines;
  for (const auto& entity : resolve_names(table)) {
    std::string line = entity.name;
    for (const auto& variant : entity.variants)
      line += (&variant == &entity.variants.front() ? ": " : ", ") + variant.name;
    lines.push_back(line);
  }
  return lines;
}

using Lines = std::vector<std::string>;

const std::vector<std::string> given_names = {"Ana", "Anna", "Bernardo", "Bernarndo", "B.", "Jean"};
const std::vector<std::string> surnames = {"Castillo", "Castilo", "Marquez", "de Marquez",
                                           "Márquez",  "Ortega",  "Jr.",     "Lula"};
const std::vector<std::string> middle_names = {"", "", "", "Luis", "L.", "Lula"};
const std::vector<std::string> bodies = {"Bank of Norland", "Bank of Norlund",    "BN",
                                         "Norland Bank",    "National Union",     "NU",
                                         "National Unions", "United Norland Inc", "U.N.I."};

std::string random_name(test::Random& random, EntityKind kind) {
  if (kind != person) return random.pick(bodies) + (random.once_in(4) ? " Group" : "");
  if (random.once_in(4)) return random.pick(surnames);
  const auto middle = random.pick(middle_names);
  return random.pick(given_names) + (middle.empty() ? "" : " " + middle) + ' ' +
         random.pick(surnames);
}

std::vector<NamedEntity> random_table(test::Random& random) {
  std::vector<NamedEntity> table;
  for (auto left = random.below(25); left > 0; --left) {
    const auto kind = static_cast<EntityKind>(random.below(3));
    NamedEntity entity{kind, random_name(random, kind), random.below(20), {}};
    for (auto forms = random.below(4); forms > 0; --forms)
      entity.forms.push_back({random_name(random, kind), 1 + random.below(10)});
    table.push_back(std::move(entity));
  }
  return table;
}

template <class Values>
void shuffle(test::Random& random, Values& values) {
  for (auto at = values.size(); at > 1; --at) std::swap(values[at - 1], values[random.below(at)]);
}

Lines groups_of(const std::vector<NamedEntity>& table) {
  Lines groups;
  for (const auto& entity : resolve_names(table)) {
    std::vector<std::string> names{entity.name};
    for (const auto& variant : entity.variants) names.push_back(variant.name);
    groups.push_back(test::in_line(names));
  }
  std::sort(groups.begin(), groups.end());
  return groups;
}

}  // namespace

TEST_CASE("names of an archive that are spelled alike are one entity") {
  CHECK(shown({named(person, "Nicolás Maduro", 9), named(person, "NICOLAS MADURO", 1),
               named(person, "Maduro, Nicolás", 1), named(person, "President Nicolas Maduro", 1),
               named(person, "Bashar al-Assad", 3), named(person, "Bashar Assad", 1)}) ==
        Lines{"Bashar al-Assad: Bashar Assad",
              "Nicolás Maduro: Maduro, Nicolás, NICOLAS MADURO, President Nicolas Maduro"});
  CHECK(
      shown({named(organisation, "Norland Steel", 5), named(organisation, "Norland Steel Inc.", 2),
             named(organisation, "Ministry of Defense of Norland", 1),
             named(organisation, "Ministry of Defence of Norland", 4)}) ==
      Lines{"Ministry of Defence of Norland: Ministry of Defense of Norland",
            "Norland Steel: Norland Steel Inc."});
  CHECK(shown({named(place, "Germany", 5), named(place, "Alemania", 2)}) ==
        Lines{"Germany: Alemania"});
}

TEST_CASE("the same name of another kind is another entity") {
  CHECK(shown({named(person, "Washington", 5), named(place, "Washington", 2),
               named(organisation, "WASHINGTON", 2)})
            .empty());
}

TEST_CASE("a name in another order joins one that is twice as frequent") {
  CHECK(shown({named(person, "Jong Un Kim", 2), named(person, "Kim Jong Un", 9)}) ==
        Lines{"Kim Jong Un: Jong Un Kim"});
  CHECK(shown({named(person, "Chen Wei", 5), named(person, "Wei Chen", 6)}).empty());
}

TEST_CASE("a slip in a rare name joins the frequent one") {
  CHECK(shown({named(person, "Nicolás Madruo", 1), named(person, "Nicolás Maduro", 9)}) ==
        Lines{"Nicolás Maduro: Nicolás Madruo"});
  CHECK(shown({named(organisation, "Centrel Bank", 1), named(organisation, "Central Bank", 9)}) ==
        Lines{"Central Bank: Centrel Bank"});
}

TEST_CASE("a word that other names have too is no slip") {
  CHECK(shown({named(person, "John Carver", 1), named(person, "John Carter", 9),
               named(person, "Mary Carver", 1)})
            .empty());
}

TEST_CASE("given names that differ are different persons") {
  CHECK(shown({named(person, "Daniela Ortega", 1), named(person, "Daniel Ortega", 9),
               named(person, "Mario Silva", 1), named(person, "Maria Silva", 9),
               named(person, "Ivan Duque", 1), named(person, "Iván Márquez", 9)})
            .empty());
}

TEST_CASE("fewer middle names join the one person who has more") {
  CHECK(shown({named(person, "George Bush", 50), named(person, "George W. Bush", 40),
               named(person, "George Walker Bush", 2)}) ==
        Lines{"George Bush: George W. Bush, George Walker Bush"});
  CHECK(shown({named(person, "George Bush", 50), named(person, "George W. Bush", 40),
               named(person, "George H. W. Bush", 30)})
            .empty());
}

TEST_CASE("an initial joins the one person it may be of") {
  CHECK(shown({named(person, "N. Maduro", 3), named(person, "Nicolás Maduro", 9),
               named(person, "J. Smith", 3), named(person, "John Smith", 9),
               named(person, "James Smith", 8)}) == Lines{"Nicolás Maduro: N. Maduro"});
}

TEST_CASE("an acronym joins what most articles spell out") {
  CHECK(shown({named(organisation, "Institute for Ocean Studies", 6, {"IOS"}),
               named(organisation, "Iron Ore Society", 2, {"IOS"}), named(organisation, "IOS", 30),
               named(organisation, "Petróleos de Norlandia, S.A.", 2, {"PDNSA"}),
               named(organisation, "PDNSA", 7)}) ==
        Lines{"Institute for Ocean Studies: IOS", "Petróleos de Norlandia, S.A.: PDNSA"});
}

TEST_CASE("an acronym of two bodies joins neither") {
  CHECK(shown({named(organisation, "Institute for Ocean Studies", 6, {"IOS"}),
               named(organisation, "Iron Ore Society", 5, {"IOS"}), named(organisation, "IOS", 30)})
            .empty());
}

TEST_CASE("what is in the longer name is not its acronym") {
  CHECK(shown({named(organisation, "BBC News Brasil", 2, {"BBC"}), named(organisation, "BBC", 30)})
            .empty());
}

TEST_CASE("two surnames join what articles call by one") {
  CHECK(shown({named(person, "Nicolás Maduro", 200), named(person, "Nicolás Maduro Guerra", 7),
               named(person, "Nicolás Maduro Moros", 5, {"Nicolás Maduro"})}) ==
        Lines{"Nicolás Maduro: Nicolás Maduro Moros"});
}

TEST_CASE("a surname joins the one who nearly always bears it") {
  CHECK(shown({named(person, "Maduro", 30), named(person, "Nicolás Maduro", 200, {"Maduro"}),
               named(person, "Ricardo Maduro", 9, {"Maduro"})}) == Lines{"Nicolás Maduro: Maduro"});
  CHECK(shown({named(person, "Le Pen", 3), named(person, "Marine Le Pen", 20, {"Le Pen"})}) ==
        Lines{"Marine Le Pen: Le Pen"});
}

TEST_CASE("a shared surname and one that no article uses join nobody") {
  CHECK(shown({named(person, "Clinton", 30), named(person, "Hillary Clinton", 70, {"Clinton"}),
               named(person, "Bill Clinton", 40, {"Clinton"}), named(person, "Jordan", 5),
               named(person, "Ana Jordan", 2)})
            .empty());
}

TEST_CASE("every variant says its rule and what speaks for it") {
  const auto groups =
      resolve_names({named(person, "Nicolás Maduro", 200, {"Maduro"}), named(person, "Maduro", 30),
                     named(person, "N. Maduro", 4), named(person, "Nicolas Maduro", 2),
                     named(person, "Nicolás Madruo", 1)});
  REQUIRE(groups.size() == 1);
  CHECK(groups.front().kind == person);
  CHECK(groups.front().name == "Nicolás Maduro");
  CHECK(groups.front().variants == std::vector<Variant>{{"Maduro", JoinRule::surname, 200},
                                                        {"N. Maduro", JoinRule::initial, 4},
                                                        {"Nicolas Maduro", JoinRule::spelling, 2},
                                                        {"Nicolás Madruo", JoinRule::slip, 1}});
}

TEST_CASE("names without words and names of nobody join nothing") {
  CHECK(shown({}).empty());
  CHECK(shown({named(person, "", 3), named(person, "--", 3), named(person, "...", 2)}).empty());
}

TEST_CASE("groups do not depend on the order of the table") {
  test::Random random(11);
  for (int round = 0; round < 100; ++round) {
    auto table = random_table(random);
    const auto expected = resolve_names(table);
    shuffle(random, table);
    for (auto& entity : table) shuffle(random, entity.forms);
    CHECK(resolve_names(table) == expected);
  }
}

TEST_CASE("groups are those found by comparing every name with every other") {
  test::Random random(12);
  for (int round = 0; round < 300; ++round) {
    const auto table = random_table(random);
    CHECK(groups_of(table) == test::SlowResolve(table).groups());
  }
}

}  // namespace newshound::entity
