#include "entity/archive/names.h"

#include <algorithm>

#include "entity/archive/key.h"
#include "entity/archive/resolve.h"
#include "newshound/error.h"
#include "support/print.h"
#include "support/random.h"

namespace newshound::entity {

namespace {

constexpr auto person = EntityKind::person;
constexpr auto organisation = EntityKind::organisation;

/// An archive that is a table.
class TableNames : public ArchiveNames {
 public:
  explicit TableNames(std::vector<NamedEntity> table) : table_(std::move(table)) {}

  std::vector<Found> find(EntityKind kind, const std::string& words) const override {
    std::vector<Found> found;
    for (const auto& entity : table_)
      if (entity.kind == kind && has(entity, words))
        found.push_back({entity.name, entity.articles});
    return found;
  }

  std::uint64_t articles(EntityKind kind, const std::string& name) const override {
    std::uint64_t articles = 0;
    for (const auto& entity : table_)
      if (entity.kind == kind && entity.name == name) articles += entity.articles;
    return articles;
  }

  const std::vector<NamedEntity>& table() const { return table_; }

 private:
  static bool has_run(const std::string& name, const std::string& words) {
    return (' ' + folded_words(name) + ' ').find(' ' + words + ' ') != std::string::npos;
  }

  static bool has(const NamedEntity& entity, const std::string& words) {
    return has_run(entity.name, words) ||
           std::any_of(entity.forms.begin(), entity.forms.end(),
                       [&](const auto& form) { return has_run(form.surface, words); });
  }

