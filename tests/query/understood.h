/// How the tests of the parser read and print queries.
#pragma once

#include <newshound/newshound.h>

#include <string>
#include <string_view>

#include "support/print.h"

namespace newshound::query::test {

/// Noon of a Wednesday.
inline ParseOptions options(Operator between_words = Operator::all) {
  ParseOptions options;
  options.between_words = between_words;
  options.now = parse_date("2020-12-16T12:00:00Z")->begin;
  return options;
}

/// The canonical form, with "! N" for a warning at byte N. To be strict is to throw for the first.
inline std::string print(std::string_view text, Operator between_words = Operator::all) {
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
inline void check_all(const Row (&rows)[count]) {
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(print(row.text) == row.canonical);
  }
}

inline void check_canonical_law(const Query& query) {
  CHECK(Query::from_json(query.to_json()) == query);
  const auto canonical = query.to_string();
  CAPTURE(canonical);
  for (const auto between_words : {Operator::all, Operator::any}) {
    const auto again = Query::parse(canonical, options(between_words));
    CHECK(again == query);
    CHECK(again.to_string() == canonical);
  }
}

inline std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  while (times-- > 0) text += part;
  return text;
}

}  // namespace newshound::query::test
