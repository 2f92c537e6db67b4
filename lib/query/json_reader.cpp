#include <string>
#include <utility>
#include <vector>

#include "base/json.h"
#include "newshound/error.h"
#include "query/json.h"
#include "query/make.h"
#include "query/words.h"

namespace newshound::query {

namespace {

using json::Value;
using schema::Field;
using schema::FieldType;

[[noreturn]] void fail(const std::string& what) {
  throw QueryError(0, "the query in JSON: " + what, "docs/query-json.md shows every kind");
}

Node made(std::optional<Node> node, const char* otherwise) {
  if (!node) fail(otherwise);
  return std::move(*node);
}

/// An object, of which each member has to be asked for.
class Object {
 public:
  explicit Object(Value value) : value_(value), members_(value.members().size()) {
    if (!value.is_object()) fail("a part is not an object");
  }

  std::optional<Value> find(std::string_view key) {
    auto member = value_.get(key);
    if (member) ++asked_;
    return member;
  }

  std::optional<std::string_view> text(std::string_view key) {
    const auto member = find(key);
    if (!member) return std::nullopt;
    if (!member->string()) fail('\'' + std::string(key) + "' is not a string");
    return member->string();
  }

  bool flag(std::string_view key) {
    const auto member = find(key);
    if (!member) return false;
    if (!member->boolean()) fail('\'' + std::string(key) + "' is neither true nor false");
    return *member->boolean();
  }

  std::int64_t number(std::string_view key, std::int64_t most) {
    const auto member = find(key);
    const auto number = member ? member->integer() : std::nullopt;
    if (!number || *number < 1 || *number > most)
      fail('\'' + std::string(key) + "' is not a number from 1 to " + std::to_string(most));
    return *number;
  }

  /// Nothing may be left that was not asked for.
  void close() const {
    if (asked_ != members_) fail("a part has a member that does not belong there");
  }

 private:
  Value value_;
  std::size_t members_;
  std::size_t asked_ = 0;
};

class TreeReader {
 public:
  Node read(Value value, int levels) {
    if (levels < 0) fail("it is nested too deeply");
    Object object(value);
    auto node = leaf(object);
    if (!node) node = group(object, levels);
    if (!node) fail("a part is of no known kind");
    object.close();
    return std::move(*node);
  }

 private:
  static Field field(Object& object) {
    const auto name = object.text("field");
    if (!name) return Field::text;
    const auto* spec = schema::find_field(*name);
    if (spec == nullptr || spec->type == FieldType::other) fail("a field is not known");
    return spec->field;
  }

  static std::optional<Node> leaf(Object& object) {
    if (object.flag("nothing")) return Node{Nothing{}};
    if (object.flag("everything")) return Node{Everything{}};
    if (const auto text = object.text("word")) return match(object, *text, false);
    if (const auto text = object.text("phrase")) return match(object, *text, true);
    if (const auto text = object.text("has")) return presence(*text);
    if (const auto text = object.text("query")) return make_saved({std::string(*text)});
    if (const auto dates = object.find("between")) return between(object, *dates);
    return open_word(object);
  }

  static std::optional<Node> open_word(Object& object) {
    if (const auto text = object.text("pattern")) {
      const auto in = open_field(object);
      return made(make_pattern({in, std::string(*text)}), "a pattern is none");
    }
    const auto word = object.text("fuzzy");
    if (!word) return std::nullopt;
    const auto edits = static_cast<unsigned>(object.number("edits", 2));
    const auto in = open_field(object);
    return made(make_fuzzy({in, std::string(*word), edits}), "no word in 'fuzzy'");
  }

  static Field open_field(Object& object) {
    const auto in = field(object);
    const auto type = schema::spec_of(in).type;
    if (type != FieldType::words && type != FieldType::name) fail("the field has no words");
    return in;
  }

  static Node match(Object& object, std::string_view text, bool is_quoted) {
    Match match{value_field(object), std::string(text), is_quoted, object.flag("exact")};
    return made(make_match(std::move(match)), "a word has no letter or digit");
  }

