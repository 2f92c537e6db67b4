#include "query/printer.h"

#include <cmath>

#include "query/lexer.h"
#include "query/words.h"

namespace newshound::query {

namespace {

enum class Binding { any, odd, maybe, all, near, single };  // of the operator around, loosest first

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"') result += '"';
    result += c;
  }
  return result + '"';
}

std::string field_prefix(schema::Field field) {
  const auto name = schema::spec_of(field).name;
  return name.empty() ? std::string() : std::string(name) + ':';
}

std::string print(const Node& node, Binding around);

std::string join(const std::vector<Node>& operands, const std::string& between, Binding binding) {
  std::string text;
  for (const auto& operand : operands) {
    if (!text.empty()) text += between;
    text += print(operand, binding);
  }
  return text;
}

struct Printer {
  Binding around;

  std::string bracketed(std::string text, Binding own) const {
    return around > own ? '(' + std::move(text) + ')' : text;
  }

  std::string operator()(const Nothing&) const { return {}; }
  std::string operator()(const Everything&) const { return "*"; }

  std::string operator()(const Match& match) const {
    return field_prefix(match.field) + (match.exact ? "=" : "") +
           (match.quoted ? quoted(match.text) : match.text);
  }

  std::string operator()(const Pattern& pattern) const {
    return field_prefix(pattern.field) + pattern.text;
  }

  std::string operator()(const Fuzzy& fuzzy) const {
    return field_prefix(fuzzy.field) + fuzzy.word + '~' + std::to_string(fuzzy.edits);
  }

  std::string operator()(const Presence& presence) const {
    return "has:" + std::string(schema::spec_of(presence.field).name);
  }

  std::string operator()(const DateRange& range) const {
    const auto first = range.first ? range.first->to_string() : std::string();
    const auto last = range.last ? range.last->to_string() : std::string();
    return field_prefix(range.field) + (first == last ? first : first + ".." + last);
  }

  std::string operator()(const Saved& saved) const {
    const bool plain = is_word(saved.name) && !saved.name.starts_with("//");
    return "query:" + (plain ? saved.name : quoted(saved.name));
  }

  std::string operator()(const Near& node) const {
    const auto op = (node.ordered ? " ADJ/" : " NEAR/") + std::to_string(node.distance) + ' ';
    return bracketed(join(node.operands, op, Binding::single), Binding::near);
  }

  std::string operator()(const Together& node) const {
    const auto* op = node.unit == Unit::sentence ? " SENT " : " PARA ";
    return bracketed(join(node.operands, op, Binding::single), Binding::near);
  }

  std::string operator()(const AtLeast& node) const {
    return '(' + join(node.operands, " OR ", Binding::near) + ")/" + std::to_string(node.count);
  }

  std::string operator()(const Boost& node) const {
    const auto& operand = node.operand.front();
    const bool negated = std::holds_alternative<Not>(operand.value);
    const auto text = print(operand, Binding::single);
    return (negated ? '(' + text + ')' : text) + '^' + number(node.factor);
  }

  std::string operator()(const And& node) const {
    return bracketed(join(node.operands, " AND ", Binding::near), Binding::all);
  }

  std::string operator()(const Or& node) const {
    return bracketed(join(node.operands, " OR ", Binding::odd), Binding::any);
  }

  std::string operator()(const Xor& node) const {
    return bracketed(join(node.operands, " XOR ", Binding::maybe), Binding::odd);
  }

  std::string operator()(const Not& node) const {
    return "NOT " + print(node.operand.front(), Binding::single);
  }

  std::string operator()(const Maybe& node) const {
    return bracketed(join(node.operands, " MAYBE ", Binding::all), Binding::maybe);
  }
};

std::string print(const Node& node, Binding around) {
  return std::visit(Printer{around}, node.value);
}

}  // namespace

std::string number(double factor) {
  const auto thousandths = std::lround(factor * 1000);
  auto text = std::to_string(thousandths / 1000);
  if (thousandths % 1000 == 0) return text;
  text += '.' + std::to_string(1000 + thousandths % 1000).substr(1);
  return text.substr(0, text.find_last_not_of('0') + 1);
}

std::string to_string(const Node& node) { return print(node, Binding::any); }

}  // namespace newshound::query
