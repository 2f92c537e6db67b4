#include "query/parser.h"

#include <algorithm>

#include "query/understood.h"

namespace newshound::query {

using namespace query::test;

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

TEST_CASE("names stand near words of a text and near names") {
  const Row rows[] = {
      {"person:maduro SENT org:hezbollah", "person:maduro SENT org:hezbollah"},
      {"person:\"Nicolás Maduro\" SENT sanction*", "person:\"Nicolás Maduro\" SENT sanction*"},
      {"person:(maduro SENT flores)", "person:maduro SENT person:flores"},
      {"(person:maduro OR chavez) NEAR/3 place:*stan",
       "(person:maduro OR chavez) NEAR/3 place:*stan"},
      {"title:a PARA entity:b~1", "title:a PARA entity:b~1"},
      {"lead:(a ADJ/2 b) ADJ/2 person:c", "lead:a ADJ/2 lead:b AND person:c ! 17"},
      {"person:a SENT lead:b SENT lead:\"c d\"", "person:a SENT lead:b SENT lead:\"c d\""},
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

}  // namespace newshound::query
