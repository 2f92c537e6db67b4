/// The tree of a query.
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

/// Every article.
struct Everything {
  bool operator==(const Everything&) const = default;
};

/// Words in a field. Quoted they must stand together as written, else any form of each is meant.
struct Match {
  schema::Field field = schema::Field::text;
  std::string text;
  bool quoted = false;
  std::size_t at = 0;  ///< where in the query it stood; of no account for equality

  bool operator==(const Match& other) const {
    return field == other.field && text == other.text && quoted == other.quoted;
  }
};

/// Published between the start of `first` and the end of `last`; one of them may be open.
struct DateRange {
  std::optional<Date> first, last;

  bool operator==(const DateRange&) const = default;
};

struct And {
  std::vector<Node> operands;  ///< two or more; none is an And
  bool operator==(const And&) const;
};

struct Or {
  std::vector<Node> operands;  ///< two or more; none is an Or
  bool operator==(const Or&) const;
};

struct Not {
  std::vector<Node> operand;  ///< exactly one
  bool operator==(const Not&) const;
};

struct Node {
  std::variant<Everything, Match, DateRange, And, Or, Not> value;

  bool operator==(const Node&) const = default;
};

/// The canonical form: operators written out, brackets only where they are needed.
std::string to_string(const Node& node);

}  // namespace newshound::query
