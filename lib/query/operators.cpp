#include <algorithm>
#include <iterator>
#include <string>

#include "query/brackets.h"

namespace newshound::query {

namespace {

using Kind = Token::Kind;

bool ends_operand(Kind kind) {
  return kind == Kind::word || kind == Kind::quoted || kind == Kind::close;
}

bool begins_operand(Kind kind) {
  return kind == Kind::word || kind == Kind::quoted || kind == Kind::open || kind == Kind::field ||
         is_prefix(kind);
}

bool is_in_capitals(const Token& token) {
  return is_binary(token.kind) || token.kind == Kind::op_not;
}

Kind small_operator(const Token& token) {
  if (token.kind != Kind::word || token.exact || token.factor != 1) return Kind::word;
  auto text = token.text;
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  if (text == "and") return Kind::op_and;
  if (text == "or") return Kind::op_or;
  if (text == "xor") return Kind::op_xor;
  return text == "not" ? Kind::op_not : Kind::word;
}

/// What stands behind a field is never an operator.
void find_small_operators(std::vector<Token>& tokens, Notes& notes) {
  auto before = Kind::open;
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    auto& token = tokens[at];
    const auto kind = small_operator(token);
    const bool between = is_binary(kind) && ends_operand(before);
    const bool ahead = kind == Kind::op_not && before != Kind::field && !ends_operand(before);
    if ((between || ahead) && begins_operand(tokens[at + 1].kind)) {
      token.kind = kind;
      notes.add(token.at, "'" + token.text + "' is taken as an operator, as others are in capitals",
                "to search for the word itself, put it in quotes");
    }
    before = token.kind;
  }
}

std::string name_of(const Token& token) {
  if (token.kind == Kind::minus) return "-";
  return token.kind == Kind::plus ? "+" : token.text;
}

void drop(Token& token, const char* reason, Notes& notes) {
  notes.add(token.at, "'" + name_of(token) + "' " + reason + "; it is dropped",
            "to search for the word itself, put it in quotes");
  token.kind = Kind::end;
}

void drop_without_right_operand(std::vector<Token>& tokens, Notes& notes) {
  bool operand_follows = false;
  for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
    if (is_binary(token->kind) || is_prefix(token->kind)) {
      const bool prefix = is_prefix(token->kind);
      if (!operand_follows) drop(*token, "has nothing behind it", notes);
      if (!prefix) operand_follows = false;
    } else {
      operand_follows = begins_operand(token->kind);
    }
  }
}

void drop_without_left_operand(std::vector<Token>& tokens, Notes& notes) {
  auto before = Kind::open;
  for (auto& token : tokens) {
    if (is_binary(token.kind) && !ends_operand(before)) drop(token, "has nothing before it", notes);
    if (token.kind != Kind::end) before = token.kind;
  }
}

}  // namespace

void settle_operators(std::vector<Token>& tokens, Notes& notes) {
  if (std::any_of(tokens.begin(), tokens.end(), is_in_capitals))
    find_small_operators(tokens, notes);
  drop_without_right_operand(tokens, notes);
  drop_without_left_operand(tokens, notes);
  const auto last = std::prev(tokens.end());
  tokens.erase(std::remove_if(tokens.begin(), last,
                              [](const Token& token) { return token.kind == Kind::end; }),
               last);
}

}  // namespace newshound::query
