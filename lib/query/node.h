/// The tree of a query.
///
/// Trees are made by the functions of make.h, which keep them in one normal form: the parser, the
/// JSON reader and the builder give equal trees for equal queries.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "newshound/date.h"
#include "schema/fields.h"

namespace newshound::query {

struct Node;

/// Where in the query something stood; of no account for equality.
struct At {
  std::size_t byte = 0;

  operator std::size_t() const { return byte; }
  bool operator==(const At&) const { return true; }
};

/// No article. Only a whole query is Nothing.
struct Nothing {
  bool operator==(const Nothing&) const = default;
};

/// Every article.
struct Everything {
  bool operator==(const Everything&) const = default;
};

/// Words in a field. Quoted they must stand together as written, else any form of each is meant.
struct Match {
  schema::Field field = schema::Field::text;
  std::string text;  ///< if not quoted, without blanks, quotes and brackets
  bool quoted = false;
  bool exact = false;  ///< with case and accents as written; of a name, the whole name
  At at = {};

  bool operator==(const Match&) const = default;
};

/// Words in a field (of type words or name) that look like `text`, in which '*' stands for any
/// letters or none and '?' for one.
struct Pattern {
  schema::Field field = schema::Field::text;
  std::string text;
  At at = {};

  bool operator==(const Pattern&) const = default;
};

/// Words in a field (of type words or name) at most `edits` letters inserted, left out or replaced
/// away from `word`.
struct Fuzzy {
  schema::Field field = schema::Field::text;
  std::string word;
  unsigned edits = 1;  ///< 1 or 2
  At at = {};

  bool operator==(const Fuzzy&) const = default;
};

/// All operands within distance + operands.size() - 1 words (Xapian's rule: of two, the second is
/// at most `distance` places away from the first). An operand of several words stands where its
/// first word stands.
struct Near {
  std::vector<Node> operands;  ///< two or more; see is_positional(), field_of()
  unsigned distance = 10;      ///< 1 to 1000
  bool ordered = false;        ///< in the order of the operands

  bool operator==(const Near&) const;
};

enum class Unit { sentence, paragraph };

/// All operands in one sentence or paragraph.
struct Together {
  std::vector<Node> operands;  ///< as in Near
  Unit unit = Unit::sentence;

  bool operator==(const Together&) const;
};

/// At least `count` of the operands.
struct AtLeast {
  std::vector<Node> operands;
  std::size_t count = 2;  ///< more than one, less than all

  bool operator==(const AtLeast&) const;
};

/// The operand counts `factor` times as much.
struct Boost {
  std::vector<Node> operand;  ///< exactly one; no Boost
  double factor = 2;          ///< thousandths, 0.001 to 1000; not 1

  bool operator==(const Boost&) const;
};

/// Articles that have this field.
struct Presence {
  schema::Field field = schema::Field::date;

  bool operator==(const Presence&) const = default;
};

/// Published (or seen: see `field`) between the start of `first` and the end of `last`; one of them
/// may be open.
struct DateRange {
  std::optional<Date> first, last;
  schema::Field field = schema::Field::date;

  bool operator==(const DateRange&) const = default;
};

/// The query that is saved in the index under `name`.
struct Saved {
  std::string name;
  At at = {};

  bool operator==(const Saved&) const = default;
};

struct And {
  std::vector<Node> operands;  ///< two or more; none is an And
  bool operator==(const And&) const;
};

struct Or {
  std::vector<Node> operands;  ///< two or more; none is an Or
  bool operator==(const Or&) const;
};

/// An odd number of the operands.
struct Xor {
  std::vector<Node> operands;  ///< two or more; none is a Xor
  bool operator==(const Xor&) const;
};

struct Not {
  std::vector<Node> operand;  ///< exactly one; no Not
  bool operator==(const Not&) const;
};

/// The first operand decides what matches; the second only adds to the score.
struct Maybe {
  std::vector<Node> operands;  ///< exactly two
  bool operator==(const Maybe&) const;
};

struct Node {
  std::variant<Nothing, Everything, Match, Pattern, Fuzzy, Presence, DateRange, Saved, Near,
               Together, AtLeast, Boost, And, Or, Xor, Not, Maybe>
      value;

  bool operator==(const Node&) const = default;
};

/// The most nodes on the way from the root to a leaf.
constexpr int deepest = 100;

/// Whether it is a known place in a text: words, patterns, fuzzy words in a field of type words, or
/// of names that are mentioned there, or alternatives (Or) of such.
bool is_positional(const Node& node);

/// The field in which nodes that are is_positional() stand together; of mentions alone it is the
/// text. Nothing if they are words of several fields, or of a field without mentions and mentions.
std::optional<schema::Field> field_of(const std::vector<Node>& positional);

}  // namespace newshound::query
