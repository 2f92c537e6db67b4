#include "query/lexer.h"

#include "query/printer.h"
#include "support/print.h"
#include "support/random_corpus.h"

namespace newshound::query {

namespace {

std::string print(const Token& token) {
  switch (token.kind) {
    case Token::Kind::word:
      return token.text;
    case Token::Kind::quoted:
      return '[' + token.text + ']';
    case Token::Kind::field:
      return token.text + ':';
    case Token::Kind::minus:
      return "-";
    case Token::Kind::plus:
      return "+";
    case Token::Kind::open:
      return "(";
    case Token::Kind::close:
      return ")";
    case Token::Kind::end:
      return "$";
    default:
      return '<' + token.text + '>';
  }
}

/// With what stood around it: "=flood~2/3^2".
std::string print_whole(const Token& token) {
  std::string text = (token.exact ? "=" : "") + print(token);
  if (token.number && token.kind == Token::Kind::quoted)
    text += '~' + std::to_string(*token.number);
  if (token.quorum) text += '/' + std::to_string(*token.quorum);
  if (token.factor != 1) text += '^' + number(token.factor);
  return text;
}

std::vector<Token> tokens_of(std::string_view text) {
  Notes notes;
  return tokenize(text, notes);
}

/// All tokens with where they begin: "flood@0 $@5".
std::string print(std::string_view text) {
  std::string printed;
  for (const auto& token : tokens_of(text))
    printed += (printed.empty() ? "" : " ") + print_whole(token) + '@' + std::to_string(token.at);
  return printed;
}

struct Row {
  std::string text, tokens;
};

template <std::size_t count>
void check_all(const Row (&rows)[count]) {
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(print(row.text) == row.tokens);
  }
}

}  // namespace

TEST_CASE("words of a query end at blanks and brackets and quotes") {
  const Row rows[] = {
      {"", "$@0"},
      {" \t\r\n", "$@4"},
      {"flood", "flood@0 $@5"},
      {"  flood\triver\n", "flood@2 river@8 $@14"},
      {"flood\u00A0river", "flood@0 river@7 $@12"},
      {"(flood)river", "(@0 flood@1 )@6 river@7 $@12"},
      {"flood\"river bed\"", "flood@0 [river bed]@5 $@16"},
      {"“a”b", "[a]@0 b@7 $@8"},
      {"maré alta", "maré@0 alta@6 $@10"},
      {"!? *", "!?@0 *@3 $@4"},
  };
  check_all(rows);
}

TEST_CASE("whatever a keyboard puts for a double quote opens and closes a phrase") {
  const Row rows[] = {
      {"\"paper fish\"", "[paper fish]@0 $@12"},
      {"“paper fish”", "[paper fish]@0 $@16"},
      {"“paper fish\"", "[paper fish]@0 $@14"},
      {"\"paper fish”", "[paper fish]@0 $@14"},
      {"”paper fish”", "[paper fish]@0 $@16"},
      {"„Papierfische“", "[Papierfische]@0 $@18"},
      {"«poissons de papier»", "[poissons de papier]@0 $@22"},
      {"« a »", "[ a ]@0 $@7"},
      {"＂a＂", "[a]@0 $@7"},
      {"‟a‟", "[a]@0 $@7"},
      {"\"\"", "[]@0 $@2"},
      {"\"a (b) -c OR title:d\"", "[a (b) -c OR title:d]@0 $@21"},
      {"'a'", "'a'@0 $@3"},
  };
  check_all(rows);
}

TEST_CASE("a doubled straight quote belongs to the phrase") {
  const Row rows[] = {
      {"\"the \"\"Serena\"\" sails\"", "[the \"Serena\" sails]@0 $@22"},
      {"\"\"\"a\"", "[\"a]@0 $@5"},
      {"\"a\"\"\"", "[a\"]@0 $@5"},
      {"“a\"\"b”", "[a\"b]@0 $@10"},
      {"“a””b”", "[a]@0 [b]@7 $@14"},
  };
  check_all(rows);
}

TEST_CASE("a minus excludes where it stands directly before something") {
  const Row rows[] = {
      {"-flood", "-@0 flood@1 $@6"},         {"--flood", "-@0 -@1 flood@2 $@7"},
      {"night-time", "night-time@0 $@10"},   {"a- b", "a-@0 b@3 $@4"},
      {"a - b", "a@0 -@2 b@4 $@5"},          {"a -", "a@0 -@2 $@3"},
      {"-(a b)", "-@0 (@1 a@2 b@4 )@5 $@6"}, {"-\"a b\"", "-@0 [a b]@1 $@6"},
      {"-title:a", "-@0 title:@1 a@7 $@8"},
  };
  check_all(rows);
  CHECK(tokens_of("a - b")[1].kind == Token::Kind::word);
  CHECK(tokens_of("a -b")[1].kind == Token::Kind::minus);
}

