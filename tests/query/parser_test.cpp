#include "query/parser.h"

#include "support/print.h"
#include "support/random_corpus.h"
#include "support/random_tree.h"

namespace newshound::query {

namespace {

/// Noon of a Wednesday.
ParseOptions options(Operator between_words = Operator::all) {
  ParseOptions options;
  options.between_words = between_words;
  options.now = parse_date("2020-12-16T12:00:00Z")->begin;
  return options;
}

/// The canonical form, with "! N" for a warning at byte N. To be strict is to throw for the first.
std::string print(std::string_view text, Operator between_words = Operator::all) {
  auto how = options(between_words);
  const auto query = Query::parse(text, how);
  auto printed = query.to_string();
  for (const auto& warning : query.warnings()) {
    CHECK(warning.message != "");
    printed += " ! " + std::to_string(warning.at);
  }
  how.strict = true;
  if (query.warnings().empty()) {
    CHECK(Query::parse(text, how) == query);
    return printed;
  }
  try {
    Query::parse(text, how);
    FAIL_CHECK("no error");
  } catch (const QueryError& error) {
    CHECK(error.at() == query.warnings().front().at);
    CHECK(error.what() == query.warnings().front().message);
  }
  return printed;
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
  CHECK(Query::from_json(query.to_json()) == query);
  const auto canonical = query.to_string();
  CAPTURE(canonical);
  for (const auto between_words : {Operator::all, Operator::any}) {
    const auto again = Query::parse(canonical, options(between_words));
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
      {"title:*", "has:title"},
      {"Title:flood", "title:flood"},
  };
  check_all(rows);
}

TEST_CASE("a field and its aliases mean the same") {
  for (const auto& field : query_fields()) {
    const std::string value(field.example.substr(field.example.find(':') + 1));
    const auto expected = print(field.example);
    CHECK(expected.find('!') == std::string::npos);
    const std::string aliases(field.aliases);
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
      {"AND^2 OR b", "\"AND\"^2 OR b"},
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
      {"(&) flood", "flood ! 0"},
      {"flood AND &", "flood"},
      {"a OR (- …) OR b", "a OR b ! 5"},
  };
  check_all(rows);
}

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

TEST_CASE("nearness binds tighter than AND and joins words of one field") {
  const Row rows[] = {
      {"a NEAR b", "a NEAR/10 b"},
      {"a NEAR/5 b c", "a NEAR/5 b AND c"},
      {"a NEAR b NEAR/10 c", "a NEAR/10 b NEAR/10 c"},
      {"a NEAR/3 b ADJ/2 c", "a NEAR/3 b AND b ADJ/2 c"},
      {"NOT (a NEAR/5 b)", "NOT (a NEAR/5 b)"},
      {"\"dam burst\"~5", "dam NEAR/5 burst"},
      {"=\"Dam Burst\"~5", "=Dam NEAR/5 =Burst"},
      {"title:\"dam burst*\"~5", "title:dam NEAR/5 title:burst*"},
      {"(storm OR \"high water\") SENT dam*", "(storm OR \"high water\") SENT dam*"},
      {"a PARA b PARA c", "a PARA b PARA c"},
      {"title:(a SENT b)", "title:a SENT title:b"},
      {"a NEAR/0 b", "a NEAR/1 b"},
      {"a NEAR/9999 b", "a NEAR/1000 b"},
  };
  check_all(rows);
}

TEST_CASE("patterns and fuzzy words and exact words are told by their signs") {
  const Row rows[] = {
      {"dam* wom?n *berg", "dam* AND wom?n AND *berg"},
      {"dam*, (dam*)", "dam* AND dam*"},
      {"who shot JFK?", "who AND shot AND JFK?"},
      {"**bold**", "*bold*"},
      {"https://a.example/?b=c*", "https://a.example/?b=c*"},
      {"id:x* lang:e?", "id:x* AND lang:e?"},
      {"source:*.example", "source:*.example"},
      {"flod~ flod~1 flod~2 flod~0", "flod~1 AND flod~1 AND flod~2 AND flod"},
      {"~100 people", "~100 AND people"},
      {"=US =dam* source:=brisal.example", "=US AND =dam* AND source:=brisal.example"},
      {"=\"La Niña\"", "=\"La Niña\""},
  };
  check_all(rows);
}

TEST_CASE("presence and quorum and weights and saved queries") {
  const Row rows[] = {
      {"has:date -has:author", "has:date AND NOT has:by"},
      {"date:none date:* author:*", "NOT has:date AND has:date AND has:by"},
      {"\"a b c\"/2", "(a OR b OR c)/2"},
      {"\"a b c\"/1", "a OR b OR c"},
      {"\"a b c\"/9", "a AND b AND c"},
      {"(a \"b c\" d)/2", "(a OR \"b c\" OR d)/2"},
      {"(a AND b, -c)/2", "(a OR b, OR NOT c)/2"},
      {"title:(a b c)/2", "(title:a OR title:b OR title:c)/2"},
      {"a^2 \"a b\"^0.5 (a b)^3 (NOT a)^2", "a^2 AND \"a b\"^0.5 AND (a AND b)^3 AND (NOT a)^2"},
      {"(a^2)^3 a^1 (a^2)^0.5", "a^6 AND a AND a"},
      {"date:2020^2 title:(a OR b)^2", "date:2020^2 AND (title:a OR title:b)^2"},
      {"query:floods query:\"my floods\"", "query:floods AND query:\"my floods\""},
      {"dup:original", "dup:original"},
  };
  check_all(rows);
}

TEST_CASE("what is required makes the rest optional where any word will do") {
  struct Both {
    std::string text, all, any;
  };
  const Both rows[] = {
      {"+a b c -d", "a AND b AND c AND NOT d", "(a MAYBE (b OR c)) AND NOT d"},
      {"+a +b", "a AND b", "a AND b"},
      {"+a b", "a AND b", "a MAYBE b"},
      {"a MAYBE b MAYBE c", "a MAYBE (b OR c)", "a MAYBE (b OR c)"},
      {"a OR b MAYBE c", "a OR b MAYBE c", "a OR b MAYBE c"},
      {"a XOR b AND c", "a XOR b AND c", "a XOR b AND c"},
      {"(a XOR b) XOR c", "a XOR b XOR c", "a XOR b XOR c"},
      {"source:a source:b lang:en c", "(source:a OR source:b) AND lang:en AND c",
       "source:a OR source:b OR lang:en OR c"},
      {"source:a AND source:b", "source:a AND source:b", "source:a AND source:b"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(print(row.text, Operator::all) == row.all);
    CHECK(print(row.text, Operator::any) == row.any);
  }
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
  test::Random random(21);
  test::RandomTree trees(random);
  for (int round = 0; round < 10000; ++round) {
    const Query query(std::make_shared<const Node>(trees.tree(4)));
    check_canonical_law(query);
  }
  test::RandomQuery queries(random, {"a1", "wire 7", "the \"id\"", "https://courier.example/1"});
  for (int round = 0; round < 3000; ++round) {
    const auto tree = queries.tree(4);
    const auto query = Query::parse(to_string(tree));
    CAPTURE(query.to_string());
    CHECK(query.root() == tree);
    check_canonical_law(query);
  }
}

TEST_CASE("any bytes are a query") {
  test::Random random(22);
  for (int round = 0; round < 20000; ++round) {
    const auto text =
        random.once_in(4) ? test::random_bytes(random, 30) : test::random_query_text(random, 14);
    CAPTURE(text);
    const auto query =
        Query::parse(text, options(random.once_in(2) ? Operator::all : Operator::any));
    check_canonical_law(query);
    for (const auto& warning : query.warnings()) CHECK(warning.at <= text.size());
  }
}

}  // namespace newshound::query
