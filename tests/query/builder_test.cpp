#include <newshound/newshound.h>

#include "support/print.h"

namespace newshound {

namespace {

struct Row {
  Query query;
  std::string text;
};

}  // namespace

TEST_CASE("what programs build is what people type") {
  using namespace query;
  const Row rows[] = {
      {word("flood"), "flood"},
      {word("night-time"), "night-time"},
      {word("two words"), "\"two words\""},
      {word("AND"), "\"AND\""},
      {word("title:x"), "\"title:x\""},
      {phrase("storm “surge”"), "\"storm \"\"surge\"\"\""},
      {exact("US"), "=US"},
      {exact("La Niña"), "=\"La Niña\""},
      {pattern("dam*"), "dam*"},
      {fuzzy("gadaffi", 2), "gadaffi~2"},
      {everything(), "*"},
      {all_of({word("a"), any_of({word("b"), word("c")})}), "a AND (b OR c)"},
      {all_of({all_of({word("a"), word("b")}), word("c")}), "a AND b AND c"},
      {all_of({}), "*"},
      {any_of({}), ""},
      {one_of({word("a"), word("b")}), "a XOR b"},
      {none_of({word("a"), word("b")}), "NOT (a OR b)"},
      {at_least(2, {word("a"), phrase("b c"), word("d")}), "(a OR \"b c\" OR d)/2"},
      {maybe(word("a"), word("b")), "a MAYBE b"},
      {boost(word("a"), 2.5), "a^2.5"},
      {near({word("dam"), word("burst")}, 5), "dam NEAR/5 burst"},
      {adjacent({word("dam"), pattern("burst*")}, 2), "dam ADJ/2 burst*"},
      {same_sentence({any_of({word("a"), word("b")}), word("c")}), "(a OR b) SENT c"},
      {same_paragraph({word("a"), word("b")}), "a PARA b"},
      {same_sentence({in("person", word("a")), pattern("b*")}), "person:a SENT b*"},
      {in("headline", any_of({word("flood"), phrase("storm surge")})),
       "title:flood OR title:\"storm surge\""},
      {in("lead", near({word("a"), word("b")}, 3)), "lead:a NEAR/3 lead:b"},
      {in("dup", word("original")), "dup:original"},
      {has("author"), "has:by"},
      {between(parse_date("2020-08"), std::nullopt), "date:2020-08.."},
      {between(parse_date("2020-08"), parse_date("2020-12")), "date:2020-08..2020-12"},
      {saved("my floods"), "query:\"my floods\""},
  };
  for (const auto& row : rows) {
    CHECK(row.query.to_string() == row.text);
    CHECK(Query::parse(row.text) == row.query);
    CHECK(Query::from_json(row.query.to_json()) == row.query);
  }
}

TEST_CASE("a builder refuses what no text could mean") {
  using namespace query;
  CHECK_THROWS_AS(word("!"), QueryError);
  CHECK_THROWS_AS(pattern("flood"), QueryError);
  CHECK_THROWS_AS(fuzzy("two words", 1), QueryError);
  CHECK_THROWS_AS(near({word("a"), none_of({word("b")})}, 5), QueryError);
  CHECK_THROWS_AS(near({word("a"), in("title", word("b"))}, 5), QueryError);
  CHECK_THROWS_AS(in("source", near({word("a"), word("b")}, 5)), QueryError);
  CHECK_THROWS_AS(in("by", near({word("a"), in("org", word("b"))}, 5)), QueryError);
  CHECK_THROWS_AS(in("org", near({exact("a"), word("b")}, 5)), QueryError);
  CHECK_THROWS_AS(in("id", pattern("a*")), QueryError);
  CHECK_THROWS_AS(in("colour", word("a")), QueryError);
  CHECK_THROWS_AS(in("date", word("a")), QueryError);
  CHECK_THROWS_AS(in("dup", word("a")), QueryError);
  CHECK_THROWS_AS(has("query"), QueryError);
  CHECK_THROWS_AS(boost(word("a"), 0), QueryError);
  CHECK_THROWS_AS(between(parse_date("2021"), parse_date("2020")), QueryError);
  auto deep = word("a");
  const auto deepen = [&] { deep = none_of({all_of({deep, word("b")})}); };
  for (int level = 0; level < 50; ++level) deepen();
  CHECK_THROWS_AS(deepen(), QueryError);
}

}  // namespace newshound
