#include "query/parser.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/utf8.h"
#include "query/brackets.h"
#include "query/lexemes.h"
#include "query/lexer.h"
#include "query/make.h"
#include "query/operand_list.h"
#include "query/operands.h"
#include "query/words.h"

namespace newshound::query {

namespace {

using Kind = Token::Kind;
using schema::Field;
// Nothing if there were only words to pass over.
using MaybeNode = std::optional<Node>;

bool is_near_operator(Kind kind) { return kind >= Kind::op_near && kind <= Kind::op_paragraph; }

bool begins_operand(Kind kind) {
  return kind != Kind::end && kind != Kind::close && !is_binary(kind);
}

unsigned distance_of(const Token& op) {
  constexpr unsigned usual = 10;
  return op.number.value_or(usual);
}

Node near_node(const Token& op, std::vector<Node> row) {
  switch (op.kind) {
    case Kind::op_near:
      return make_near({std::move(row), distance_of(op), false});
    case Kind::op_adjacent:
      return make_near({std::move(row), distance_of(op), true});
    case Kind::op_sentence:
      return make_together({std::move(row), Unit::sentence});
    default:
      return make_together({std::move(row), Unit::paragraph});
  }
}

class Parser {
 public:
  Parser(std::vector<Token> tokens, const ParseOptions& options, Notes& notes)
      : tokens_(std::move(tokens)),
        between_words_(options.between_words),
        now_(options.now
                 ? *options.now
                 : std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())),
        notes_(notes) {}

  MaybeNode parse() { return any(); }

 private:
  const Token& peek() const { return tokens_[at_]; }
  const Token& take() { return tokens_[at_++]; }

  bool take(Kind kind) {
    if (peek().kind != kind) return false;
    ++at_;
    return true;
  }

  /// What `part` gives, again and again while `between` follows.
  template <class Part>
  std::vector<Node> list(Part part, Kind between) {
    std::vector<Node> nodes;
    do {
      if (auto node = part()) nodes.push_back(std::move(*node));
    } while (take(between));
    return nodes;
  }

  MaybeNode any() {
    auto nodes = list([this] { return odd(); }, Kind::op_or);
    return nodes.empty() ? std::nullopt : MaybeNode(make_or(std::move(nodes)));
  }

  MaybeNode odd() {
    auto nodes = list([this] { return maybe(); }, Kind::op_xor);
    return nodes.empty() ? std::nullopt : MaybeNode(make_xor(std::move(nodes)));
  }

  MaybeNode maybe() {
    auto nodes = list([this] { return all(); }, Kind::op_maybe);
    if (nodes.empty()) return std::nullopt;
    auto required = std::move(nodes.front());
    nodes.erase(nodes.begin());
    if (nodes.empty()) return required;
    return make_maybe(std::move(required), make_or(std::move(nodes)));
  }

  MaybeNode all() {
    OperandList operands(between_words_);
    bool joined = false;
    while (begins_operand(peek().kind)) {
      auto operand = near();
      const bool joins = take(Kind::op_and);
      operands.add(std::move(operand), joined, joins);
      joined = joins;
    }
    return std::move(operands).node();
  }

  Operand near() {
    auto operand = one();
    if (!is_near_operator(peek().kind)) return operand;
    return {near_of(std::move(operand.node)), Operand::Sign::none};
  }

  /// A row of the same operator is one; where it changes, what stands between belongs to both.
  MaybeNode near_of(MaybeNode first) {
    std::vector<Node> parts, row;
    Token op = peek();
    if (first) row.push_back(std::move(*first));
    while (is_near_operator(peek().kind)) {
      const auto next = take();
      if (next.kind != op.kind || distance_of(next) != distance_of(op)) {
        MaybeNode shared;
        if (!row.empty() && is_positional(row.back())) shared = row.back();
        finish_row(op, std::move(row), parts);
        row.clear();
        if (shared) row.push_back(std::move(*shared));
        op = next;
      }
      auto operand = one().node;
      if (operand) row.push_back(std::move(*operand));
    }
    finish_row(op, std::move(row), parts);
    return parts.empty() ? std::nullopt : MaybeNode(make_and(std::move(parts)));
  }

