/// The fields of a record of SGML.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace newshound::article::sgml {

/// An element of a record; all are views of it.
struct Field {
  std::string name;  ///< in capitals
  std::string_view attributes;
  std::string_view content;
};

/// The fields of one record. Fields may hold others. Lasts as long as the record.
class Fields {
 public:
  explicit Fields(std::string_view record);

  /// The first field called one of `names`, the first name first; or nothing.
  const Field* find(std::initializer_list<std::string_view> names) const;

  /// All of one name, in order.
  std::vector<const Field*> all(std::string_view name) const;

 private:
  std::vector<Field> fields_;
};

/// The value of an attribute, "NEWID" of ` OLDID="5544" NEWID="1"`; empty if there is none.
std::string_view attribute_of(std::string_view attributes, std::string_view name);

}  // namespace newshound::article::sgml
