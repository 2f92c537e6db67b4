#include <newshound/error.h>
#include <newshound/query.h>

#include <optional>

#include "law.h"

namespace {

using newshound::Query;
using newshound::fuzz::require;

std::optional<Query> read(std::string_view json) {
  try {
    return Query::from_json(json);
  } catch (const newshound::QueryError& error) {
    require(error.at() <= json.size(), "an error is in the text");
    return std::nullopt;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto query = read(newshound::fuzz::text_of(data, size));
  if (!query) return 0;
  const auto again = read(query->to_json());
  require(again && *again == *query, "the JSON means the same");
  require(Query::parse(query->to_string()) == *query, "the canonical form means the same");
  return 0;
}