TEST_CASE("letters before a colon are the name of a field") {
  const Row rows[] = {
      {"title:flood", "title:@0 flood@6 $@11"},
      {"Title:flood", "Title:@0 flood@6 $@11"},
      {"title: flood", "title:@0 flood@7 $@12"},
      {"title:", "title:@0 $@6"},
      {"title:by:a", "title:@0 by:a@6 $@10"},
      {"title:-a", "title:@0 -a@6 $@8"},
      {"title:AND", "title:@0 AND@6 $@9"},
      {"colour:red", "colour:red@0 $@10"},
      {"date:[2020 TO 2021] a", "date:@0 [[2020 TO 2021]]@5 a@20 $@21"},
      {"title:\"a b\"", "title:@0 [a b]@6 $@11"},
      {"title:(a)", "title:@0 (@6 a@7 )@8 $@9"},
      {"date:2020-08..2020-12", "date:@0 2020-08..2020-12@5 $@21"},
      {"10:30", "10:30@0 $@5"},
      {"a:b", "a:b@0 $@3"},
      {":a", ":a@0 $@2"},
      {"mp3:a", "mp3:a@0 $@5"},
      {"été:a", "été:a@0 $@7"},
      {"https://courier.example/a", "https://courier.example/a@0 $@25"},
      {"id:https://courier.example/a", "id:@0 https://courier.example/a@3 $@28"},
  };
  check_all(rows);
}

TEST_CASE("operators are whole words in capitals") {
  const Row rows[] = {
      {"a AND b", "a@0 <AND>@2 b@6 $@7"},
      {"a OR b", "a@0 <OR>@2 b@5 $@6"},
      {"NOT a", "<NOT>@0 a@4 $@5"},
      {"(a)OR(b)", "(@0 a@1 )@2 <OR>@3 (@5 b@6 )@7 $@8"},
      {"and Or not", "and@0 Or@4 not@7 $@10"},
      {"ANDES NOTE ORE", "ANDES@0 NOTE@6 ORE@11 $@14"},
      {"\"AND\"", "[AND]@0 $@5"},
  };
  check_all(rows);
}

TEST_CASE("operators for nearness carry a number") {
  const Row rows[] = {
      {"a NEAR b", "a@0 <NEAR>@2 b@7 $@8"},
      {"a NEAR/5 b", "a@0 <NEAR/5>@2 b@9 $@10"},
      {"a ADJ/3 b", "a@0 <ADJ/3>@2 b@8 $@9"},
      {"a SENT b PARA c", "a@0 <SENT>@2 b@7 <PARA>@9 c@14 $@15"},
      {"a XOR b MAYBE c", "a@0 <XOR>@2 b@6 <MAYBE>@8 c@14 $@15"},
      {"NEAR/ NEAR/x SENT/2 near", "NEAR/@0 NEAR/x@6 SENT/2@13 near@20 $@24"},
      {"AND^2", "AND^2@0 $@5"},
  };
  check_all(rows);
  CHECK(tokens_of("a NEAR/25 b")[1].number == 25U);
}

TEST_CASE("signs behind words and quotes and brackets belong to them") {
  const Row rows[] = {
      {"\"a b\"~5", "[a b]~5@0 $@7"},
      {"\"a b c\"/2^1.5", "[a b c]/2^1.5@0 $@13"},
      {"(a b)/2", "(@0 a@1 b@3 )/2@4 $@7"},
      {"(a b)^0.25 c", "(@0 a@1 b@3 )^0.25@4 c@11 $@12"},
      {"a^2 a^2^3", "a^2@0 a^6@4 $@9"},
      {"\"a\"~ \"a\"~x \"a\"/b", "[a]@0 ~@3 [a]@5 ~x@8 [a]@11 /b@14 $@16"},
      {"a^x a^ ^2 a^0 a^2000", "a^x@0 a^@4 ^2@7 a^0@10 a^2000@14 $@20"},
      {"=US =\"La Niña\" title:=WHO = ==a",
       "=US@1 =[La Niña]@5 title:@16 =WHO@23 =@27 ==a@30 $@32"},
      {"+a -b + c", "+@0 a@1 -@3 b@4 +@6 c@8 $@9"},
  };
  check_all(rows);
}

TEST_CASE("a quote that is never closed ends with the text") {
  struct Unclosed {
    std::string text;
    std::size_t at;
  };
  const Unclosed rows[] = {
      {"\"", 0}, {"flood \"river", 6}, {"\"a\" \"b", 4}, {"\"a\"\"", 0}, {"a “b", 2}};
  for (const auto& row : rows) {
    CAPTURE(row.text);
    Notes notes;
    const auto tokens = tokenize(row.text, notes);
    const auto warnings = notes.take();
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0].at == row.at);
    CHECK(tokens.back().at == row.text.size());
  }
}

TEST_CASE("tokens of random bytes begin in ascending order and end with the text") {
  test::Random random(11);
  for (int round = 0; round < 5000; ++round) {
    const auto text =
        random.once_in(2) ? test::random_bytes(random, 40) : test::random_query_text(random, 12);
    CAPTURE(text);
    const auto tokens = tokens_of(text);
    REQUIRE(!tokens.empty());
    CHECK(tokens.back() == Token{Token::Kind::end, "", {text.size()}});
    for (std::size_t at = 1; at < tokens.size(); ++at)
      CHECK(tokens[at - 1].at.byte < tokens[at].at.byte);
  }
}

}  // namespace newshound::query
