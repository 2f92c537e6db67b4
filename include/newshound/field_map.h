/// Which parts of a record are which fields of an article.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newshound {

/// What a record says of an article.
enum class RecordField {
  id,
  title,
  body,
  authors,
  date,     ///< of publication
  updated,  ///< stands in for a date of publication that is missing
  seen,
  source,
  language,
  url,
  person,  ///< named in it
  organisation,
  place,
};

/// Says where in records the fields are, for JSON and CSV that no preset knows. A field that it
/// does not name, or that a record lacks, is looked for as without it.
struct FieldMap {
  struct Rule {
    RecordField field;
    std::string path;  ///< "text", or by dots "meta.writers"; through all elements of a list

    bool operator==(const Rule&) const = default;
  };

  std::vector<Rule> rules;  ///< of several for one field the first that a record has counts

  bool operator==(const FieldMap&) const = default;
};

/// Reads "title=headline,body=text,authors=meta.writers". Throws Error, with the names of all
/// fields as its hint, unless `text` is one.
FieldMap parse_field_map(std::string_view text);

}  // namespace newshound
