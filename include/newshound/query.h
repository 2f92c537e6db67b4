/// What the user asks.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newshound {

namespace query {
struct Node;
}

/// Which articles match several words beside each other.
enum class Operator { all, any };

/// A parsed query. It is a value, and knows nothing of any index. Copies share their tree, which
/// never changes: they may be used in several threads.
///
///   flood river                 both words, in any form
///   "flash flood"               the phrase, as written; curly quotes are quotes
///   flood OR storm              either; NOT binds tighter than AND, AND tighter than OR
///   flood -insurance            without; NOT is the same
///   title:(flood OR storm)      in one field
///   date:2024-03..2024-05       from the start of March to the end of May; either end may be open
///   person:"Jane Doe"           naming a person; org:, place:, entity: likewise
///   *                           every article
class Query {
 public:
  /// Throws QueryError, saying where, if `text` is not well formed.
  static Query parse(std::string_view text, Operator between_words = Operator::all);

  /// The canonical form. Parsing it gives an equal query, whatever `between_words` was.
  std::string to_string() const;

  bool operator==(const Query& other) const;

  /// For the library itself.
  const query::Node& root() const { return *root_; }

 private:
  explicit Query(std::shared_ptr<const query::Node> root) : root_(std::move(root)) {}
  std::shared_ptr<const query::Node> root_;
};

/// One field that a query can name, as `newshound-query --fields-help` shows it.
struct FieldHelp {
  std::string_view name;
  std::string_view aliases;  ///< separated by blanks
  std::string_view help;
  std::string_view example;
};

/// All fields. The texts live as long as the program.
const std::vector<FieldHelp>& query_fields();

}  // namespace newshound
