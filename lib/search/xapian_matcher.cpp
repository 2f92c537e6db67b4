#include "search/xapian_matcher.h"

#include <algorithm>
#include <utility>

#include "newshound/error.h"
#include "schema/fields.h"
#include "search/date_filter.h"
#include "search/deleted.h"

namespace newshound::search {

namespace {

using rank::Expression;
using Xapian::Query;
using Kind = Expression::Kind;

/// Undated articles go last whether the newest or the oldest come first.
class OldestFirst final : public Xapian::KeyMaker {
 public:
  std::string operator()(const Xapian::Document& document) const override {
    const auto date = document.get_value(schema::date_slot);
    return date.empty() ? "undated" : date;
  }
};

Query unranked(const Query& query) { return Query(Query::OP_SCALE_WEIGHT, query, 0.0); }

/// Terms of words have no prefix, or one of those fields whose words have positions.
bool is_word(const std::string& term) {
  return term.empty() || term[0] < 'A' || term[0] > 'Z' || term[0] == 'S' || term[0] == 'A';
}

class Translator {
 public:
  explicit Translator(const index::Manifest& manifest) : manifest_(manifest) {}

  Query query_of(const Expression& expression) const {
    switch (expression.kind) {
      case Kind::nothing:
        return Query::MatchNothing;
      case Kind::everything:
        return unranked(Query::MatchAll);
      case Kind::term:
        return term(expression);
      case Kind::phrase:
        return words(Query::OP_PHRASE, expression);
      case Kind::near:
        return words(Query::OP_NEAR, expression);
      case Kind::days: {
        const auto terms = date_filter({expression.first_day, expression.end_day}, manifest_);
        return unranked(Query(Query::OP_OR, terms.begin(), terms.end()));
      }
      case Kind::any_of:
        return joined(Query::OP_OR, expression);
      case Kind::all_of:
        return joined(Query::OP_AND, expression);
      case Kind::without:
        return joined(Query::OP_AND_NOT, expression);
      case Kind::maybe:
        return joined(Query::OP_AND_MAYBE, expression);
    }
    return {};
  }

 private:
  Query term(const Expression& expression) const {
    const auto& term = expression.terms.front();
    if (is_word(term)) require_words();
    if (expression.factor == 1) return Query(term);
    return Query(Query::OP_SCALE_WEIGHT, Query(term), expression.factor);
  }

  Query words(Query::op op, const Expression& expression) const {
    require_words();
    return unranked(Query(op, expression.terms.begin(), expression.terms.end(), expression.window));
  }

  Query joined(Query::op op, const Expression& expression) const {
    std::vector<Query> queries;
    for (const auto& operand : expression.operands) queries.push_back(query_of(operand));
    return Query(op, queries.begin(), queries.end());
  }

  void require_words() const {
    if (manifest_.positions != index::Positions::xapian_too)
      throw Error("Xapian has no words and no positions in this index",
                  "index the articles again with --xapian-positions");
  }

  const index::Manifest& manifest_;
};

Query without_gone(const Query& query, const index::Manifest& manifest) {
  const auto& segments = manifest.segments;
  const bool complete = std::all_of(segments.begin(), segments.end(),
                                    [](const auto& segment) { return segment.deleted.empty(); });
  if (complete) return query;
  Deleted::Numbers numbers;
  for (const auto& segment : segments) {
    auto& gone = numbers[segment.uuid] = segment.deleted;
    for (auto& number : gone) ++number;  // Xapian counts from 1
  }
  auto* deleted = new Deleted(std::move(numbers));
  return Query(Query::OP_AND_NOT, query, Query(deleted->release()));
}

/// Xapian numbers the documents of several databases in turn.
rank::Found found_at(const Xapian::MSetIterator& at, std::size_t segments) {
  rank::Found found;
  found.score = at.get_weight();
  found.order = *at - 1;
  found.segment = static_cast<std::uint32_t>((*at - 1) % segments);
  found.article = static_cast<std::uint32_t>((*at - 1) / segments);
  return found;
}

}  // namespace

XapianResult search_by_xapian(const Expression& expression, const index::Snapshot& snapshot,
                              Sort sort, std::size_t limit) {
  const auto query =
      without_gone(Translator(snapshot.manifest).query_of(expression), snapshot.manifest);
  if (snapshot.segments.empty()) return {};  // Xapian will not search a database of nothing
  Xapian::Enquire enquire(snapshot.database);
  enquire.set_query(query);
  OldestFirst oldest_first;
  if (sort == Sort::newest) enquire.set_sort_by_value_then_relevance(schema::date_slot, true);
  if (sort == Sort::oldest) enquire.set_sort_by_key_then_relevance(&oldest_first, false);
  const auto all = snapshot.database.get_doccount();
  // Xapian counts nothing if it is asked for no hits at all.
  const auto asked = static_cast<Xapian::doccount>(std::clamp<std::size_t>(limit, 1, all));
  const auto matches = enquire.get_mset(0, asked, all);
  XapianResult result;
  result.total = matches.get_matches_estimated();
  for (auto at = matches.begin(); at != matches.end() && result.found.size() < limit; ++at)
    result.found.push_back(found_at(at, snapshot.segments.size()));
  return result;
}

}  // namespace newshound::search
