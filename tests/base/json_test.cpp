#include "base/json.h"

#include <functional>

#include "support/print.h"

namespace {

using namespace std::string_literals;
using newshound::json::Document;
using newshound::json::ParseError;
using newshound::json::Value;
using newshound::json::Writer;

struct Row {
  std::string text;
  std::string expected;
};

/// What `value` answers to each question, so that one line shows all of it.
std::string shown(Value value) {
  if (value.is_null()) return "null";
  if (const auto text = value.string()) return "string " + newshound::to_json_string(*text);
  if (const auto number = value.integer()) return "integer " + std::to_string(*number);
  if (const auto number = value.number()) return "number " + std::to_string(*number);
  std::string inside;
  for (const auto& element : value.elements()) inside += " " + shown(element);
  for (const auto& [name, member] : value.members())
    inside += " " + std::string(name) + "=" + shown(member);
  if (value.is_array()) return "array(" + inside + " )";
  return value.is_object() ? "object(" + inside + " )" : "other";
}

/// "at OFFSET", or "fine".
std::string failure(const std::string& text) {
  try {
    const Document document(text);
    return "fine";
  } catch (const ParseError& error) {
    CHECK(error.what() != ""s);
    return "at " + std::to_string(error.at());
  }
}

std::string repeated(std::string_view part, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += part;
  return text;
}

}  // namespace

