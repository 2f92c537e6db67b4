#include "search/advice.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "query/printer.h"
#include "rank/expansion.h"
#include "rank/search.h"
#include "search/places.h"
#include "search/word_forms.h"

namespace newshound::search {

namespace {

using query::Node;

std::string named(schema::Field field, const std::string& word) {
  if (field == schema::Field::text) return word;
  return std::string(schema::spec_of(field).name) + ':' + word;
}

class Adviser {
 public:
  explicit Adviser(const PlanContext& context)
      : context_(context), forms_(context.segments, context.analyzers) {}

  Advice advise(const Node& root) {
    visit(root);
    if (const auto* all = std::get_if<query::And>(&root.value)) leave_out_each(*all);
    return std::move(advice_);
  }

 private:
  std::uint64_t count(const Node& node) const {
    const auto plan = make_plan(node, context_);
    return rank::count(rank::Plan(plan.expression, context_.segments), context_.segments);
  }

  /// Looks at the words in `node` that have to be there, or may be.
  void visit(const Node& node) {
    if (const auto* match = std::get_if<query::Match>(&node.value)) return look_at(*match);
    if (const auto* all = std::get_if<query::And>(&node.value)) return visit_each(all->operands);
    if (const auto* any = std::get_if<query::Or>(&node.value)) return visit_each(any->operands);
    if (const auto* near = std::get_if<query::Near>(&node.value)) return visit_each(near->operands);
    if (const auto* unit = std::get_if<query::Together>(&node.value))
      return visit_each(unit->operands);
    if (const auto* boost = std::get_if<query::Boost>(&node.value))
      return visit_each(boost->operand);
  }

  void visit_each(const std::vector<Node>& operands) {
    for (const auto& operand : operands) visit(operand);
  }

  void look_at(const query::Match& match) {
    if (schema::spec_of(match.field).type != schema::FieldType::words) return;
    const std::string prefix(word_prefix(match.field));
    for (const auto& word : forms_.words(match.text)) {
      if (word.token.joined) continue;
      query::Match alone{match.field, word.token.word, false, false, match.at};
      if (count({alone}) > 0) continue;
      Advice::Word unknown{named(match.field, word.token.form), {}, 0};
      if (auto better = rank::suggest(context_.segments, prefix, word.token.word)) {
        unknown.better = named(match.field, better->word);
        unknown.article_count = better->frequency;
      }
      if (std::find(advice_.unknown.begin(), advice_.unknown.end(), unknown) ==
          advice_.unknown.end())
        advice_.unknown.push_back(std::move(unknown));
    }
  }

  /// Which parts of a query would have to go for the rest to be found.
  void leave_out_each(const query::And& all) {
    constexpr std::size_t most_parts = 20;
    if (all.operands.size() > most_parts) return;
    for (std::size_t left_out = 0; left_out < all.operands.size(); ++left_out) {
      auto rest = all.operands;
      rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(left_out));
      const auto node = rest.size() == 1 ? rest.front() : Node{query::And{std::move(rest)}};
      if (const auto articles = count(node); articles > 0)
        advice_.without.push_back({query::to_string(all.operands[left_out]), articles});
    }
  }

  const PlanContext& context_;
  WordForms forms_;
  Advice advice_;
};

}  // namespace

Advice advise(const Node& root, const PlanContext& context) {
  return Adviser(context).advise(root);
}

}  // namespace newshound::search
