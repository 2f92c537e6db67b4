#include "search/plan.h"

#include <utility>

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
using rank::Expression;
using schema::Field;
using schema::FieldType;
using Kind = Expression::Kind;
using Expressions = std::vector<Expression>;

bool is_negative(const Node& node) { return std::holds_alternative<Not>(node.value); }

class Planner {
 public:
  Planner(const Analyzer& analyzer, double title_weight)
      : analyzer_(analyzer), title_weight_(title_weight) {}

  Plan plan(const Node& root) {
    auto expression = visit(root);
    return {std::move(expression), std::move(patterns_)};
  }

  Expression operator()(const Everything&) { return rank::everything(); }

  Expression operator()(const Match& match) {
    const auto& spec = schema::spec_of(match.field);
    if (spec.type == FieldType::words) return words(match);
    if (spec.type == FieldType::exact)
      return rank::filter(index::exact_term(spec.prefix, match.text));
    if (match.field != Field::source) add_pattern(match);
    if (match.field != Field::entity)
      return rank::filter(index::name_term(spec.prefix, match.text));
    Expressions kinds;
    for (const auto kind : {Field::person, Field::organisation, Field::place})
      kinds.push_back(rank::filter(index::name_term(schema::spec_of(kind).prefix, match.text)));
    return rank::joined(Kind::any_of, std::move(kinds));
  }

  Expression operator()(const DateRange& range) {
    const auto days = day_range(range);
    return rank::days(days.first, days.end);
  }

  Expression operator()(const And& node) {
    Expressions wanted, unwanted;
    for (const auto& operand : node.operands) {
      if (is_negative(operand))
        unwanted.push_back(excluded(std::get<Not>(operand.value)));
      else
        wanted.push_back(visit(operand));
    }
    auto all = wanted.empty() ? rank::everything() : rank::joined(Kind::all_of, std::move(wanted));
    if (unwanted.empty()) return all;
    return rank::joined(Kind::without,
                        {std::move(all), rank::joined(Kind::any_of, std::move(unwanted))});
  }

  Expression operator()(const Or& node) {
    Expressions alternatives;
    for (const auto& operand : node.operands) add_alternative(visit(operand), alternatives);
    return rank::joined(Kind::any_of, std::move(alternatives));
  }

  Expression operator()(const Not& node) {
    return rank::joined(Kind::without, {rank::everything(), excluded(node)});
  }

 private:
  Expression visit(const Node& node) { return std::visit(*this, node.value); }

  /// What must not be in an article neither counts nor is marked there.
  Expression excluded(const Not& node) {
    const auto before = patterns_.size();
    auto expression = rank::unranked(visit(node.operand.front()));
    patterns_.resize(before);
    return expression;
  }

  std::vector<Token> tokens_of(const Match& match) const {
    auto tokens = analyzer_.tokens(match.text);
    std::erase_if(tokens, [](const Token& token) { return token.joined; });
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

  Expression stem(Field field, const std::string& stem) const {
    const auto term_in = [&stem](std::string_view prefix) {
      return index::term(std::string(schema::stem_prefix).append(prefix), stem);
    };
    const auto title_prefix = schema::spec_of(Field::title).prefix;
    if (field == Field::title) return rank::ranked(term_in(title_prefix));
    if (title_weight_ <= 0) return rank::ranked(term_in({}));
    return rank::joined(Kind::maybe, {rank::ranked(term_in({})),
                                      rank::ranked(term_in(title_prefix), title_weight_)});
  }

  /// One unquoted word is looked for by its stem. Others, and "Jean-Michel", which is two, have to
  /// stand as they are written, and count by their stems, which are there if they are. Authors do
  /// not count.
  Expression words(const Match& match) {
    const auto tokens = tokens_of(match);
    const bool counts = match.field != Field::by;
    if (tokens.size() == 1 && !match.quoted && counts) {
      patterns_.push_back({{tokens.front().stem}, true});
      return stem(match.field, tokens.front().stem);
    }
    if (counts) add_pattern(match);
    Expressions stems;
    std::vector<std::string> terms;
    for (const auto& token : tokens) {
      if (counts) add_alternative(stem(match.field, token.stem), stems);
      terms.push_back(index::term(schema::spec_of(match.field).prefix, token.word));
    }
    auto words = terms.size() == 1 ? rank::filter(terms.front()) : rank::phrase(std::move(terms));
    if (stems.empty()) return words;
    return rank::joined(Kind::maybe,
                        {std::move(words), rank::joined(Kind::any_of, std::move(stems))});
  }

  /// Where any of several words will do, so will their being in the title, which is one more.
  static void add_alternative(Expression alternative, Expressions& alternatives) {
    const bool has_title = alternative.kind == Kind::maybe &&
                           alternative.operands.front().kind == Kind::term &&
                           alternative.operands.front().factor > 0;
    if (!has_title) return alternatives.push_back(std::move(alternative));
    for (auto& part : alternative.operands) alternatives.push_back(std::move(part));
  }

  const Analyzer& analyzer_;
  double title_weight_;
  std::vector<Pattern> patterns_;
};

}  // namespace

Plan make_plan(const Node& root, const Analyzer& analyzer, double title_weight) {
  return Planner(analyzer, title_weight).plan(root);
}

}  // namespace newshound::search
