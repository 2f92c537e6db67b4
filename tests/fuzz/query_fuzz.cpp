#include <newshound/query.h>

#include "law.h"

namespace {

using newshound::Operator;
using newshound::ParseOptions;
using newshound::Query;
using newshound::fuzz::require;

ParseOptions options(Operator between_words) {
  ParseOptions options;
  options.between_words = between_words;
  options.now = std::chrono::sys_days(std::chrono::year(2020) / 12 / 16);
  return options;
}

void check(const Query& query) {
  const auto canonical = query.to_string();
  for (const auto between_words : {Operator::all, Operator::any}) {
    const auto again = Query::parse(canonical, options(between_words));
    require(again == query, "the canonical form means the same");
    require(again.to_string() == canonical, "there is one canonical form");
  }
  require(Query::from_json(query.to_json()) == query, "the JSON means the same");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = newshound::fuzz::text_of(data, size);
  for (const auto between_words : {Operator::all, Operator::any}) {
    const auto query = Query::parse(text, options(between_words));
    for (const auto& warning : query.warnings())
      require(warning.at <= text.size(), "a warning is in the query");
    check(query);
  }
  return 0;
}