TEST_CASE("json values answer what they are and nothing else") {
  const std::vector<Row> rows = {
      {"null", "null"},
      {" true\n", "other"},
      {"0", "integer 0"},
      {"-7", "integer -7"},
      {"9223372036854775807", "integer 9223372036854775807"},
      {"-9223372036854775808", "integer -9223372036854775808"},
      {"9223372036854775808", "number 9223372036854775808.000000"},
      {"1.5", "number 1.500000"},
      {"1e3", "number 1000.000000"},
      {R"("")", R"(string "")"},
      {R"("S\u00e3o \ud83d\udc1f \"x\" \/")", R"(string "São 🐟 \"x\" /")"},
      {R"("a\u0000b")", R"(string "a\u0000b")"},
      {"[]", "array( )"},
      {R"([1, [null], "a"])", R"(array( integer 1 array( null ) string "a" ))"},
      {"{}", "object( )"},
      {R"({"b": 1, "a": {"c": []}})", "object( b=integer 1 a=object( c=array( ) ) )"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(shown(Document(row.text).root()) == row.expected);
  }
}

TEST_CASE("json gives the last of several members of one name and none of another kind") {
  const Document document(R"({"a": 1, "b": 2, "a": 3, "": 4})");
  const auto root = document.root();
  CHECK(root.get("a")->integer() == 3);
  CHECK(root.get("")->integer() == 4);
  CHECK_FALSE(root.get("c").has_value());
  CHECK_FALSE(root.get("a")->get("a").has_value());
  CHECK_FALSE(root.get("a")->string().has_value());
  CHECK(root.members().size() == 4);
  CHECK(root.elements().empty());
  CHECK(root.get("a")->number() == 3.0);
}

TEST_CASE("json says at which byte a text stops being JSON") {
  const std::vector<Row> rows = {
      {"", "at 0"},
      {"  ", "at 2"},
      {"nul", "at 3"},
      {"{\"a\": 1,}", "at 8"},
      {"{\"a\" 1}", "at 5"},
      {"[1 2]", "at 3"},
      {"[1, 2", "at 5"},
      {"{\"a\": \"b", "at 8"},
      {"\"a\nb\"", "at 2"},
      {"\"\\x\"", "at 1"},
      {"{} {}", "at 3"},
      {"1 x", "at 2"},
      {"1\0"s, "at 1"},
      {"{}\0{}"s, "at 2"},
      {"NaN", "at 0"},
      {"// note\n1", "at 0"},
      {"\xEF\xBB\xBF{}", "at 0"},
      {"1e999", "at 0"},
      // not UTF-8, and halves of surrogate pairs
      {"\"caf\xE9\"", "at 4"},
      {"[\"ok\", \"\xED\xA0\x80\"]", "at 8"},
      {"\"\xC0\x80\"", "at 1"},
      {R"("\ud83d")", "at 1"},
      {R"("\ud83dx")", "at 1"},
      {R"("\ud83d\u0041")", "at 1"},
      {R"("\udc1f")", "at 1"},
      {R"(["\ud83d\udc1f", "\\udc1f", "\\\uDC1F"])", "at 31"},
  };
  for (const auto& row : rows) {
    CAPTURE(newshound::to_json_string(row.text));
    CHECK(failure(row.text) == row.expected);
  }
}

TEST_CASE("json nested a hundred thousand deep is read like any other") {
  constexpr int depth = 100000;
  CHECK(failure(repeated("[", depth) + repeated("]", depth)) == "fine");
  CHECK(failure(repeated("{\"a\":", depth) + "1" + repeated("}", depth)) == "fine");
  CHECK(failure(repeated("[", depth)) == "at 100000");
  const Document document(repeated("[", depth) + "7" + repeated("]", depth));
  auto value = document.root();
  for (int i = 0; i < depth; ++i) value = value.elements().at(0);
  CHECK(value.integer() == 7);
}

TEST_CASE("json reads the value a text begins with and says where it ends") {
  const std::vector<std::pair<std::string, std::size_t>> rows = {
      {"{\"a\":1}{\"a\":2}", 7}, {"[1] , nonsense", 3}, {"  {} ", 4}, {"\"x\"y", 3}, {"12,", 2},
  };
  for (const auto& row : rows) {
    CAPTURE(row.first);
    std::size_t length = 0;
    const Document document(row.first, length);
    CHECK(length == row.second);
  }
  std::size_t length = 0;
  CHECK_THROWS_AS(Document("{\"a\":", length), ParseError);
  CHECK_THROWS_AS(Document("", length), ParseError);
}

TEST_CASE("json that is written escapes and repairs what it must") {
  const std::vector<Row> rows = {
      {"", R"("")"},
      {"Łódź", R"("Łódź")"},
      {"say \"no\" \\ / ", R"("say \"no\" \\ / ")"},
      {"a\nb\tc\rd\be\f", R"("a\nb\tc\rd\be\f")"},
      {"\0\x1F\x7F"s, "\"\\u0000\\u001F\x7F\""},
      {"\u2028", "\"\u2028\""},
      {"caf\xE9", "\"caf\uFFFD\""},
      {"\xED\xA0\x80", "\"\uFFFD\uFFFD\uFFFD\""},
  };
  for (const auto& row : rows) {
    CHECK(newshound::to_json_string(row.text) == row.expected);
    CHECK(failure(row.expected) == "fine");
  }
}

TEST_CASE("json is written compactly and in the order of the calls") {
  Writer writer;
  writer.begin_object().key("a").begin_array().integer(-1).null().string("x").end_array();
  writer.key("b \"c\"").begin_object().end_object().end_object();
  CHECK(writer.text() == R"({"a":[-1,null,"x"],"b \"c\"":{}})");
}

TEST_CASE("json numbers too small for their digits are read") {
  // With kParseFullPrecisionFlag RapidJSON 1.1 read outside a table for the first.
  for (const auto* text : {"5.85301299744294967e-332", "1e-400", "-0.0", "1e308"}) {
    CAPTURE(text);
    const Document document(text);
    CHECK(document.root().number().has_value());
  }
}

TEST_CASE("json strings come back as they were written") {
  for (const std::string& text : {"plain"s, "\"\\\n\0\x01"s, "São 🐟 \u2028 \uFFFF"s})
    CHECK(Document(newshound::to_json_string(text)).root().string() == text);
  for (char control = 0; control < 0x20; ++control)
    for (std::size_t at = 0; at < 40; ++at) {
      std::string text(40, 'x');
      text[at] = control;
      CHECK(Document(newshound::to_json_string(text)).root().string() == text);
    }
}
