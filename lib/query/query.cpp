#include "newshound/query.h"

#include "newshound/error.h"
#include "query/json.h"
#include "query/node.h"
#include "query/parser.h"
#include "query/printer.h"

namespace newshound {

Query Query::parse(std::string_view text, const ParseOptions& options) {
  auto parsed = query::parse(text, options);
  if (options.strict && !parsed.warnings.empty()) {
    const auto& first = parsed.warnings.front();
    throw QueryError(first.at, first.message, first.hint);
  }
  return Query(std::make_shared<const query::Node>(std::move(parsed.root)),
               std::move(parsed.warnings));
}

Query Query::from_json(std::string_view json) {
  return Query(std::make_shared<const query::Node>(query::from_json(json)));
}

std::string Query::to_string() const { return query::to_string(*root_); }

std::string Query::to_json() const { return query::to_json(*root_); }

bool Query::operator==(const Query& other) const { return *root_ == *other.root_; }

const std::vector<FieldHelp>& query_fields() {
  static const std::vector<FieldHelp> all = [] {
    std::vector<FieldHelp> list;
    list.reserve(schema::fields.size());
    for (const auto& spec : schema::fields)
      list.push_back({spec.name, spec.aliases, spec.help, spec.example});
    return list;
  }();
  return all;
}

}  // namespace newshound
