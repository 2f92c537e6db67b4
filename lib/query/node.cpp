#include "query/node.h"

namespace newshound::query {

bool And::operator==(const And& other) const { return operands == other.operands; }
bool Or::operator==(const Or& other) const { return operands == other.operands; }
bool Not::operator==(const Not& other) const { return operand == other.operand; }

namespace {

enum class Binding { any, all, single };  // of the operator around, loosest first

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"') result += '"';
    result += c;
  }
  return result + '"';
}

std::string print(const Node& node, Binding around);

std::string join(const std::vector<Node>& operands, const char* between, Binding binding) {
  std::string text;
  for (const auto& operand : operands) {
    if (!text.empty()) text += between;
    text += print(operand, binding);
  }
  return text;
}

struct Printer {
  Binding around;

  std::string operator()(const Everything&) const { return "*"; }

  std::string operator()(const Match& match) const {
    const auto name = schema::spec_of(match.field).name;
    const auto field = name.empty() ? std::string() : std::string(name) + ':';
    return field + (match.quoted ? quoted(match.text) : match.text);
  }

  std::string operator()(const DateRange& range) const {
    const auto first = range.first ? range.first->to_string() : std::string();
    const auto last = range.last ? range.last->to_string() : std::string();
    return "date:" + (first == last ? first : first + ".." + last);
  }

  std::string operator()(const And& node) const {
    const auto text = join(node.operands, " AND ", Binding::all);
    return around > Binding::all ? '(' + text + ')' : text;
  }

  std::string operator()(const Or& node) const {
    const auto text = join(node.operands, " OR ", Binding::any);
    return around > Binding::any ? '(' + text + ')' : text;
  }

  std::string operator()(const Not& node) const {
    return "NOT " + print(node.operand.front(), Binding::single);
  }
};

std::string print(const Node& node, Binding around) {
  return std::visit(Printer{around}, node.value);
}

}  // namespace

std::string to_string(const Node& node) { return print(node, Binding::any); }

}  // namespace newshound::query
