#include "query/parser.h"
#include "query/understood.h"
#include "support/random_corpus.h"
#include "support/random_tree.h"

namespace newshound::query {

using namespace query::test;

TEST_CASE("long queries are read whole") {
  constexpr std::size_t many = 20000;
  const auto words = Query::parse(repeated("flood ", many));
  CHECK(std::get<And>(words.root().value).operands.size() == many);
  check_canonical_law(words);
  check_canonical_law(Query::parse(repeated("a b OR ", many) + "c"));
  check_canonical_law(Query::parse('"' + repeated("paper fish ", many) + '"'));
  check_canonical_law(Query::parse(repeated("x", 1000000)));
  check_canonical_law(Query::parse(repeated("x OR ", 100000) + "x"));
  CHECK(print(repeated("-", 2 * many) + "a") == "a");
  CHECK(print(repeated("NOT ", 2 * many + 1) + "a") == "NOT a");
}

TEST_CASE("the canonical form and the JSON of any tree give the tree again") {
  newshound::test::Random random(21);
  newshound::test::RandomTree trees(random);
  for (int round = 0; round < 10000; ++round) {
    const Query query(std::make_shared<const Node>(trees.tree(4)));
    check_canonical_law(query);
  }
  newshound::test::RandomQuery queries(random,
                                       {"a1", "wire 7", "the \"id\"", "https://courier.example/1"});
  for (int round = 0; round < 3000; ++round) {
    const auto tree = queries.tree(4);
    const auto query = Query::parse(to_string(tree));
    CAPTURE(query.to_string());
    CHECK(query.root() == tree);
    check_canonical_law(query);
  }
}

TEST_CASE("any bytes are a query") {
  newshound::test::Random random(22);
  for (int round = 0; round < 20000; ++round) {
    const auto text = random.once_in(4) ? newshound::test::random_bytes(random, 30)
                                        : newshound::test::random_query_text(random, 14);
    CAPTURE(text);
    const auto query =
        Query::parse(text, options(random.once_in(2) ? Operator::all : Operator::any));
    check_canonical_law(query);
    for (const auto& warning : query.warnings()) CHECK(warning.at <= text.size());
  }
}

}  // namespace newshound::query
