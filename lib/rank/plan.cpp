#include "rank/plan.h"

#include <algorithm>

#include "newshound/error.h"

namespace newshound::rank {

namespace {

using Kind = Expression::Kind;

bool is_ranked_term(const PlanNode& node, const Plan& plan) {
  return node.kind == Kind::term && plan.leaves[node.leaf].factor > 0;
}

bool has_ranked_term(const PlanNode& node, const Plan& plan) {
  return is_ranked_term(node, plan) ||
         std::any_of(node.operands.begin(), node.operands.end(),
                     [&](const PlanNode& operand) { return has_ranked_term(operand, plan); });
}

/// Whether each ranked term below `node` counts wherever it is and the whole matches.
bool is_flat(const PlanNode& node, const Plan& plan) {
  if (node.kind == Kind::any_of || node.kind == Kind::at_least || node.kind == Kind::maybe)
    return std::all_of(node.operands.begin(), node.operands.end(), [&](const PlanNode& operand) {
      return operand.kind == Kind::term || operand.kind == Kind::any_of
                 ? is_flat(operand, plan)
                 : !has_ranked_term(operand, plan);
    });
  if (node.kind == Kind::without) return is_flat(node.operands.front(), plan);
  return std::all_of(node.operands.begin(), node.operands.end(),
                     [&](const PlanNode& operand) { return is_flat(operand, plan); });
}

class Maker {
 public:
  explicit Maker(Plan& plan) : plan_(plan) {}

  PlanNode make(const Expression& expression) {
    PlanNode node;
    node.kind = expression.kind;
    node.window = expression.window;
    node.first_unit = expression.first_unit;
    node.end_unit = expression.end_unit;
    node.count = expression.count;
    node.first_day = expression.first_day;
    node.end_day = expression.end_day;
    if (!expression.terms.empty()) {
      const bool is_term = expression.kind == Kind::term;
      node.leaf = add_leaf(expression.terms.front(), is_term ? expression.factor : 0);
      plan_.leaves.back().is_place = !is_term;
    }
    if (!expression.limit.empty()) node.limit = add_place(expression.limit);
    for (const auto& sequence : expression.sequences) add_sequence(sequence, node);
    check(node);
    for (const auto& operand : expression.operands) node.operands.push_back(make(operand));
    return node;
  }

 private:
  std::uint32_t leaves() const { return static_cast<std::uint32_t>(plan_.leaves.size()); }

  std::uint32_t add_leaf(const std::string& term, double factor) {
    plan_.leaves.emplace_back();
    plan_.leaves.back().term = term;
    plan_.leaves.back().factor = factor;
    return leaves() - 1;
  }

  std::uint32_t add_place(const std::string& word) {
    const auto leaf = add_leaf(word, 0);
    plan_.leaves.back().is_place = true;
    return leaf;
  }

  void add_words(const std::vector<std::string>& words) {
    for (const auto& word : words) add_place(word);
  }

  void add_sequence(const Sequence& sequence, PlanNode& node) {
    plan_.has_positions = true;
    node.sequences.push_back(static_cast<std::uint32_t>(sequence.size()));
    for (const auto& slot : sequence) {
      PlanSlot made;
      made.first_word = leaves();
      add_words(slot.any);
      made.first_exception = leaves();
      add_words(slot.except);
      made.end = leaves();
      node.slots.push_back(made);
    }
  }

  static void check(const PlanNode& node) {
    const bool is_positional =
        node.kind == Kind::phrase || node.kind == Kind::near || node.kind == Kind::together;
    const auto& sequences = node.sequences;
    if (is_positional && (sequences.empty() || std::count(sequences.begin(), sequences.end(), 0U)))
      throw Error("there is no word to look for the place of");
    if (node.kind == Kind::near && sequences.size() > most_near_sequences &&
        node.slots.size() > sequences.size())
      throw Error("too many phrases are to be near each other",
                  "ask for " + std::to_string(most_near_sequences) + " at most");
  }

  Plan& plan_;
};

}  // namespace

Plan::Plan(const Expression& expression, std::span<const SegmentView> segments) {
  for (const auto& segment : segments) {
    statistics.articles += segment.file->articles();
    statistics.total_length += segment.file->total_length();
  }
  root = Maker(*this).make(expression);
  const Bm25 bm25(statistics);
  for (auto& leaf : leaves) {
    for (const auto& segment : segments) {
      leaf.entries.push_back(segment.file->dictionary().find(leaf.term));
      if (leaf.is_place && leaf.entries.back() && leaf.entries.back()->kind != TermKind::word)
        leaf.entries.back().reset();
      if (leaf.entries.back()) leaf.frequency += leaf.entries.back()->frequency;
    }
    if (leaf.factor > 0 && leaf.frequency > 0)
      leaf.weight = bm25.term_weight(leaf.frequency, leaf.factor);
  }
  is_flat = rank::is_flat(root, *this);
}

}  // namespace newshound::rank
