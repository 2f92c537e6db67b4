#include "search/plan.h"

#include <algorithm>
#include <set>
#include <utility>

#include "index/terms.h"
#include "newshound/error.h"
#include "newshound/query.h"
#include "search/filters.h"
#include "search/name_finder.h"
#include "search/places.h"
#include "search/stem_terms.h"
#include "search/word_forms.h"

namespace newshound::search {

namespace {

using query::Node;
using rank::Expression;
using schema::Field;
using schema::FieldType;
using Kind = Expression::Kind;
using Expressions = std::vector<Expression>;

bool is_negative(const Node& node) { return std::holds_alternative<query::Not>(node.value); }

Expression any_of(Expressions alternatives) {
  return rank::joined(Kind::any_of, std::move(alternatives));
}

Expression without(Expression wanted, Expression unwanted) {
  return rank::joined(Kind::without, {std::move(wanted), rank::unranked(std::move(unwanted))});
}

class Planner {
 public:
  explicit Planner(const PlanContext& context)
      : context_(context),
        forms_(context.segments, context.analyzers),
        stems_(forms_, context.title_weight),
        names_(context.segments, context.names),
        finder_(forms_, names_) {}

  Plan plan(const Node& root) {
    plan_.expression = visit(root);
    return std::move(plan_);
  }

  Expression operator()(const query::Nothing&) { return {}; }
  Expression operator()(const query::Everything&) { return rank::everything(); }

  Expression operator()(const query::Match& match) {
    const auto& spec = schema::spec_of(match.field);
    if (spec.type == FieldType::words) return words(match);
    if (match.field == Field::duplicate) return has_field(match.field);
    if (match.field == Field::url) return rank::filter(index::url_term(match.text));
    if (spec.type == FieldType::exact)
      return rank::filter(index::exact_term(spec.prefix, match.text));
    return schema::is_entity(match.field) ? named(match) : has_name(match);
  }

  Expression operator()(const query::Pattern& pattern) {
    if (schema::spec_of(pattern.field).type == FieldType::words)
      return at_places(pattern.field, finder_.places_of(pattern));
    return has_name_like(pattern, context_.segments);
  }

  Expression operator()(const query::Fuzzy& fuzzy) {
    if (schema::spec_of(fuzzy.field).type == FieldType::words)
      return at_places(fuzzy.field, finder_.places_of(fuzzy));
    return has_name_like(fuzzy, context_.segments);
  }

  Expression operator()(const query::Near& near) {
    const auto window = near.distance + static_cast<std::uint32_t>(near.operands.size()) - 1;
    return at_sequences(near.operands, [&](std::vector<rank::Sequence> sequences) {
      return near.ordered ? rank::in_order(std::move(sequences), window)
                          : rank::near(std::move(sequences), window);
    });
  }

  Expression operator()(const query::Together& together) {
    const auto starts =
        together.unit == query::Unit::sentence ? schema::sentence_term : schema::paragraph_term;
    return at_sequences(together.operands, [&](std::vector<rank::Sequence> sequences) {
      return rank::together(std::string(starts), std::move(sequences));
    });
  }

  Expression operator()(const query::AtLeast& node) {
    Expressions operands;
    for (const auto& operand : node.operands) operands.push_back(visit(operand));
    return rank::at_least(static_cast<std::uint32_t>(node.count), std::move(operands));
  }

  Expression operator()(const query::Boost& boost) {
    return rank::scaled(visit(boost.operand.front()), boost.factor);
  }

  Expression operator()(const query::Presence& presence) { return has_field(presence.field); }

  Expression operator()(const query::DateRange& range) {
    return in_range(range, context_.segments);
  }

  Expression operator()(const query::Saved& saved) {
    const auto found = context_.queries.find(saved.name);
    if (found == context_.queries.end())
      throw QueryError(saved.at, "there is no saved query '" + saved.name + "'",
                       "newshound-query --info lists those of the index");
    if (!open_.insert(saved.name).second)
      throw QueryError(saved.at, "the saved query '" + saved.name + "' means itself");
    const auto query = Query::parse(found->second);
    auto expression = visit(query.root());
    open_.erase(saved.name);
    return expression;
  }

  Expression operator()(const query::And& node) {
    Expressions wanted, unwanted;
    for (const auto& operand : node.operands) {
      if (is_negative(operand))
        unwanted.push_back(excluded(std::get<query::Not>(operand.value)));
      else
        wanted.push_back(visit(operand));
    }
    auto all = wanted.empty() ? rank::everything() : rank::joined(Kind::all_of, std::move(wanted));
    if (unwanted.empty()) return all;
    return rank::joined(Kind::without, {std::move(all), any_of(std::move(unwanted))});
  }

  Expression operator()(const query::Or& node) {
    Expressions alternatives;
    for (const auto& operand : node.operands) {
      auto alternative = visit(operand);
      if (std::holds_alternative<query::Match>(operand.value))
        add_alternative(std::move(alternative), alternatives);
      else
        alternatives.push_back(std::move(alternative));
    }
    return any_of(std::move(alternatives));
  }

