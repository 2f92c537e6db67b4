#include "article/json/envelope.h"

#include "support/print.h"

using newshound::article::list_in_envelope;

TEST_CASE("the list of articles in an object is found") {
  for (const std::string before :
       {R"({"articles": [)", R"({"articles":[)",
        "{\n\"status\": \"ok\",\n\"totalResults\": 2, \"articles\" : [",
        R"({"articles": {"count": 2, "results": [)", R"({"status": "ok", "response": {"docs": [)",
        R"({"meta": {"a": [1, {"b": "}"}]}, "x": null, "y": -1.5, "posts": [)",
        R"({"version": "1", "title": "Feed", "items": [)"}) {
    CAPTURE(before);
    CHECK(list_in_envelope(before + "{\"title\": \"t\"}]}") == before.size());
    CHECK(list_in_envelope(before + "]}") == before.size());
  }
}

TEST_CASE("an article is no object around articles") {
  for (const std::string text :
       {R"({"title": "t", "body": "x", "items": [{}]})", R"({"text": "x"})", R"({"items": ["a"]})",
        R"({"data": {"data": {"data": {"data": [{}]}}}})", "{}", "{", "", "{\"a", "{\"a\\",
        "{\"a\": [", R"({"a": "articles", "b": ["articles"]})", R"({"title" "x"})", "[{}]"}) {
    CAPTURE(text);
    CHECK(list_in_envelope(text) == text.npos);
  }
}
