#include "newshound/query.h"

#include "query/node.h"
#include "query/parser.h"

namespace newshound {

Query Query::parse(std::string_view text, Operator between_words) {
  return Query(std::make_shared<const query::Node>(query::parse(text, between_words)));
}

std::string Query::to_string() const { return query::to_string(*root_); }

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
