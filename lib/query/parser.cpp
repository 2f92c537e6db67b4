#include "query/parser.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "newshound/error.h"
#include "query/lexer.h"
#include "text/segment.h"

namespace newshound::query {

namespace {

using Kind = Token::Kind;
using schema::Field;

/// One node of several: joined by `Group` (And or Or), whose like among them are taken apart.
template <class Group>
Node group(std::vector<Node> nodes) {
  if (nodes.size() == 1) return std::move(nodes.front());
  Group joined;
  for (auto& node : nodes) {
    if (auto* same = std::get_if<Group>(&node.value))
      std::move(same->operands.begin(), same->operands.end(), std::back_inserter(joined.operands));
    else
      joined.operands.push_back(std::move(node));
  }
  return {std::move(joined)};
}

std::optional<Date> parse_bound(std::string_view text, std::size_t at) {
  if (text.empty()) return std::nullopt;
  auto date = parse_date(text);
  if (!date || date->precision == Date::Precision::second)
    throw QueryError(at, "'" + std::string(text) + "' is not a year, month or day",
                     "write it like 2020, 2020-12 or 2020-12-11");
  return date;
}

DateRange parse_range(std::string_view text, std::size_t at) {
  const auto dots = text.find("..");
  if (dots == text.npos) {
    const auto day = parse_bound(text, at);
    return {day, day};
  }
  DateRange range{parse_bound(text.substr(0, dots), at),
                  parse_bound(text.substr(dots + 2), at + dots + 2)};
  if (!range.first && !range.last)
    throw QueryError(at, "a range of dates needs a start or an end", "like date:2020-08..");
  if (range.first && range.last && range.first->begin >= range.last->end())
    throw QueryError(at, "the range of dates ends before it begins", "put the earlier date first");
  return range;
}

class Parser {
 public:
  Parser(std::string_view text, Operator between_words)
      : tokens_(tokenize(text)), between_words_(between_words) {}

  Node parse() {
    if (peek().kind == Kind::end)
      throw QueryError(0, "the query is empty", "'*' finds every article");
    auto root = any();
    if (peek().kind == Kind::close)
      throw QueryError(peek().at, "there is no open bracket for this one");
    if (!root) throw QueryError(0, "there is no word in the query", "a word has letters or digits");
    return std::move(*root);
  }

 private:
  // Each alternative gives nothing if it had only words to pass over.
  using MaybeNode = std::optional<Node>;

  const Token& peek() const { return tokens_[at_]; }
  const Token& take() { return tokens_[at_++]; }

  bool starts_operand() const {
    return peek().kind != Kind::end && peek().kind != Kind::close && peek().kind != Kind::op_or &&
           peek().kind != Kind::op_and;
  }

  void require_operand(const Token& before) const {
    if (!starts_operand())
      throw QueryError(before.at, "'" + before.text + "' needs something on both sides",
                       "to search for the word itself, put it in quotes");
  }

  static MaybeNode grouped(bool as_or, std::vector<Node> nodes) {
    if (nodes.empty()) return std::nullopt;
    return as_or ? group<Or>(std::move(nodes)) : group<And>(std::move(nodes));
  }

  MaybeNode any() {
    std::vector<Node> nodes;
    if (peek().kind == Kind::op_or || peek().kind == Kind::op_and) require_operand(peek());
    for (;;) {
      if (auto node = all()) nodes.push_back(std::move(*node));
      if (peek().kind != Kind::op_or) break;
      const auto& op = take();
      require_operand(op);
    }
    return grouped(true, std::move(nodes));
  }

  /// Words beside each other, and AND. Where words beside each other mean OR, AND binds tighter,
  /// and what is excluded is excluded from all of them.
  MaybeNode all() {
    std::vector<Node> alternatives, excluded, nodes;
    const auto finish_alternative = [&] {
      if (auto node = grouped(false, std::move(nodes))) alternatives.push_back(std::move(*node));
      nodes.clear();
    };
    while (starts_operand()) {
      auto node = one();
      const bool explicit_and = peek().kind == Kind::op_and;
      if (explicit_and) require_operand(take());
      const bool apart = between_words_ == Operator::any && !explicit_and;
      const bool excludes = apart && nodes.empty() && node && std::get_if<Not>(&node->value);
      if (node) (excludes ? excluded : nodes).push_back(std::move(*node));
      if (apart) finish_alternative();
    }
    finish_alternative();
    if (auto node = grouped(true, std::move(alternatives)))
      excluded.insert(excluded.begin(), std::move(*node));
    return grouped(false, std::move(excluded));
  }

