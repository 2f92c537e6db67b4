#include "query/parser.h"

#include "support/print.h"
#include "support/random_corpus.h"

namespace newshound::query {

namespace {

/// The canonical form, or "error at N".
std::string print(std::string_view text, Operator between_words = Operator::all) {
  try {
    return Query::parse(text, between_words).to_string();
  } catch (const QueryError& error) {
    CHECK(std::string(error.what()) != "");
    return "error at " + std::to_string(error.at());
  }
}

struct Row {
  std::string text, canonical;
};

template <std::size_t count>
void check_all(const Row (&rows)[count]) {
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(print(row.text) == row.canonical);
  }
}

void check_canonical_law(const Query& query) {
  const auto canonical = query.to_string();
  CAPTURE(canonical);
  for (const auto between_words : {Operator::all, Operator::any}) {
    const auto again = Query::parse(canonical, between_words);
    CHECK(again == query);
    CHECK(again.to_string() == canonical);
  }
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  while (times-- > 0) text += part;
  return text;
}

}  // namespace

TEST_CASE("NOT binds tighter than AND and AND tighter than OR") {
  struct Both {
    std::string text, all, any;
  };
  const Both rows[] = {
      {"flood", "flood", "flood"},
      {"flood river", "flood AND river", "flood OR river"},
      {"a AND b", "a AND b", "a AND b"},
      {"a OR b", "a OR b", "a OR b"},
      {"a b OR c", "a AND b OR c", "a OR b OR c"},
      {"a OR b c", "a OR b AND c", "a OR b OR c"},
      {"a AND b OR c AND d", "a AND b OR c AND d", "a AND b OR c AND d"},
      {"a OR b AND c OR d", "a OR b AND c OR d", "a OR b AND c OR d"},
      {"a b AND c d", "a AND b AND c AND d", "a OR b AND c OR d"},
      {"(a OR b) c", "(a OR b) AND c", "a OR b OR c"},
      {"(a OR b) AND c", "(a OR b) AND c", "(a OR b) AND c"},
      {"((a (b)) c)", "a AND b AND c", "a OR b OR c"},
      {"a OR (b OR (c OR d))", "a OR b OR c OR d", "a OR b OR c OR d"},
      {"NOT a b", "NOT a AND b", "b AND NOT a"},
      {"NOT a AND b", "NOT a AND b", "NOT a AND b"},
      {"NOT a OR b", "NOT a OR b", "NOT a OR b"},
      {"NOT (a OR b) c", "NOT (a OR b) AND c", "c AND NOT (a OR b)"},
      {"NOT (a b)", "NOT (a AND b)", "NOT (a OR b)"},
      {"-a", "NOT a", "NOT a"},
      {"a -b", "a AND NOT b", "a AND NOT b"},
      {"a b -c", "a AND b AND NOT c", "(a OR b) AND NOT c"},
      {"a -b c", "a AND NOT b AND c", "(a OR c) AND NOT b"},
      {"a AND -b c", "a AND NOT b AND c", "a AND NOT b OR c"},
      {"-a -b", "NOT a AND NOT b", "NOT a AND NOT b"},
      {"--a", "a", "a"},
      {"NOT -a", "a", "a"},
      {"NOT (NOT a)", "a", "a"},
      {"-(-(-a))", "NOT a", "NOT a"},
      {"b -(-(a c))", "b AND a AND c", "b OR a OR c"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(print(row.text, Operator::all) == row.all);
    CHECK(print(row.text, Operator::any) == row.any);
  }
}

TEST_CASE("fields hold for a word or a phrase or what is in brackets") {
  const Row rows[] = {
      {"title:flood river", "title:flood AND river"},
      {"title:\"central bank\"", "title:\"central bank\""},
      {"title:“central bank”", "title:\"central bank\""},
      {"title:(flood OR storm)", "title:flood OR title:storm"},
      {"a title:(flood OR storm)", "a AND (title:flood OR title:storm)"},
      {"title:(flood -(river OR \"sea wall\")) b",
       "title:flood AND NOT (title:river OR title:\"sea wall\") AND b"},
      {"-by:ashdown", "NOT by:ashdown"},
      {"person:\"Inês Caldeira\"", "person:\"Inês Caldeira\""},
      {"source:(courier OR tribune)", "source:courier OR source:tribune"},
      {"id:https://courier.example/1", "id:https://courier.example/1"},
      {"title:*", "*"},
  };
  check_all(rows);
}

TEST_CASE("a field and its aliases mean the same") {
  for (const auto& field : query_fields()) {
    std::string aliases(field.aliases);
    const std::string value = field.name == "date" ? "2020" : "rede";
    const auto expected = std::string(field.name) + ':' + value;
    CHECK(print(expected) == expected);
    for (std::size_t at = 0; at < aliases.size();) {
      const auto length = std::min(aliases.find(' ', at), aliases.size()) - at;
      CHECK(print(aliases.substr(at, length) + ':' + value) == expected);
      at += length + 1;
    }
  }
}

TEST_CASE("dates are days or months or years and ranges of them") {
  const Row rows[] = {
      {"date:2020", "date:2020"},
      {"date:2020-12", "date:2020-12"},
      {"date:2020-12-11", "date:2020-12-11"},
      {"date:\"11 December 2020\"", "date:2020-12-11"},
      {"date:20201211", "date:2020-12-11"},
      {"date:2020-08..2020-12", "date:2020-08..2020-12"},
      {"date:2020..2020-02", "date:2020..2020-02"},
      {"date:2020-02..2020", "date:2020-02..2020"},
      {"date:2020..2020", "date:2020"},
      {"date:2020-08..", "date:2020-08.."},
      {"date:..2020-12-11", "date:..2020-12-11"},
      {"published:\"2020-08 .. 2020-12\"", "date:2020-08..2020-12"},
      {"-date:2020", "NOT date:2020"},
  };
  check_all(rows);
}

TEST_CASE("words are kept as they are written") {
  const Row rows[] = {
      {"10:30", "10:30"},
      {"https://courier.example/a?b=c", "https://courier.example/a?b=c"},
      {"night-time", "night-time"},
      {"O’Dwyer", "O’Dwyer"},
      {"São", "São"},
      {"\"the \"\"Serena\"\"\"", "\"the \"\"Serena\"\"\""},
      {"«poissons de papier»", "\"poissons de papier\""},
      {"and or not", "and AND or AND not"},
      {"\"AND\"", "\"AND\""},
      {"*", "*"},
      {"* -flood", "* AND NOT flood"},
  };
  check_all(rows);
}

TEST_CASE("words without letters or digits are passed over") {
  const Row rows[] = {
      {"flood ! river", "flood AND river"},
      {"flood - river", "flood AND river"},
      {"flood & OR river", "flood OR river"},
      {"! AND flood", "flood"},
      {"(&) flood", "flood"},
      {"flood AND &", "flood"},
      {"a OR (- …) OR b", "a OR b"},
  };
  check_all(rows);
}

TEST_CASE("what is not well formed is refused where it goes wrong") {
  const Row rows[] = {
      {"", "error at 0"},
      {"  ", "error at 0"},
      {"& …", "error at 0"},
      {"()", "error at 0"},
      {"a ()", "error at 2"},
      {"(a", "error at 0"},
      {"a (b (c)", "error at 2"},
      {"a)", "error at 1"},
      {"a) b", "error at 1"},
      {"a AND", "error at 2"},
      {"AND a", "error at 0"},
      {"OR", "error at 0"},
      {"a OR OR b", "error at 2"},
      {"a OR AND b", "error at 2"},
      {"a (OR b)", "error at 3"},
      {"(a OR) b", "error at 3"},
      {"NOT", "error at 0"},
      {"a NOT", "error at 2"},
      {"a -)", "error at 2"},
      {"-(&)", "error at 0"},
      {"a NOT OR b", "error at 2"},
      {"\"a", "error at 0"},
      {"a “b c", "error at 2"},
      {"a \"\"", "error at 2"},
      {"\" - \"", "error at 0"},
      {"a flo*d", "error at 5"},
      {"a flood~", "a AND flood~"},
      {"a ~flood", "error at 2"},
      {"a ^2", "error at 2"},
      {"a colour:red", "error at 2"},
      {"a title:", "error at 2"},
      {"a title: b", "error at 2"},
      {"title:-a", "error at 0"},
      {"title:&", "error at 0"},
      {"title:AND", "error at 0"},
      {"title:by:a", "error at 0"},
      {"title:(a by:b)", "error at 9"},
      {"title:(a date:2020)", "error at 9"},
      {"date:", "error at 0"},
      {"date:soon", "error at 5"},
      {"date:2020-13", "error at 5"},
      {"date:2020-12-11T14:03", "error at 5"},
      {"date:2020..soon", "error at 11"},
      {"date:..", "error at 5"},
      {"date:2021..2020", "error at 5"},
      {"date:(2020)", "error at 0"},
      {"flood \xFF", "error at 6"},
      {"caf\xC3", "error at 3"},
  };
  check_all(rows);
}

TEST_CASE("brackets nest to a depth of one hundred") {
  for (const std::string_view field : {"", "title:"}) {
    const auto deepest = std::string(field) + repeated("(", 100) + 'a' + repeated(")", 100);
    CHECK(print(deepest) == std::string(field) + 'a');
    CHECK(print('(' + deepest + ')') == "error at " + std::to_string(100 + field.size()));
  }
  CHECK(print(repeated("(", 1000000)) == "error at 100");
  CHECK(print(repeated("(a) ", 1000)) == "a" + repeated(" AND a", 999));
}

TEST_CASE("long queries are read whole") {
  constexpr std::size_t many = 20000;
  const auto words = Query::parse(repeated("flood ", many));
  CHECK(std::get<And>(words.root().value).operands.size() == many);
  check_canonical_law(words);
  check_canonical_law(Query::parse(repeated("a b OR ", many) + "c"));
  check_canonical_law(Query::parse('"' + repeated("paper fish ", many) + '"'));
  check_canonical_law(Query::parse(repeated("x", 1000000)));
  CHECK(print(repeated("-", 2 * many) + "a") == "a");
  CHECK(print(repeated("NOT ", 2 * many + 1) + "a") == "NOT a");
}

TEST_CASE("the canonical form of any tree gives the tree again") {
  test::Random random(21);
  test::RandomQuery queries(random, {"a1", "wire 7", "the \"id\"", "https://courier.example/1"});
  for (int round = 0; round < 3000; ++round) {
    const auto tree = queries.tree(4);
    const auto query = Query::parse(to_string(tree));
    CAPTURE(query.to_string());
    CHECK(query.root() == tree);
    check_canonical_law(query);
  }
}

TEST_CASE("random text is a query or an error that says where") {
  test::Random random(22);
  int parsed = 0;
  for (int round = 0; round < 20000; ++round) {
    const auto text =
        random.once_in(4) ? test::random_bytes(random, 30) : test::random_query_text(random, 14);
    CAPTURE(text);
    try {
      check_canonical_law(Query::parse(text, random.once_in(2) ? Operator::all : Operator::any));
      ++parsed;
    } catch (const QueryError& error) {
      CHECK(error.at() <= text.size());
      CHECK(std::string(error.what()) != "");
    }
  }
  CHECK(parsed > 1000);
}

}  // namespace newshound::query