  Expression operator()(const query::Xor& node) {
    Expression odd;
    for (const auto& operand : node.operands) {
      auto next = visit(operand);
      odd = odd.kind == Kind::nothing ? std::move(next)
                                      : any_of({without(odd, next), without(next, odd)});
    }
    return odd;
  }

  Expression operator()(const query::Not& node) {
    return rank::joined(Kind::without, {rank::everything(), excluded(node)});
  }

  Expression operator()(const query::Maybe& node) {
    auto wanted = visit(node.operands.front());
    return rank::joined(Kind::maybe, {std::move(wanted), visit(node.operands.back())});
  }

 private:
  Expression visit(const Node& node) { return std::visit(*this, node.value); }

  /// What must not be in an article neither counts nor is marked there.
  Expression excluded(const query::Not& node) {
    const auto before = plan_.patterns.size();
    auto expression = rank::unranked(visit(node.operand.front()));
    plan_.patterns.resize(before);
    return expression;
  }

  Expression named(const query::Match& match) {
    auto found = names_.articles(match);
    for (auto& words : found.patterns)
      if (!words.empty())
        plan_.patterns.push_back({std::move(words), false, Highlight::Kind::name});
    warn(found.warnings);
    return std::move(found.expression);
  }

  /// A single word stands for its stems. Others, and "Jean-Michel", which is two, have to stand as
  /// they are written, and count by their stems, which are there if they are. Authors do not count.
  Expression words(const query::Match& match) {
    const auto words = forms_.words(match.text);
    const bool in_lists = match.field == Field::text || match.field == Field::title;
    if (words.size() == 1 && in_lists && !match.exact &&
        forms_.any_form_is_meant(match.quoted, words.front())) {
      for (const auto& stem : forms_.stems(words.front())) plan_.patterns.push_back({{stem}, true});
      return stems_.any_form(match.field, words.front());
    }
    return at_places(match.field, finder_.places_of(match));
  }

  /// Where any of several words will do, so will their being in the title, which is one more.
  static void add_alternative(Expression alternative, Expressions& alternatives) {
    const bool has_title = alternative.kind == Kind::maybe &&
                           alternative.operands.front().kind == Kind::term &&
                           alternative.operands.front().factor > 0;
    const bool is_any = alternative.kind == Kind::any_of;
    if (!has_title && !is_any) return alternatives.push_back(std::move(alternative));
    for (auto& part : alternative.operands) alternatives.push_back(std::move(part));
  }

  /// Takes over what is to be marked and to be told.
  void note(const std::vector<std::vector<std::string>>& patterns,
            const std::vector<std::string>& warnings) {
    for (const auto& words : patterns)
      if (!words.empty())
        plan_.patterns.push_back(
            {words, false, words.size() > 1 ? Highlight::Kind::phrase : Highlight::Kind::word});
    warn(warnings);
  }

  void warn(const std::vector<std::string>& warnings) {
    for (const auto& warning : warnings)
      if (std::find(plan_.warnings.begin(), plan_.warnings.end(), warning) == plan_.warnings.end())
        plan_.warnings.push_back(warning);
  }

  Expression at_places(Field field, const Places& places) {
    note(places.patterns, places.warnings);
    Expressions alternatives;
    for (const auto& sequence : places.alternatives)
      alternatives.push_back(at_sequence(field, sequence));
    return ranked_by(any_of(std::move(alternatives)), field, places.words);
  }

  /// `make` of one sequence for each operand, for each way to choose them.
  template <class Make>
  Expression at_sequences(const std::vector<Node>& operands, Make make) {
    const auto field = query::field_of(operands).value_or(Field::text);
    std::vector<Places> places;
    std::vector<QueryWord> words;
    for (const auto& operand : operands) {
      places.push_back(finder_.places_of(operand));
      note(places.back().patterns, places.back().warnings);
      words.insert(words.end(), places.back().words.begin(), places.back().words.end());
    }
    Expressions alternatives;
    for (auto& choice : choices(places))
      alternatives.push_back(in_field(field, make(std::move(choice))));
    return ranked_by(any_of(std::move(alternatives)), field, words);
  }

  Expression ranked_by(Expression filter, Field field, const std::vector<QueryWord>& words) const {
    auto stems = stems_.of(field, words);
    if (stems.empty() || filter.kind == Kind::nothing) return filter;
    return rank::joined(Kind::maybe, {std::move(filter), any_of(std::move(stems))});
  }

  const PlanContext& context_;
  WordForms forms_;
  StemTerms stems_;
  NameFinder names_;
  PlaceFinder finder_;
  Plan plan_;
  std::set<std::string> open_;  ///< saved queries that are being planned
};

}  // namespace

Plan make_plan(const Node& root, const PlanContext& context) { return Planner(context).plan(root); }

}  // namespace newshound::search
