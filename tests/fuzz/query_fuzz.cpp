#include <newshound/error.h>
#include <newshound/query.h>

#include <optional>

#include "law.h"

namespace {

using newshound::Operator;
using newshound::Query;
using newshound::fuzz::require;

std::optional<Query> parse(std::string_view text, Operator between_words) {
  try {
    return Query::parse(text, between_words);
  } catch (const newshound::QueryError& error) {
    require(error.at() <= text.size(), "an error is in the query");
    return std::nullopt;
  }
}

void check(const Query& query) {
  const auto canonical = query.to_string();
  for (const auto between_words : {Operator::all, Operator::any}) {
    const auto again = parse(canonical, between_words);
    require(again.has_value(), "the canonical form can be parsed");
    require(*again == query, "the canonical form means the same");
    require(again->to_string() == canonical, "there is one canonical form");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  for (const auto between_words : {Operator::all, Operator::any})
    if (const auto query = parse(newshound::fuzz::text_of(data, size), between_words))
      check(*query);
  return 0;
}
