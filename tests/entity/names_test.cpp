#include "entity/names.h"

#include "support/print.h"

namespace newshound::entity {

namespace {

constexpr auto person = EntityKind::person;
constexpr auto organisation = EntityKind::organisation;
constexpr auto place = EntityKind::place;

std::string key(EntityKind kind, std::string_view name) { return name_form(kind, name).key(); }

std::string print(NameRelation relation) {
  constexpr const char* names[] = {"different", "slip",  "extension", "acronym",
                                   "variant",   "known", "equal"};
  return names[static_cast<std::size_t>(relation)];
}

std::string print(Shortening shortening) {
  constexpr const char* names[] = {"none", "some word", "last words", "first words"};
  return names[static_cast<std::size_t>(shortening)];
}

struct Key {
  EntityKind kind;
  std::string name, key;
};

struct Pair {
  EntityKind kind;
  std::string a, b, expected;
};

}  // namespace

TEST_CASE("what differs though the same is meant is not in the key of a name") {
  const Key rows[] = {
      {person, "", ""},
      {person, "Nicolás MADURO", "nicolas maduro"},
      {person, "Maduro, Nicolás", "nicolas maduro"},
      {person, "President Nicolás Maduro's", "nicolas maduro"},
      {person, "Deputy Foreign Minister Ana Ruiz", "ana ruiz"},
      {person, "Dr. Chen Wei, PhD", "chen wei"},
      {person, "Don Lemon", "don lemon"},
      {person, "don Luis Sierra", "luis sierra"},
      {person, "Pope Francis", "pope francis"},
      {person, "Martin Luther King, Jr.", "martin luther king jr"},
      {person, "J.K. Rowling", "j k rowling"},
      {person, "J. K. Rowling", "j k rowling"},
      {person, "Niamh O’Dwyer", "niamh odwyer"},
      {person, "Jean-Michel Aubry", "jean michel aubry"},
      {organisation, "the U.N.", "un"},
      {organisation, "Tarrow Shipping Co., Ltd.", "tarrow shipping"},
      {organisation, "Petróleos de Venezuela, S. A.", "petroleos de venezuela"},
      {organisation, "L’Assemblée nationale", "assemblee nationale"},
      {organisation, "Co", "co"},
      {place, "the Islamic Republic of Iran", "islamic republic of iran"},
      {place, "Republic of Kenya", "kenya"},
      {place, "Republic of Korea", "republic of korea"},
      {place, "U.S.A.", "usa"},
      {place, "\u3164", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.name);
    CHECK(key(row.kind, row.name) == row.key);
  }
}

TEST_CASE("names are related by their form") {
  const Pair rows[] = {
      {person, "Maduro", "Nicolás Maduro", "different"},
      {person, "Nicolás Maduro", "Nicolas Maduro Moros", "variant"},
      {person, "John F. Kennedy", "John Kennedy", "variant"},
      {person, "Ana Ruiz", "Eva Ruiz", "different"},
      {person, "Bashar al-Assad", "Bashar Assad", "variant"},
      {person, "Park Geun-hye", "Park Geunhye", "equal"},
      {person, "Gaddafi", "Gadaffi", "slip"},
      {person, "Mario Gomez", "Maria Gomez", "different"},
      {person, "Ken Tarr Jr.", "Ken Tarr Sr.", "different"},
      {organisation, "IRGC", "IRCG", "slip"},
      {organisation, "PDVSA", "Petróleos de Venezuela, S.A.", "acronym"},
      {organisation, "IRGC", "Islamic Revolution Guard Corps", "acronym"},
      {organisation, "Ministry of Health", "Ministry of Health of Kenya", "extension"},
      {organisation, "Ministry of Health", "Health Ministry", "variant"},
      {organisation, "Ministry of Health of Peru", "Ministry of Health of Kenya", "different"},
      {organisation, "Naciones Unidas", "UN", "known"},
      {organisation, "Tide & Trade", "Tide and Trade", "equal"},
      {organisation, "Unit 8200", "Unit 8201", "different"},
      {place, "Deutschland", "Germany", "known"},
      {place, "EE.UU.", "United States", "known"},
      {place, "Gambia", "Zambia", "different"},
      {place, "Iran", "Iraq", "different"},
      {place, "North Korea", "South Korea", "different"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    const auto a = name_form(row.kind, row.a);
    const auto b = name_form(row.kind, row.b);
    CHECK(print(relation_of(a, b)) == row.expected);
    CHECK(print(relation_of(b, a)) == row.expected);
  }
}

TEST_CASE("a part of a name may be short for it") {
  const Pair rows[] = {
      {person, "Maduro", "Nicolás Maduro", "last words"},
      {person, "van der Berg", "Piet van der Berg", "last words"},
      {person, "Berg", "Piet van der Berg", "last words"},
      {person, "al-Assad", "Bashar Assad", "last words"},
      {person, "Lula", "Luiz Inácio Lula da Silva", "some word"},
      {person, "Ruiz", "Ana Rubio", "none"},
      {organisation, "Toyota", "Toyota Motor Corporation", "first words"},
      {organisation, "Revolutionary Guard", "Islamic Revolutionary Guard", "last words"},
      {organisation, "Bank of", "Bank of Valmara", "none"},
      {organisation, "Kenya", "Kenya Airways", "none"},
      {organisation, "Partido Verde", "Partido Verde Juventud", "none"},
      {place, "Rio", "Rio de Janeiro", "first words"},
      {place, "Mexico", "Mexico City", "none"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK(print(shortening_of(name_form(row.kind, row.a), name_form(row.kind, row.b))) ==
          row.expected);
  }
}

TEST_CASE("a slip is one letter in a long word") {
  const Pair rows[] = {
      {person, "maduro", "madruo", "yes"},     {person, "muller", "mueller", "yes"},
      {person, "gonzalez", "gonzales", "yes"}, {person, "mali", "bali", "no"},
      {person, "mario", "maria", "no"},        {person, "colombia", "colombian", "no"},
      {person, "marin", "martin", "no"},       {person, "venezuela", "venezula", "yes"},
      {person, "ruiz", "ruiz", "no"},          {person, "", "a", "no"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK(is_slip(row.a, row.b) == (row.expected == "yes"));
    CHECK(is_slip(row.b, row.a) == (row.expected == "yes"));
  }
}

}  // namespace newshound::entity