  std::vector<NamedEntity> table_;
};

const TableNames& archive() {
  static const TableNames names({
      {person, "Nicolás Maduro", 200, {{"Maduro", 150}}},
      {person, "Nicolas Maduro", 3, {}},
      {person, "Nicolás Madruo", 1, {}},
      {person, "Maduro", 30, {}},
      {person, "Nicolás Maduro Guerra", 7, {}},
      {person, "Ricardo Maduro", 4, {}},
      {person, "George W. Bush", 4, {}},
      {organisation, "Institute for Ocean Studies", 6, {{"IOS", 6}}},
      {organisation, "IOS", 30, {}},
      {organisation, "Read More", 9, {}},
  });
  return names;
}

Names names_with(const std::string& aliases) {
  return Names(resolve_names(archive().table()), parse_aliases(aliases, "aliases.tsv"));
}

using Lines = std::vector<std::string>;

/// "canonical 12: name, name" for each entity that `asked` names.
Lines asked(const Names& names, EntityKind kind, std::string_view asked) {
  Lines lines;
  for (const auto& entity : names.expand(kind, asked, archive())) {
    auto line = entity.name + ' ' + std::to_string(entity.articles);
    for (const auto& name : entity.names)
      line += (&name == &entity.names.front() ? ": " : ", ") + name;
    lines.push_back(line);
  }
  return lines;
}

const std::string maduro =
    "Nicolás Maduro 234: Nicolás Maduro, Maduro, Nicolas Maduro, Nicolás Madruo";
const std::string guerra = "Nicolás Maduro Guerra 7: Nicolás Maduro Guerra";

}  // namespace

TEST_CASE("words of a name find all names of the entity and of others who have them") {
  const auto names = names_with("");
  CHECK(asked(names, person, "maduro") ==
        Lines{maduro, guerra, "Ricardo Maduro 4: Ricardo Maduro"});
  CHECK(asked(names, person, "Nicolás  MADURO") == Lines{maduro, guerra});
  CHECK(asked(names, person, "guerra") == Lines{guerra});
  CHECK(asked(names, organisation, "ios") ==
        Lines{"Institute for Ocean Studies 36: Institute for Ocean Studies, IOS"});
  CHECK(asked(names, organisation, "Ocean Studies") == asked(names, organisation, "IOS"));
}

TEST_CASE("words that are found nowhere are tried in other forms") {
  const auto names = names_with("");
  CHECK(asked(names, person, "Guerra Nicolás Maduro") == Lines{guerra});
  CHECK(asked(names, person, "Maduro, Ricardo") == Lines{"Ricardo Maduro 4: Ricardo Maduro"});
  CHECK(asked(names, person, "President Ricardo Maduro") ==
        Lines{"Ricardo Maduro 4: Ricardo Maduro"});
  CHECK(asked(names, person, "R. Maduro") == Lines{"Ricardo Maduro 4: Ricardo Maduro"});
  CHECK(asked(names, person, "George Bush") == Lines{"George W. Bush 4: George W. Bush"});
  CHECK(asked(names, organisation, "the Institute for Ocean Studies Inc") ==
        asked(names, organisation, "IOS"));
  CHECK(asked(names, person, "Rafael Maduro").empty());
  CHECK(asked(names, person, "").empty());
  CHECK(asked(names, person, "--").empty());
  CHECK(asked(names, EntityKind::place, "maduro").empty());
}

TEST_CASE("what the user says is one is one, also by names that no article has") {
  const auto names =
      names_with("Nicolás Maduro Moros\tperson\tNicolás Maduro\tEl Presidente\tRicardo Maduro\n");
  const std::string all =
      "Nicolás Maduro Moros 238: Nicolás Maduro, Maduro, Nicolas Maduro, Nicolás Madruo, Ricardo "
      "Maduro";
  CHECK(asked(names, person, "presidente") == Lines{all});
  CHECK(asked(names, person, "Ricardo") == Lines{all});
  CHECK(names.canonical_of(person, "nicolas MADURO") == "Nicolás Maduro Moros");
}

TEST_CASE("a variant of one entity is taken from another") {
  const auto names = names_with("Ricardo Maduro\tperson\tMaduro\n");
  CHECK(names.variants_of(person, "Maduro") == Lines{"Ricardo Maduro", "Maduro"});
  CHECK(names.variants_of(person, "Nicolás Maduro") ==
        Lines{"Nicolás Maduro", "Nicolas Maduro", "Nicolás Madruo"});
}

TEST_CASE("what the user says is two is never one") {
  const auto names = names_with("Nicolas Maduro\t≠\tNicolas Madruo\nMaduro\t≠\tNicolás Maduro\n");
  CHECK(names.variants_of(person, "Nicolás Maduro") == Lines{"Nicolás Maduro", "Nicolas Maduro"});
  CHECK(names.variants_of(person, "Nicolás Madruo") == Lines{"Nicolás Madruo"});
  CHECK(names.canonical_of(person, "Maduro") == "Maduro");
  CHECK(asked(names, person, "madruo") == Lines{"Nicolás Madruo 1: Nicolás Madruo"});
}

TEST_CASE("of two variants that must part the weaker leaves") {
  const auto names = names_with("Maduro\t≠\tNicolás Madruo\n");
  CHECK(names.canonical_of(person, "Maduro") == "Maduro");
  CHECK(names.canonical_of(person, "Nicolás Madruo") == "Nicolás Maduro");
}

TEST_CASE("what the user says is no entity is not found") {
  const auto names = names_with("!\torg\tRead more\n!\tperson\tNicolas Maduro\n");
  CHECK(asked(names, organisation, "read more").empty());
  CHECK(names.canonical_of(organisation, "READ MORE") == std::nullopt);
  CHECK(names.variants_of(organisation, "Read More").empty());
  CHECK(names.canonical_of(person, "Maduro") == "Maduro");
  CHECK(names.canonical_of(person, "Read More") == "Read More");
}

TEST_CASE("without groups and aliases every name is its own") {
  const Names names;
  CHECK(names.variants_of(person, "Ana") == Lines{"Ana"});
  CHECK(names.canonical_of(person, "Ana") == "Ana");
  CHECK(asked(names, person, "Ricardo") == Lines{"Ricardo Maduro 4: Ricardo Maduro"});
}

TEST_CASE("in random aliases what is one has one canonical name and what is two has two") {
  test::Random random(41);
  const Lines pool = {"Nicolás Maduro", "Maduro", "Nicolás Madruo", "Ana", "Bo", "Ricardo Maduro"};
  for (int round = 0; round < 500; ++round) {
    Aliases aliases;
    for (auto left = random.below(3); left > 0; --left)
      aliases.same.push_back({person, random.pick(pool), {random.pick(pool), random.pick(pool)}});
    for (auto left = random.below(3); left > 0; --left)
      aliases.apart.push_back({random.pick(pool), random.pick(pool)});
    try {
      aliases = parse_aliases(write_aliases(aliases), "aliases.tsv");
    } catch (const IndexError&) {
      continue;  // they contradict each other
    }
    INFO(write_aliases(aliases));
    const Names names(resolve_names(archive().table()), aliases);
    for (const auto& alias : aliases.same)
      for (const auto& variant : alias.variants)
        CHECK(names.canonical_of(person, variant) == names.canonical_of(person, alias.canonical));
    for (const auto& pair : aliases.apart)
      CHECK(names.canonical_of(person, pair.one) != names.canonical_of(person, pair.other));
    for (const auto& name : pool)
      CHECK(names.variants_of(person, name).front() == names.canonical_of(person, name));
  }
}

}  // namespace newshound::entity
