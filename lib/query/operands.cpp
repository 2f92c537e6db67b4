#include "query/operands.h"

#include <algorithm>
#include <string>
#include <utility>

#include "query/dates.h"
#include "query/make.h"
#include "query/words.h"

namespace newshound::query {

namespace {

using schema::Field;
using schema::FieldType;

class OperandReader {
 public:
  OperandReader(const Token& token, Field field, Notes& notes)
      : token_(token), field_(field), notes_(notes) {}

  std::optional<Node> read(std::chrono::sys_seconds now) {
    switch (field_) {
      case Field::has:
        return presence();
      case Field::saved:
        return make_saved({token_.text, token_.at});
      case Field::duplicate:
        return choice();
      default:
        break;
    }
    if (schema::spec_of(field_).type == FieldType::dates) return dates(now);
    return token_.kind == Token::Kind::quoted ? quoted() : read_word(match(), notes_);
  }

 private:
  Match match() const {
    return {field_, token_.text, token_.kind == Token::Kind::quoted, token_.exact, token_.at};
  }

  /// The value of a field that has no such value.
  std::optional<Node> as_words() {
    auto words = match();
    words.field = Field::text;
    return make_match(std::move(words));
  }

  std::optional<Node> presence() {
    const auto* spec = schema::find_field(token_.text);
    if (spec != nullptr && spec->type != FieldType::other) return Node{Presence{spec->field}};
    notes_.add(token_.at, "there is no field '" + token_.text + "'; taken as words",
               "like has:date; --fields-help lists the fields");
    return as_words();
  }

  std::optional<Node> choice() {
    if (auto known = make_match(match())) return known;
    notes_.add(token_.at, "'" + token_.text + "' is nothing that dup: knows; taken as words",
               "one of collapse, all, original, copy");
    return as_words();
  }

  std::optional<Node> dates(std::chrono::sys_seconds now) {
    if (token_.text == "*") return Node{Presence{field_}};
    if (token_.text == "none") return make_not({Presence{field_}});
    if (auto range = read_dates({token_.text, field_, token_.at}, now, notes_))
      return Node{std::move(*range)};
    return as_words();
  }

  std::optional<Node> quoted() {
    auto whole = make_match(match());
    if (!whole) {
      notes_.add(token_.at, "there is no word in the quotes; they are dropped");
    } else if (token_.quorum) {
      return quorum();
    } else if (token_.number) {
      auto words = read_words(match(), notes_);
      if (words.size() > 1 && !schema::is_entity(field_) && can_be_near(words))
        return make_near({std::move(words), *token_.number, false});
      notes_.add(token_.at, "'~' is dropped; it holds for two words or more of a text",
                 "like \"dam burst\"~5");
    }
    return whole;
  }

  std::optional<Node> quorum() {
    auto words = read_words(match(), notes_);
    if (words.empty()) return std::nullopt;
    const auto count = std::clamp<std::size_t>(*token_.quorum, 1, words.size());
    return make_at_least(count, std::move(words));
  }

  const Token& token_;
  Field field_;
  Notes& notes_;
};

}  // namespace

std::optional<Node> read_operand(const Token& token, Field field, std::chrono::sys_seconds now,
                                 Notes& notes) {
  return OperandReader(token, field, notes).read(now);
}

}  // namespace newshound::query
