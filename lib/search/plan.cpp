#include "search/plan.h"

#include "index/terms.h"
#include "newshound/error.h"
#include "search/date_filter.h"

namespace newshound::search {

namespace {

using query::And;
using query::DateRange;
using query::Everything;
using query::Match;
using query::Node;
using query::Not;
using query::Or;
using schema::Field;
using schema::FieldType;
using Xapian::Query;

Query any_of(const std::vector<std::string>& terms) {
  return Query(Query::OP_OR, terms.begin(), terms.end());
}

/// `query` as a filter: it decides what matches, and adds nothing to a score.
Query unranked(const Query& query) { return Query(Query::OP_SCALE_WEIGHT, query, 0.0); }

bool is_negative(const Node& node) { return std::holds_alternative<Not>(node.value); }

class Planner {
 public:
  Planner(const Analyzer& analyzer, const index::Manifest& manifest)
      : analyzer_(analyzer), manifest_(manifest) {}

  Plan plan(const Node& root) {
    auto query = visit(root);
    return {std::move(query), std::move(patterns_)};
  }

  Query operator()(const Everything&) { return unranked(Query::MatchAll); }

  Query operator()(const Match& match) {
    const auto& spec = schema::spec_of(match.field);
    if (spec.type == FieldType::words) return words(match, spec.prefix);
    if (spec.type == FieldType::exact)
      return unranked(Query(index::exact_term(spec.prefix, match.text)));
    if (match.field != Field::source) add_pattern(match);
    if (match.field != Field::entity)
      return unranked(Query(index::name_term(spec.prefix, match.text)));
    std::vector<std::string> terms;
    for (const auto kind : {Field::person, Field::organisation, Field::place})
      terms.push_back(index::name_term(schema::spec_of(kind).prefix, match.text));
    return unranked(any_of(terms));
  }

  Query operator()(const DateRange& range) {
    const auto terms = date_filter(range, manifest_);
    return terms.empty() ? Query::MatchNothing : unranked(any_of(terms));
  }

  Query operator()(const And& node) {
    std::vector<Query> wanted, unwanted;
    for (const auto& operand : node.operands) {
      if (is_negative(operand))
        unwanted.push_back(without_patterns(std::get<Not>(operand.value)));
      else
        wanted.push_back(visit(operand));
    }
    auto query = wanted.empty() ? unranked(Query::MatchAll)
                                : Query(Query::OP_AND, wanted.begin(), wanted.end());
    if (unwanted.empty()) return query;
    return Query(Query::OP_AND_NOT, query, Query(Query::OP_OR, unwanted.begin(), unwanted.end()));
  }

  Query operator()(const Or& node) {
    std::vector<Query> queries;
    for (const auto& operand : node.operands) queries.push_back(visit(operand));
    return Query(Query::OP_OR, queries.begin(), queries.end());
  }

  Query operator()(const Not& node) {
    return Query(Query::OP_AND_NOT, unranked(Query::MatchAll), without_patterns(node));
  }

 private:
  Query visit(const Node& node) { return std::visit(*this, node.value); }

  /// What must not be in an article is not marked there either.
  Query without_patterns(const Not& node) {
    const auto before = patterns_.size();
    auto query = visit(node.operand.front());
    patterns_.resize(before);
    return query;
  }

  std::vector<Token> tokens_of(const Match& match) const {
    auto tokens = analyzer_.tokens(match.text);
    if (tokens.empty())
      throw QueryError(match.at, "there is no word in '" + match.text + "'",
                       "a word has letters or digits");
    return tokens;
  }

  void add_pattern(const Match& match) {
    Pattern pattern;
    for (auto& token : tokens_of(match)) pattern.words.push_back(std::move(token.word));
    patterns_.push_back(std::move(pattern));
  }

  /// One unquoted word is looked for by its stem; "Jean-Michel", which is two, is a phrase. Authors
  /// are not stemmed.
  Query words(const Match& match, std::string_view prefix) {
    const auto tokens = tokens_of(match);
    const bool stemmed = tokens.size() == 1 && !match.quoted && match.field != Field::by;
    if (stemmed) {
      const auto& stem = tokens.front().stem;
      patterns_.push_back({{stem}, true});
      return Query(index::term(std::string(schema::stem_prefix).append(prefix), stem));
    }
    if (match.field != Field::by) add_pattern(match);
    std::vector<std::string> terms;
    terms.reserve(tokens.size());
    for (const auto& token : tokens) terms.push_back(index::term(prefix, token.word));
    if (terms.size() == 1) return Query(terms.front());
    return Query(Query::OP_PHRASE, terms.begin(), terms.end(),
                 static_cast<Xapian::termcount>(terms.size()));
  }

  const Analyzer& analyzer_;
  const index::Manifest& manifest_;
  std::vector<Pattern> patterns_;
};

}  // namespace

Plan make_plan(const Node& root, const Analyzer& analyzer, const index::Manifest& manifest) {
  return Planner(analyzer, manifest).plan(root);
}

}  // namespace newshound::search