  void finish_row(const Token& op, std::vector<Node> row, std::vector<Node>& parts) {
    if (row.empty()) return;
    if (can_be_near(row)) {
      parts.push_back(near_node(op, std::move(row)));
      return;
    }
    notes_.add(op.at, "'" + op.text + "' is taken as AND",
               "it joins words, phrases and brackets of alternatives in one field, and names");
    parts.push_back(make_and(std::move(row)));
  }

  Operand one() {
    bool negated = false;
    auto sign = Operand::Sign::none;
    while (is_prefix(peek().kind)) {
      const auto kind = take().kind;
      if (kind == Kind::plus)
        sign = Operand::Sign::required;
      else
        negated = !negated;
    }
    auto node = primary();
    if (!node || !negated) return {std::move(node), sign};
    return {make_not(std::move(*node)), Operand::Sign::none};
  }

  MaybeNode primary() {
    const auto token = take();
    MaybeNode node;
    if (token.kind == Kind::field) return in_field(token);
    if (token.kind == Kind::open)
      node = bracket(token);
    else
      node = read_operand(token, field_, now_, notes_);
    if (!node || token.factor == 1) return node;
    return make_boost(std::move(*node), token.factor);
  }

  MaybeNode in_field(const Token& name) {
    const auto outer = field_;
    if (outer != Field::text)
      notes_.add(name.at, "'" + name.text + ":' stands inside another field, and holds instead");
    std::string lower;
    for (const char c : name.text) lower += static_cast<char>(c | 0x20);
    field_ = schema::find_field(lower)->field;
    if (peek().kind == Kind::word && field_name(peek().text).spec != nullptr)
      notes_.add(peek().at, "a field inside another is taken as a word of it");
    auto node = begins_operand(peek().kind) ? primary() : std::nullopt;
    field_ = outer;
    if (!node) notes_.add(name.at, "there is no word after '" + name.text + ":'; it is dropped");
    return node;
  }

  MaybeNode bracket(const Token& open) {
    auto node = open.quorum ? at_least(*open.quorum) : any();
    if (!node) notes_.add(open.at, "there is nothing in the brackets; they are dropped");
    take();
    return node;
  }

  /// Operators between the parts only part them.
  MaybeNode at_least(std::size_t count) {
    std::vector<Node> parts;
    while (peek().kind != Kind::close) {
      if (is_binary(peek().kind)) {
        ++at_;
        continue;
      }
      auto part = near().node;
      if (part) parts.push_back(std::move(*part));
    }
    if (parts.empty()) return std::nullopt;
    count = std::clamp<std::size_t>(count, 1, parts.size());
    return make_at_least(count, std::move(parts));
  }

  std::vector<Token> tokens_;
  Operator between_words_;
  std::chrono::sys_seconds now_;
  Notes& notes_;
  std::size_t at_ = 0;
  Field field_ = Field::text;
};

std::string readable(std::string_view text, Notes& notes) {
  constexpr std::size_t longest = 32 << 20;
  const auto bad = utf8::first_invalid(text);
  if (bad != text.size()) notes.add(bad, "the query is not UTF-8; bad bytes are taken for blanks");
  auto good = without_bad_bytes(text.substr(0, longest + 4));
  if (text.size() <= longest) return good;
  notes.add(longest, "the query is longer than 32 MB; the rest is dropped");
  good.resize(utf8::cut_before(good, longest));
  return good;
}

/// Of a text that is nothing but operators.
Node all_as_words(const std::string& text, Notes& notes) {
  auto words = make_match({Field::text, text, true});
  if (words) {
    notes.add(0, "there is nothing but operators; taken as words");
    return std::move(*words);
  }
  notes.add(0,
            text.empty() ? "the query is empty; it matches nothing"
                         : "there is no word in the query; it matches nothing",
            "'*' finds every article");
  return {Nothing{}};
}

}  // namespace

Parsed parse(std::string_view text, const ParseOptions& options) {
  Notes notes;
  const auto good = readable(text, notes);
  auto tokens = tokenize(good, notes);
  balance_brackets(tokens, notes);
  settle_operators(tokens, notes);
  auto root = Parser(std::move(tokens), options, notes).parse();
  if (!root) root = all_as_words(good, notes);
  if (!is_shallow(*root)) {
    notes.add(0, "the query is nested too deeply; what lies deepest is dropped");
    root = make_shallow(std::move(*root));
  }
  return {std::move(*root), notes.take()};
}

}  // namespace newshound::query
