/// What the user asks.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
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

struct ParseOptions {
  Operator between_words = Operator::all;
  bool strict = false;  ///< throw QueryError for what would be a warning
  /// What "yesterday" and "last7d" are counted from; by default the clock of the system.
  std::optional<std::chrono::sys_seconds> now = std::nullopt;
};

/// Something in the text of a query that was dropped, or that could have meant something else.
struct QueryWarning {
  std::size_t at = 0;   ///< offset in bytes
  std::string message;  ///< like "the quote is never closed; it ends with the query"
  std::string hint;     ///< what to write instead, or empty

  bool operator==(const QueryWarning&) const = default;
};

/// A parsed query. It is a value, and knows nothing of any index. Copies share their tree, which
/// never changes: they may be used in several threads.
///
///   flood river                 both words, in any form
///   "flash flood"               the phrase; curly quotes are quotes
///   =US  ="La Niña"             with case and accents as written
///   flood OR storm              either; also AND, NOT, XOR, and +flood -insurance
///   "dam burst"~5               within five words; also dam NEAR/5 burst, ADJ/5, SENT, PARA
///   "dam flood burst"/2         at least two of the words
///   dam*  wom?n  gadaffi~1      patterns; words with one or two letters changed
///   title:(flood OR storm)^2    in one field; twice as important
///   person:maduro SENT flood    someone is mentioned in the same sentence
///   date:2024-03..2024-05       from the start of March to the end of May; either end may be open
///   has:date  date:none         with, without a date
///   query:floods                a saved query
///   *                           every article
///
/// Binding from tightest: field: = ^ , then NOT -, then NEAR ADJ SENT PARA, then AND and words
/// beside each other, then MAYBE, then XOR, then OR. docs/query-language.md tells all of it.
class Query {
 public:
  /// Any text is a query: what cannot be understood is taken as words, and warnings() tell of it.
  /// A text without any word matches nothing. If `options.strict`, throws QueryError for the first
  /// warning.
  static Query parse(std::string_view text, const ParseOptions& options = {});

  /// Reads what to_json() writes, see docs/query-json.md. Throws QueryError if `json` is anything
  /// else.
  static Query from_json(std::string_view json);

  /// The canonical form. Parsing it gives an equal query, whatever the options were.
  std::string to_string() const;

  /// The tree as one line of JSON. Dates are absolute.
  std::string to_json() const;

  /// In the order of the text; none if the query was not parsed.
  const std::vector<QueryWarning>& warnings() const { return warnings_; }

  /// Whether it is the same question; warnings are of no account.
  bool operator==(const Query& other) const;

  /// For the library itself.
  const query::Node& root() const { return *root_; }
  explicit Query(std::shared_ptr<const query::Node> root, std::vector<QueryWarning> warnings = {})
      : root_(std::move(root)), warnings_(std::move(warnings)) {}

 private:
  std::shared_ptr<const query::Node> root_;
  std::vector<QueryWarning> warnings_;
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
