/// What people report about the query languages of other engines, each as a test.
#include <newshound/newshound.h>

#include "support/print.h"

namespace newshound {

namespace {

std::string understood(std::string_view text) {
  ParseOptions options;
  options.now = parse_date("2020-12-16T12:00:00Z")->begin;
  return Query::parse(text, options).to_string();
}

}  // namespace

TEST_CASE("complaint 2 - pasted text is never an error") {
  const std::string_view pasted[] = {"Who said: \"blood gold?",
                                     "C++ (again",
                                     "AT&T / T-Mobile",
                                     "O'Brien :-) !!",
                                     "*",
                                     "\\\"';--",
                                     "NOT",
                                     "a:b:c:d",
                                     "POL-358",
                                     "{\"query\": [1]}",
                                     "what? why* (how~",
                                     "\"\"\"",
                                     "]]&gt;",
                                     "£180 ^ ~"};
  for (const auto text : pasted) {
    CAPTURE(text);
    const auto query = Query::parse(text);
    CHECK(Query::parse(query.to_string()) == query);
  }
  CHECK(understood("POL-358") == "POL-358");
}

TEST_CASE("complaint 2 - what is dropped or assumed is told with its place") {
  const auto query = Query::parse("flood colour:red \"storm");
  REQUIRE(query.warnings().size() == 2);
  CHECK(query.warnings()[0].at == 6);
  CHECK(query.warnings()[0].message == "there is no field 'colour'; taken as words");
  CHECK(query.warnings()[1].at == 17);
  CHECK_THROWS_AS(Query::parse("flood colour:red", {.strict = true}), QueryError);
}

TEST_CASE("complaint 3 - NOT before AND before OR wherever they stand") {
  CHECK(Query::parse("a OR b AND c") == Query::parse("a OR (b AND c)"));
  CHECK(Query::parse("a AND b OR c") == Query::parse("(a AND b) OR c"));
  CHECK(Query::parse("NOT a AND b") == Query::parse("(NOT a) AND b"));
  CHECK(Query::parse("NOT a OR b") == Query::parse("(NOT a) OR b"));
  CHECK(understood("a -b -c") == "a AND NOT b AND NOT c");
}

TEST_CASE("complaint 4 - quotes of any kind are quotes and apostrophes never are") {
  for (const auto text : {"\"female inequality\"", "“female inequality”", "\"female inequality”",
                          "„female inequality“", "«female inequality»", "＂female inequality＂"})
    CHECK(understood(text) == "\"female inequality\"");
  CHECK(understood("women’s ‘rights’") == "women’s AND ‘rights’");
  CHECK(understood("\"female inequality") == "\"female inequality\"");
}

TEST_CASE("complaint 9 - the last day of a range belongs to it") {
  CHECK(understood("date:[2016-09-07 TO 2016-09-09]") == "date:2016-09-07..2016-09-09");
  CHECK(understood("date:2016-09-07..2016-09-09") == "date:2016-09-07..2016-09-09");
  CHECK(understood("date:2016-09") == "date:2016-09");
  CHECK(understood("date:<2016-09-09") == "date:..2016-09-08");
}

TEST_CASE("complaint 11 - articles without a date can be asked for") {
  CHECK(understood("date:none") == "NOT has:date");
  CHECK(understood("-has:date") == "NOT has:date");
  CHECK(understood("date:2020 OR date:none") == "date:2020 OR NOT has:date");
}

TEST_CASE("complaint 12 - dates are written as people and programs write them") {
  CHECK(understood("date:2020-12-11T14:03:00Z..") == "date:2020-12-11T14:03:00Z..");
  CHECK(understood("date:now-1h..") == "date:2020-12-16T11:00:00Z..");
  CHECK(understood("date:last_month") == "date:2020-11");
  CHECK(understood("date:2_weeks..") == "date:2020-12-02..");
  CHECK(understood("date:last7d") == "date:2020-12-10..2020-12-16");
}

TEST_CASE("complaint 16 - lines of a list are queries whatever is in them") {
  for (const auto line : {"Smith, John", "\"Acme, Inc.\"~3", "a", "(", "x AND"}) {
    CAPTURE(line);
    CHECK_NOTHROW(Query::parse(line));
  }
  CHECK(understood("\"Acme Inc\"~3") == "Acme NEAR/3 Inc");
}

TEST_CASE("complaint 24 - newsrooms search by title and byline and outlet") {
  CHECK(understood("author:\"Associated Press\" -source:AP") ==
        "by:\"Associated Press\" AND NOT source:AP");
  CHECK(understood("headline:(flood OR storm) lead:dam body:river url:https://a.example/b") ==
        "(title:flood OR title:storm) AND lead:dam AND body:river AND url:https://a.example/b");
}

}  // namespace newshound
