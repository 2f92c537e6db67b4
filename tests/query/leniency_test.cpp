#include "query/understood.h"

namespace newshound::query {

using namespace query::test;

TEST_CASE("what is not well formed is taken for something that is and warned of") {
  const Row rows[] = {
      {"", " ! 0"},
      {"  ", " ! 0"},
      {"& …", " ! 0"},
      {"()", " ! 0 ! 0"},
      {"a ()", "a ! 2"},
      {"(a", "a ! 0"},
      {"a (b (c)", "a AND b AND c ! 2"},
      {"a)", "a ! 1"},
      {"a) b", "a AND b ! 1"},
      {"a AND", "a ! 2"},
      {"AND a", "a ! 0"},
      {"OR", "\"OR\" ! 0 ! 0"},
      {"AND OR NOT", "\"AND OR NOT\" ! 0 ! 0 ! 4 ! 7"},
      {"a OR OR b", "a OR b ! 2"},
      {"a OR AND b", "a AND b ! 2"},
      {"a (OR b)", "a AND b ! 3"},
      {"(a OR) b", "a AND b ! 3"},
      {"a NOT", "a ! 2"},
      {"a -)", "a ! 2 ! 3"},
      {"a NOT OR b", "a OR b ! 2"},
      {"\"a", "\"a\" ! 0"},
      {"a “b c", "a AND \"b c\" ! 2"},
      {"a \"\"", "a ! 2"},
      {"a \" - \"", "a ! 2"},
      {"a colour:red", "a AND colour:red ! 2"},
      {"a colour:\"dark red\"", "a AND colour AND \"dark red\" ! 2"},
      {"a title:", "a AND title"},
      {"Title: b", "Title AND b"},
      {"a title:-b", "a AND title:\"-b\""},
      {"a title:&", "a ! 2"},
      {"title:AND", "title:\"AND\""},
      {"title:by:a", "title:\"by:a\" ! 6"},
      {"title:(a by:b)", "title:a AND by:b ! 9"},
      {"title:(a date:2020)", "title:a AND date:2020 ! 9"},
      {"date:soon", "soon ! 5"},
      {"date:2020-13", "2020-13 ! 5"},
      {"date:2020..soon", "2020..soon ! 5"},
      {"a date:..", "a ! 2 ! 7"},
      {"date:2021..2020", "date:2020..2021 ! 5"},
      {"flood \xFF", "flood ! 6"},
      {"caf\xC3", "caf ! 3"},
      {"has:colour", "colour ! 4"},
      {"dup:some", "some ! 4"},
      {"person:\"a b\"~2", "person:\"a b\" ! 7"},
      {"\"flood\"~2", "\"flood\" ! 0"},
      {"flood~7", "flood~2 ! 0"},
      {"a NEAR (b AND c)", "a AND b AND c ! 2"},
      {"title:a NEAR body:b", "title:a AND body:b ! 8"},
      {"NOT a SENT b", "NOT a AND b ! 6"},
      {"person:=\"Maduro\" SENT b", "person:=\"Maduro\" AND b ! 17"},
      {"person:a SENT by:b", "person:a AND by:b ! 9"},
      {"person:a NEAR title:b NEAR c", "person:a AND title:b AND c ! 9"},
      {"source:a SENT b", "source:a AND b ! 9"},
  };
  check_all(rows);
}

TEST_CASE("operators in small letters are words unless others are in capitals") {
  const Row rows[] = {
      {"to be or not to be", "to AND be AND or AND not AND to AND be"},
      {"cats and dogs (or birds)", "cats AND and AND dogs AND or AND birds"},
      {"cats and dogs OR birds", "cats AND dogs OR birds ! 5"},
      {"a AND not b", "a AND NOT b ! 6"},
      {"he did not go OR stay", "he AND did AND not AND go OR stay"},
      {"a OR and", "a OR and"},
      {"a OR b Xor c", "a OR b XOR c ! 7"},
      {"\"and\" OR title:or OR ors", "\"and\" OR title:or OR ors"},
  };
  check_all(rows);
}

TEST_CASE("a query is cut where it is nested too deeply or too long") {
  for (const std::string_view field : {"", "title:"}) {
    const auto deep = std::string(field) + repeated("(", 200) + 'a' + repeated(")", 200);
    CHECK(print(deep) == std::string(field) + 'a');
    CHECK(print('(' + deep + ')') ==
          std::string(field) + "a ! " + std::to_string(200 + field.size()));
  }
  CHECK(print(repeated("(", 1000000) + 'a') == "a ! 0 ! 200");
  CHECK(print(repeated("(a) ", 1000)) == "a" + repeated(" AND a", 999));
  const auto nested = repeated("a OR (b AND (", 150) + 'c' + repeated("))", 150);
  check_canonical_law(Query::parse(nested));
  CHECK(!Query::parse(nested).warnings().empty());
  check_canonical_law(Query::parse(repeated("x NEAR/1 (x NEAR/2 (", 99) + 'x', options()));
  const auto longest = Query::parse(repeated("flood", (32 << 20) / 5 + 10));
  CHECK(longest.warnings().front().at == 32 << 20);
}

}  // namespace newshound::query
