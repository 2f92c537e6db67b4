#include <iterator>
#include <string>
#include <utility>

#include "newshound/error.h"
#include "newshound/query_builder.h"
#include "query/make.h"
#include "query/words.h"

namespace newshound::query {

namespace {

using schema::Field;
using schema::FieldType;

[[noreturn]] void fail(const std::string& what) { throw QueryError(0, what); }

Query as_query(Node root) {
  if (!is_shallow(root)) fail("the query is nested too deeply");
  return Query(std::make_shared<const Node>(std::move(root)));
}

Query as_query(std::optional<Node> node, std::string_view text) {
  if (!node) fail("there is no such word as '" + std::string(text) + "'");
  return as_query(std::move(*node));
}

std::vector<Node> nodes_of(const std::vector<Query>& queries) {
  std::vector<Node> nodes;
  nodes.reserve(queries.size());
  for (const auto& query : queries) nodes.push_back(query.root());
  return nodes;
}

std::vector<Node> near_nodes_of(const std::vector<Query>& queries) {
  auto nodes = nodes_of(queries);
  if (!can_be_near(nodes))
    fail("only words and phrases of one field, and names, can be near each other");
  return nodes;
}

const schema::FieldSpec& known(std::string_view name) {
  const auto* spec = schema::find_field(name);
  if (spec == nullptr) fail("there is no field '" + std::string(name) + "'");
  return *spec;
}

/// `leaf`, made anew for the field, in which other texts may be plain words.
template <class Leaf>
Node moved(Leaf leaf, Field field) {
  if (leaf.field == Field::text) leaf.field = field;
  return {std::move(leaf)};
}

Node moved(Match match, Field field) {
  if (match.field != Field::text) return {std::move(match)};
  match.field = field;
  auto made = make_match(std::move(match));
  if (!made) fail("dup: knows collapse, all, original and copy");
  return std::move(*made);
}

void require_open_words(const Node& node, const schema::FieldSpec& spec) {
  const bool open =
      std::holds_alternative<Pattern>(node.value) || std::holds_alternative<Fuzzy>(node.value);
  if (open && spec.type != FieldType::words && spec.type != FieldType::name)
    fail("the field '" + std::string(spec.name) + "' is compared as a whole");
}

void require_near(const Node& node) {
  const bool near =
      std::holds_alternative<Near>(node.value) || std::holds_alternative<Together>(node.value);
  if (near && !can_be_near(*operands_of(node)))
    fail("only words and phrases of one field, and names, can be near each other");
}

Node in_field(Node node, const schema::FieldSpec& spec) {
  require_open_words(node, spec);
  if (auto* operands = operands_of(node))
    for (auto& operand : *operands) operand = in_field(std::move(operand), spec);
  require_near(node);
  if (auto* match = std::get_if<Match>(&node.value)) return moved(std::move(*match), spec.field);
  if (auto* pattern = std::get_if<Pattern>(&node.value))
    return moved(std::move(*pattern), spec.field);
  if (auto* fuzzy = std::get_if<Fuzzy>(&node.value)) return moved(std::move(*fuzzy), spec.field);
  return node;
}

}  // namespace

Query word(std::string_view text) {
  return as_query(make_match({Field::text, std::string(text)}), text);
}

Query phrase(std::string_view text) {
  return as_query(make_match({Field::text, std::string(text), true}), text);
}

Query exact(std::string_view text) {
  return as_query(make_match({Field::text, std::string(text), false, true}), text);
}

Query pattern(std::string_view text) {
  return as_query(make_pattern({Field::text, std::string(text)}), text);
}

Query fuzzy(std::string_view word, unsigned edits) {
  return as_query(make_fuzzy({Field::text, std::string(word), edits}), word);
}

Query everything() { return as_query({Everything{}}); }

Query all_of(std::vector<Query> operands) { return as_query(make_and(nodes_of(operands))); }
Query any_of(std::vector<Query> operands) { return as_query(make_or(nodes_of(operands))); }
Query one_of(std::vector<Query> operands) { return as_query(make_xor(nodes_of(operands))); }

Query none_of(std::vector<Query> operands) {
  return as_query(make_not(make_or(nodes_of(operands))));
}

Query at_least(std::size_t count, std::vector<Query> operands) {
  return as_query(make_at_least(count, nodes_of(operands)));
}

Query maybe(Query required, Query wished) {
  return as_query(make_maybe(required.root(), wished.root()));
}

Query boost(Query operand, double factor) {
  if (!(factor >= 0.001 && factor <= 1000)) fail("a boost is a number from 0.001 to 1000");
  return as_query(make_boost(operand.root(), factor));
}

Query near(std::vector<Query> operands, unsigned distance) {
  return as_query(make_near({near_nodes_of(operands), distance, false}));
}

Query adjacent(std::vector<Query> operands, unsigned distance) {
  return as_query(make_near({near_nodes_of(operands), distance, true}));
}

Query same_sentence(std::vector<Query> operands) {
  return as_query(make_together({near_nodes_of(operands), Unit::sentence}));
}

Query same_paragraph(std::vector<Query> operands) {
  return as_query(make_together({near_nodes_of(operands), Unit::paragraph}));
}

Query in(std::string_view field, Query operand) {
  const auto& spec = known(field);
  if (spec.type == FieldType::dates || spec.field == Field::has || spec.field == Field::saved)
    fail("the field '" + std::string(field) + "' has no words");
  return as_query(in_field(operand.root(), spec));
}

Query has(std::string_view field) {
  const auto& spec = known(field);
  if (spec.type == FieldType::other) fail("no article has a field '" + std::string(field) + "'");
  return as_query({Presence{spec.field}});
}

Query between(std::optional<Date> first, std::optional<Date> last) {
  if (!first && !last) return everything();
  if (first && last && first->begin >= last->end())
    fail("the range of dates ends before it begins");
  return as_query({DateRange{first, last}});
}

Query saved(std::string_view name) { return as_query(make_saved({std::string(name)})); }

}  // namespace newshound::query