  MaybeNode one() {
    const auto& first = peek();
    bool negated = false;
    while (peek().kind == Kind::minus || peek().kind == Kind::op_not) {
      const auto& op = take();
      if (!starts_operand())
        throw QueryError(op.at, "there is nothing after this to exclude", "like -insurance");
      negated = !negated;
    }
    auto node = primary();
    if (!negated) return node;
    if (!node) throw QueryError(first.at, "there is no word to exclude");
    if (auto* inner = std::get_if<Not>(&node->value)) return std::move(inner->operand.front());
    return Node{Not{{std::move(*node)}}};
  }

  MaybeNode primary() {
    const auto token = take();
    switch (token.kind) {
      case Kind::field:
        return in_field(token);
      case Kind::open:
        return bracket(token);
      case Kind::quoted:
        return quoted(token);
      default:
        return word(token);
    }
  }

  MaybeNode bracket(const Token& open) {
    constexpr int deepest = 100;
    if (peek().kind == Kind::close) throw QueryError(open.at, "there is nothing in the brackets");
    if (++depth_ > deepest) throw QueryError(open.at, "brackets are nested too deeply");
    auto node = any();
    --depth_;
    if (peek().kind != Kind::close)
      throw QueryError(open.at, "the bracket is never closed", "add a ')'");
    take();
    return node;
  }

  MaybeNode quoted(const Token& token) {
    if (!text::has_word(token.text)) throw QueryError(token.at, "there is no word in the quotes");
    return Node{Match{field_, token.text, true, token.at}};
  }

  MaybeNode word(const Token& token) {
    if (token.text == "*") return Node{Everything{}};
    if (token.text.find('*') != token.text.npos)
      throw QueryError(token.at + token.text.find('*'), "'*' cannot be part of a word",
                       "'*' alone finds every article");
    if (token.text.starts_with('~') || token.text.starts_with('^'))
      throw QueryError(token.at, "'" + token.text + "' means nothing here",
                       "to search for it, put it in quotes");
    if (!text::has_word(token.text)) return std::nullopt;
    return Node{Match{field_, token.text, false, token.at}};
  }

  MaybeNode in_field(const Token& name) {
    const auto* spec = schema::find_field(name.text);
    if (spec == nullptr)
      throw QueryError(name.at, "there is no field '" + name.text + "'",
                       "--fields-help lists them; to search for the text itself, quote it");
    if (field_ != Field::text) throw QueryError(name.at, "a field cannot be inside another");
    const auto& value = peek();
    const bool simple = value.kind == Kind::word || value.kind == Kind::quoted;
    const bool touches = value.at == name.at + name.text.size() + 1;
    if (!touches ||
        !(simple || (value.kind == Kind::open && spec->type != schema::FieldType::dates)))
      throw QueryError(name.at, "nothing follows '" + name.text + ":'",
                       "like " + std::string(spec->example));
    if (spec->type == schema::FieldType::dates) return Node{parse_range(value.text, take().at)};
    field_ = spec->field;
    auto node = primary();
    field_ = Field::text;
    if (!node) throw QueryError(name.at, "there is no word after '" + name.text + ":'");
    return node;
  }

  std::vector<Token> tokens_;
  Operator between_words_;
  std::size_t at_ = 0;
  int depth_ = 0;
  Field field_ = Field::text;
};

}  // namespace

Node parse(std::string_view text, Operator between_words) {
  const auto bad = utf8::first_invalid(text);
  if (bad != text.size()) throw QueryError(bad, "the query is not UTF-8");
  return Parser(text, between_words).parse();
}

}  // namespace newshound::query
