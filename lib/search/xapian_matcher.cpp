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
      case Kind::near:
        return words(expression);
      case Kind::together:
        throw Error("Xapian knows neither sentences nor paragraphs",
                    "leave such conditions out, or search without Xapian's matcher");
      case Kind::days:
        return days(expression);
      case Kind::at_least:
        return at_least(expression);
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

  Query days(const Expression& expression) const {
    if (expression == rank::undated())
      return unranked(Query(Query::OP_AND_NOT, Query::MatchAll,
                            Query(Query::OP_WILDCARD, std::string(schema::year_prefix))));
    const auto terms = date_filter({expression.first_day, expression.end_day}, manifest_);
    return unranked(Query(Query::OP_OR, terms.begin(), terms.end()));
  }

  static Query slot(const rank::Slot& slot) {
    if (!slot.except.empty())
      throw Error("Xapian cannot leave out some spellings of a word",
                  "search without Xapian's matcher");
    return Query(Query::OP_OR, slot.any.begin(), slot.any.end());
  }

  Query words(const Expression& expression) const {
    require_words();
    std::vector<Query> slots;
    for (const auto& sequence : expression.sequences)
      for (const auto& each : sequence) slots.push_back(slot(each));
    if (expression.sequences.size() > 1 && slots.size() > expression.sequences.size())
      throw Error("Xapian cannot look for phrases near each other",
                  "search without Xapian's matcher");
    const auto op = expression.kind == Kind::near ? Query::OP_NEAR : Query::OP_PHRASE;
    return unranked(Query(op, slots.begin(), slots.end(), expression.window));
  }

  /// All that match count, if so many do: the first is one of them, and one fewer of the others
  /// match, or so many of the others.
  Query at_least(const Expression& expression) const {
    constexpr std::size_t most_operands = 12;  // the number of alternatives doubles with each
    if (expression.operands.size() > most_operands)
      throw Error("Xapian cannot ask for some of so many alternatives",
                  "search without Xapian's matcher");
    std::vector<Query> queries;
    for (const auto& operand : expression.operands) queries.push_back(query_of(operand));
    return Query(Query::OP_AND_MAYBE, unranked(some_of(queries, expression.count)),
                 Query(Query::OP_OR, queries.begin(), queries.end()));
  }

  static Query some_of(std::vector<Query> queries, std::size_t count) {
    if (queries.size() < count) return Query::MatchNothing;
    if (count == 0) return Query::MatchAll;
    const auto first = queries.back();
    queries.pop_back();
    return Query(Query::OP_OR, Query(Query::OP_AND, first, some_of(queries, count - 1)),
                 some_of(queries, count));
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
