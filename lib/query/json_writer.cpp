#include "base/json.h"
#include "query/json.h"
#include "query/printer.h"

namespace newshound::query {

namespace {

class TreeWriter {
 public:
  std::string write(const Node& root) {
    visit(root);
    return out_.text();
  }

  void operator()(const Nothing&) { out_.key("nothing").boolean(true); }
  void operator()(const Everything&) { out_.key("everything").boolean(true); }

  void operator()(const Match& match) {
    out_.key(match.quoted ? "phrase" : "word").string(match.text);
    field(match.field);
    if (match.exact) out_.key("exact").boolean(true);
  }

  void operator()(const Pattern& pattern) {
    out_.key("pattern").string(pattern.text);
    field(pattern.field);
  }

  void operator()(const Fuzzy& fuzzy) {
    out_.key("fuzzy").string(fuzzy.word).key("edits").integer(fuzzy.edits);
    field(fuzzy.field);
  }

  void operator()(const Presence& presence) {
    out_.key("has").string(schema::spec_of(presence.field).name);
  }

  void operator()(const DateRange& range) {
    out_.key("between").begin_array();
    for (const auto& date : {range.first, range.last})
      date ? out_.string(date->to_string()) : out_.null();
    out_.end_array();
    if (range.field != schema::Field::date) field(range.field);
  }

  void operator()(const Saved& saved) { out_.key("query").string(saved.name); }

  void operator()(const Near& near) {
    list("near", near.operands);
    out_.key("distance").integer(near.distance);
    if (near.ordered) out_.key("ordered").boolean(true);
  }

  void operator()(const Together& together) {
    list(together.unit == Unit::sentence ? "same_sentence" : "same_paragraph", together.operands);
  }

  void operator()(const AtLeast& node) {
    list("at_least", node.operands);
    out_.key("count").integer(static_cast<std::int64_t>(node.count));
  }

  void operator()(const Boost& boost) {
    out_.key("boost");
    visit(boost.operand.front());
    out_.key("factor").number(boost.factor);
  }

  void operator()(const And& node) { list("all_of", node.operands); }
  void operator()(const Or& node) { list("any_of", node.operands); }
  void operator()(const Xor& node) { list("one_of", node.operands); }
  void operator()(const Maybe& node) { list("maybe", node.operands); }

  void operator()(const Not& node) {
    out_.key("not");
    visit(node.operand.front());
  }

 private:
  void visit(const Node& node) {
    out_.begin_object();
    std::visit(*this, node.value);
    out_.end_object();
  }

  void field(schema::Field field) {
    const auto name = schema::spec_of(field).name;
    if (!name.empty()) out_.key("field").string(name);
  }

  void list(std::string_view name, const std::vector<Node>& nodes) {
    out_.key(name).begin_array();
    for (const auto& node : nodes) visit(node);
    out_.end_array();
  }

  json::Writer out_;
};

}  // namespace

std::string to_json(const Node& root) { return TreeWriter().write(root); }

}  // namespace newshound::query
