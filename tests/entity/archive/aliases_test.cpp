#include "entity/archive/aliases.h"

#include "newshound/error.h"
#include "support/print.h"
#include "support/random.h"

namespace newshound::entity {

namespace {

/// What is said of the first error of `text`, and what to do about it.
std::string error_of(const std::string& text) {
  try {
    parse_aliases(text, "aliases.tsv");
  } catch (const IndexError& error) {
    return std::string(error.what()) + " | " + error.hint();
  }
  return "no error";
}

std::string rewritten(const std::string& text) {
  return write_aliases(parse_aliases(text, "aliases.tsv"));
}

std::string random_text(test::Random& random) {
  const std::vector<std::string> fields = {"Ana", "ANÁ", "Bo", "#x", "!", "person", "org", "≠",
                                           "!=",  "",    " ",  "C",  "D", "place",  "Éa"};
  std::string text;
  for (auto lines = random.below(5); lines > 0; --lines) {
    for (auto left = random.below(5); left > 0; --left) text += random.pick(fields) + '\t';
    text += random.once_in(3) ? "\r\n" : "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("a file of aliases says what is one, what is none, and what is two") {
  const auto aliases = parse_aliases(
      "\xEF\xBB\xBF# names\r\n"
      "Nicolás Maduro\tperson\tNicolas Madura\t Maduro Moros \t\r\n"
      "\n"
      "!\torg\tRead More\tClick Here\n"
      "Nicolás Maduro\t≠\tNicolás Maduro Guerra\n"
      "Korea\t!=\tKorea Electric\n"
      "Norland\tlocation\tNorlandia",
      "aliases.tsv");
  CHECK(
      aliases.same ==
      std::vector<Alias>{{EntityKind::person, "Nicolás Maduro", {"Maduro Moros", "Nicolas Madura"}},
                         {EntityKind::place, "Norland", {"Norlandia"}}});
  CHECK(aliases.nobody == std::vector<Entity>{{EntityKind::organisation, "Click Here"},
                                              {EntityKind::organisation, "Read More"}});
  CHECK(aliases.apart == std::vector<Apart>{{"Korea", "Korea Electric"},
                                            {"Nicolás Maduro", "Nicolás Maduro Guerra"}});
}

TEST_CASE("a file without aliases says nothing") {
  CHECK(parse_aliases("", "aliases.tsv").empty());
  CHECK(parse_aliases("\xEF\xBB\xBF", "aliases.tsv").empty());
  CHECK(parse_aliases("# only\n\n \t \n  # comments", "aliases.tsv").empty());
}

TEST_CASE("each error of a file of aliases says where it is and what to do") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"# x\nAna\n",
       "aliases.tsv:2: byte 4: there is one field only | separate name, kind and variants with "
       "tabs"},
      {"Ana\tBo\tC",
       "aliases.tsv:1: byte 4: 'Bo' is no kind | the second field is person, organisation or "
       "place"},
      {"Ana\tperson\n",
       "aliases.tsv:1: byte 4: no name stands behind the kind | add it, with a tab between"},
      {"!\tplace\t\n",
       "aliases.tsv:1: byte 2: no name stands behind the kind | add it, with a tab between"},
      {"Ana\tperson\t--\n",
       "aliases.tsv:1: byte 11: '--' has no letters and no digits | remove it"},
      {"Ana\t≠\tBo\tC\n",
       "aliases.tsv:1: byte 4: one name must stand behind '≠' | write a line for each pair"},
      {"Ana\t!=\n",
       "aliases.tsv:1: byte 4: one name must stand behind '≠' | write a line for each pair"},
      {"Ana\tperson\tB\xFFo\n",
       "aliases.tsv:1: byte 12: this is no text in UTF-8 | save the file as UTF-8"},
      {"Ana\tperson\tB\x01o\n",
       "aliases.tsv:1: byte 12: this is no text | remove the control character"},
      {"Ana\tperson\t" + std::string(1001, 'x'),
       "aliases.tsv:1: byte 11: a name is longer than 1000 bytes | shorten it"},
  };
  for (const auto& [text, expected] : table) CHECK(error_of(text) == expected);
}

TEST_CASE("lines that contradict each other are errors") {
  const std::string hint = " | remove one of the two lines, or the name from one of them";
  CHECK(error_of("Ana\tperson\tBo\nEva\tperson\tBO\n") ==
        "aliases.tsv:2: byte 14: 'BO' is another entity in line 1" + hint);
  CHECK(error_of("Ana\tperson\tBo\nBo\tperson\tEva\n") ==
        "aliases.tsv:2: byte 14: 'Bo' is another entity in line 1" + hint);
  CHECK(error_of("!\tperson\tBo\nAna\tperson\tBo\n") ==
        "aliases.tsv:1: byte 0: 'Bo' is an entity in line 2" + hint);
  CHECK(error_of("Bo\t≠\tana\nAna\tperson\tBo\n") ==
        "aliases.tsv:1: byte 0: 'Bo' and 'ana' are one entity in line 2" + hint);
  CHECK(error_of("Bo\t≠\tBÓ\n") == "aliases.tsv:1: byte 0: 'Bo' is on both sides" + hint);
  CHECK(error_of("Ana\tperson\tBo\nEva\tplace\tBo\n") == "no error");
}

TEST_CASE("all errors of a file of aliases are counted") {
  CHECK(
      error_of("Ana\nBo\n\nEva\tx\ty\n") ==
      "aliases.tsv:1: byte 0: there is one field only; and 2 more, in lines 2, 4 | separate name, "
      "kind and variants with tabs");
}

TEST_CASE("a file of aliases that is too large is refused") {
  CHECK(error_of(std::string(most_alias_bytes + 1, '\n')) ==
        "aliases.tsv: it is larger than 16777216 bytes | remove what is no longer needed");
}

TEST_CASE("aliases are written in one order") {
  CHECK(rewritten("b\t!=\ta\n!\tplace\tx\nEva\tper\tE\nAna\tperson\tZ\tB\nAna\tperson\tC\n") ==
        "Ana\tperson\tB\tC\tZ\nEva\tperson\tE\n!\tplace\tx\nb\t≠\ta\n");
}

TEST_CASE("aliases that are written are read as they were") {
  test::Random random(21);
  for (int round = 0; round < 3000; ++round) {
    const auto text = random_text(random);
    if (error_of(text) != "no error") continue;
    const auto aliases = parse_aliases(text, "aliases.tsv");
    CHECK(parse_aliases(write_aliases(aliases), "aliases.tsv") == aliases);
  }
}

TEST_CASE("lines are put behind a file of aliases without touching it") {
  const std::string text = "# mine\r\nAna\tperson\tBo";
  const auto more =
      parse_aliases("ana\tperson\tbo\nAna\tperson\tEva\n!\tperson\tX\nA\t≠\tB\n", "more");
  const auto all = append_aliases(text, more, "aliases.tsv");
  CHECK(all == text + "\nAna\tperson\tEva\n!\tperson\tX\nA\t≠\tB\n");
  CHECK(append_aliases(all, more, "aliases.tsv") == all);
  CHECK(append_aliases(text, {}, "aliases.tsv") == text);
  CHECK_THROWS_AS(append_aliases("Bo\t≠\tEva\nAna\tperson\tBo\n", more, "aliases.tsv"), IndexError);
}

}  // namespace newshound::entity
