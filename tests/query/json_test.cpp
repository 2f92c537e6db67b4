#include <newshound/newshound.h>

#include <fstream>

#include "support/print.h"

namespace newshound {

namespace {

struct Row {
  std::string text, json;
};

}  // namespace

TEST_CASE("every kind of query has one form in JSON") {
  const Row rows[] = {
      {"", R"({"nothing":true})"},
      {"*", R"({"everything":true})"},
      {"flood", R"({"word":"flood"})"},
      {"title:=US", R"({"word":"US","field":"title","exact":true})"},
      {"\"flash flood\"", R"({"phrase":"flash flood"})"},
      {"dam*", R"({"pattern":"dam*"})"},
      {"by:gadaffi~2", R"({"fuzzy":"gadaffi","edits":2,"field":"by"})"},
      {"has:date", R"({"has":"date"})"},
      {"date:2020-08..2020-12", R"({"between":["2020-08","2020-12"]})"},
      {"seen:2020..", R"({"between":["2020",null],"field":"seen"})"},
      {"query:floods", R"({"query":"floods"})"},
      {"a AND b", R"({"all_of":[{"word":"a"},{"word":"b"}]})"},
      {"a OR b", R"({"any_of":[{"word":"a"},{"word":"b"}]})"},
      {"a XOR b", R"({"one_of":[{"word":"a"},{"word":"b"}]})"},
      {"NOT a", R"({"not":{"word":"a"}})"},
      {"a MAYBE b", R"({"maybe":[{"word":"a"},{"word":"b"}]})"},
      {"a^2.5", R"({"boost":{"word":"a"},"factor":2.5})"},
      {"\"a b c\"/2", R"({"at_least":[{"word":"a"},{"word":"b"},{"word":"c"}],"count":2})"},
      {"a NEAR/5 b", R"({"near":[{"word":"a"},{"word":"b"}],"distance":5})"},
      {"a ADJ/5 b", R"({"near":[{"word":"a"},{"word":"b"}],"distance":5,"ordered":true})"},
      {"a SENT b", R"({"same_sentence":[{"word":"a"},{"word":"b"}]})"},
      {"org:a SENT b", R"({"same_sentence":[{"word":"a","field":"org"},{"word":"b"}]})"},
      {"a PARA b", R"({"same_paragraph":[{"word":"a"},{"word":"b"}]})"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(Query::parse(row.text).to_json() == row.json);
    CHECK(Query::from_json(row.json) == Query::parse(row.text));
  }
}

TEST_CASE("JSON that is no query is refused") {
  const std::string deep = [] {
    std::string text = R"({"word":"a"})";
    for (int level = 0; level < 101; ++level) text = R"({"boost":)" + text + R"(,"factor":2})";
    return text;
  }();
  const std::string bad[] = {"",
                             "[]",
                             "{}",
                             "flood",
                             deep,
                             R"({"word":1})",
                             R"({"word":"!"})",
                             R"({"word":"a","colour":1})",
                             R"({"word":"a","word":"b"})",
                             R"({"word":"a","phrase":"b"})",
                             R"({"word":"a","field":"colour"})",
                             R"({"word":"a","field":"date"})",
                             R"({"word":"a","field":"dup"})",
                             R"({"word":"a","exact":1})",
                             R"({"pattern":"dam"})",
                             R"({"pattern":"dam*","field":"id"})",
                             R"({"fuzzy":"dam"})",
                             R"({"fuzzy":"dam","edits":3})",
                             R"({"has":"query"})",
                             R"({"between":["2020"]})",
                             R"({"between":[null,null]})",
                             R"({"between":["soon",null]})",
                             R"({"between":["2021","2020"]})",
                             R"({"all_of":{}})",
                             R"({"near":[{"word":"a"}]})",
                             R"({"near":[{"has":"date"}],"distance":3})",
                             R"({"near":[{"word":"a","field":"org","exact":true}],"distance":3})",
                             R"({"maybe":[{"word":"a"}]})",
                             R"({"boost":{"word":"a"},"factor":0})",
                             R"({"at_least":[{"word":"a"}],"count":0})",
                             R"({"not":[]})"};
  for (const auto& json : bad) {
    CAPTURE(json.substr(0, 80));
    CHECK_THROWS_AS(Query::from_json(json), QueryError);
  }
}

}  // namespace newshound