  static Field value_field(Object& object) {
    const auto name = object.text("field");
    if (!name) return Field::text;
    const auto* spec = schema::find_field(*name);
    if (spec == nullptr || spec->type == FieldType::dates || spec->field == Field::has ||
        spec->field == Field::saved)
      fail("the field has no words");
    return spec->field;
  }

  static Node presence(std::string_view name) {
    const auto* spec = schema::find_field(name);
    if (spec == nullptr || spec->type == FieldType::other) fail("a field is not known");
    return {Presence{spec->field}};
  }

  static std::optional<Date> bound(Value value) {
    if (value.is_null()) return std::nullopt;
    const auto text = value.string();
    auto date = text ? parse_date(*text) : std::nullopt;
    if (!date) fail("a date is neither null nor like \"2020-12-11\"");
    return date;
  }

  static Node between(Object& object, Value dates) {
    const auto bounds = dates.elements();
    if (bounds.size() != 2) fail("'between' is not a list of two dates");
    DateRange range{bound(bounds[0]), bound(bounds[1])};
    range.field = field(object);
    if (range.field == Field::text) range.field = Field::date;
    if (schema::spec_of(range.field).type != FieldType::dates) fail("the field has no dates");
    if (!range.first && !range.last) fail("'between' has neither a start nor an end");
    if (range.first && range.last && range.first->begin >= range.last->end())
      fail("a range of dates ends before it begins");
    return {std::move(range)};
  }

  std::vector<Node> list(Value value, int levels) {
    if (!value.is_array()) fail("the operands are not a list");
    std::vector<Node> nodes;
    for (const auto& element : value.elements()) nodes.push_back(read(element, levels - 1));
    return nodes;
  }

  std::optional<Node> group(Object& object, int levels) {
    if (const auto all = object.find("all_of")) return make_and(list(*all, levels));
    if (const auto any = object.find("any_of")) return make_or(list(*any, levels));
    if (const auto one = object.find("one_of")) return make_xor(list(*one, levels));
    if (const auto not_this = object.find("not")) return make_not(read(*not_this, levels - 1));
    if (const auto nodes = object.find("near")) return near(object, list(*nodes, levels));
    if (const auto nodes = object.find("same_sentence"))
      return together(list(*nodes, levels), Unit::sentence);
    if (const auto nodes = object.find("same_paragraph"))
      return together(list(*nodes, levels), Unit::paragraph);
    if (const auto nodes = object.find("maybe")) return maybe(list(*nodes, levels));
    if (const auto operand = object.find("boost"))
      return boosted(object, read(*operand, levels - 1));
    const auto nodes = object.find("at_least");
    if (!nodes) return std::nullopt;
    const auto count = static_cast<std::size_t>(object.number("count", 1'000'000));
    return make_at_least(count, list(*nodes, levels));
  }

  static Node near(Object& object, std::vector<Node> nodes) {
    const auto distance = static_cast<unsigned>(object.number("distance", 1000));
    const bool ordered = object.flag("ordered");
    if (!can_be_near(nodes)) fail("'near' takes words and phrases of one field, and names");
    return make_near({std::move(nodes), distance, ordered});
  }

  static Node together(std::vector<Node> nodes, Unit unit) {
    if (!can_be_near(nodes))
      fail("a sentence or paragraph takes words and phrases of one field, and names");
    return make_together({std::move(nodes), unit});
  }

  static Node maybe(std::vector<Node> nodes) {
    if (nodes.size() != 2) fail("'maybe' is not a list of two");
    return make_maybe(std::move(nodes[0]), std::move(nodes[1]));
  }

  static Node boosted(Object& object, Node operand) {
    const auto member = object.find("factor");
    const auto factor = member ? member->number() : std::nullopt;
    if (!factor || !(*factor >= 0.001 && *factor <= 1000))
      fail("'factor' is not a number from 0.001 to 1000");
    return make_boost(std::move(operand), *factor);
  }
};

}  // namespace

Node from_json(std::string_view text) {
  constexpr std::size_t longest = 64 << 20;
  if (text.size() > longest) fail("it is longer than 64 MB");
  try {
    const json::Document document(text);
    return TreeReader().read(document.root(), deepest);
  } catch (const json::ParseError& error) {
    throw QueryError(error.at(), std::string("the query is not JSON: ") + error.what());
  }
}

}  // namespace newshound::query
