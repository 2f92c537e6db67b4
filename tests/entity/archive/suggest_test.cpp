#include "entity/archive/suggest.h"

#include "entity/archive/resolve.h"
#include "support/print.h"

namespace newshound::entity {

namespace {

constexpr auto person = EntityKind::person;
constexpr auto organisation = EntityKind::organisation;

const std::vector<NamedEntity> table = {
    {person, "Sergei Ivanov", 9, {}},
    {person, "Sergey Ivanov", 7, {}},
    {person, "John Smith", 9, {}},
    {person, "James Smith", 8, {}},
    {person, "J. Smith", 3, {}},
    {organisation, "Institute for Ocean Studies", 6, {{"IOS", 6}}},
    {organisation, "Iron Ore Society", 5, {{"IOS", 5}}},
    {organisation, "IOS", 30, {}},
    {organisation, "Norland Steel Union", 4, {}},
    {organisation, "NSU", 2, {}},
    {person, "Ana Castillo", 50, {}},
    {person, "Ana Castilo", 1, {}},
};

std::string suggested(const std::string& aliases, std::size_t limit = 100) {
  return write_suggestions(
      suggest_merges(table, resolve_names(table), parse_aliases(aliases, "aliases.tsv"), limit));
}

}  // namespace

TEST_CASE("names that may be one are proposed with the reason and those of most articles first") {
  CHECK(suggested("") ==
        "# 6 articles have both as one; 6 and 30 articles\n"
        "Institute for Ocean Studies\torganisation\tIOS\n"
        "# 5 articles have both as one; 5 and 30 articles\n"
        "Iron Ore Society\torganisation\tIOS\n"
        "# the initial may be of this given name; 9 and 3 articles\n"
        "John Smith\tperson\tJ. Smith\n"
        "# the acronym has these initials; 4 and 2 articles\n"
        "Norland Steel Union\torganisation\tNSU\n");
  CHECK(suggested("", 1) ==
        "# 6 articles have both as one; 6 and 30 articles\n"
        "Institute for Ocean Studies\torganisation\tIOS\n");
}

TEST_CASE("what the user has decided is not proposed") {
  CHECK(suggested("John Smith\tperson\tJ. Smith\nIron Ore Society\t≠\tIOS\n!\torg\tNSU\n") ==
        "# 6 articles have both as one; 6 and 30 articles\n"
        "Institute for Ocean Studies\torganisation\tIOS\n");
}

TEST_CASE("proposals are lines of a file of aliases") {
  const auto text = suggested("Institute for Ocean Studies\torg\tIOS\n");
  CHECK(parse_aliases(text, "aliases.tsv").same.size() == 2);
}

}  // namespace newshound::entity
