#include "rank/expression.h"

#include <doctest/doctest.h>

#include "newshound/error.h"
#include "rank/plan.h"

namespace newshound::rank {

namespace {

Sequence words(const std::vector<std::string>& names) {
  Sequence made;
  for (const auto& name : names) made.push_back({.any = {name}});
  return made;
}

}  // namespace

TEST_CASE("an expression is one line for people") {
  const Sequence us{{.any = {"us"}, .except = {"US", "Us"}}};
  const Sequence many{{.any = {"a", "b", "c", "d", "e", "f"}}};
  CHECK(to_string(phrase({"flash", "flood"})) == "[flash THEN flood]");
  CHECK(to_string(phrase_of_slots(us)) == "[us EXCEPT {US|Us}]");
  CHECK(to_string(phrase_of_slots(many)) == "[{a|b|c|d|e|... 6}]");
  CHECK(to_string(near({words({"central", "bank"}), words({"rates"})}, 8)) ==
        "[(central THEN bank) NEAR rates within 8]");
  CHECK(to_string(in_order({words({"a"}), words({"b"})}, 3)) == "[a BEFORE b within 3]");
  CHECK(to_string(together("XSS", {words({"a"}), us})) ==
        "[a TOGETHER us EXCEPT {US|Us} in one XSS]");
  CHECK(to_string(within("XSP", 1, 2, phrase({"a"}))) == "[a in XSP 1..2)]");
  CHECK(to_string(within("XSP", 1, UINT32_MAX, near({words({"a"}), words({"b"})}, 3))) ==
        "[a NEAR b within 3 in XSP 1..)]");
  CHECK(to_string(at_least(2, {ranked("Za"), ranked("Zb"), filter("Lx")})) ==
        "2 OF (Za, Zb, [Lx])");
  CHECK(to_string(undated()) == "[undated]");
}

TEST_CASE("some of several may be all any or none of them") {
  const std::vector<Expression> both{ranked("a"), ranked("b")};
  CHECK(at_least(0, both) == everything());
  CHECK(at_least(1, both) == joined(Expression::Kind::any_of, both));
  CHECK(at_least(2, both) == joined(Expression::Kind::all_of, both));
  CHECK(at_least(3, both) == Expression{});
}

TEST_CASE("a factor scales every ranked term below") {
  const auto expression =
      joined(Expression::Kind::all_of, {ranked("a", 3), filter("b"), phrase({"c", "d"})});
  CHECK(to_string(scaled(expression, 0.5)) == "(a^1.5 AND [b] AND [c THEN d])");
  CHECK(to_string(unranked(expression)) == "([a] AND [b] AND [c THEN d])");
}

TEST_CASE("what cannot be carried out is refused") {
  std::vector<Sequence> many(most_near_sequences + 1, words({"a"}));
  CHECK_NOTHROW(Plan(near(many, 99), {}));
  many.front() = words({"a", "b"});
  CHECK_THROWS_AS(Plan(near(many, 99), {}), Error);
  CHECK_THROWS_AS(Plan(phrase_of_slots({}), {}), Error);
  CHECK_THROWS_AS(Plan(together("XSS", {}), {}), Error);
}

}  // namespace newshound::rank
