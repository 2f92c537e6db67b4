/// Tags and their attributes, as HTML writes them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newshound::article::html {

/// Whether `written` is `name`, which is in small letters, in any case.
bool same_name(std::string_view written, std::string_view name);

/// Reads one tag (the tokenizer of the HTML standard, 13.2.5.6 to 13.2.5.40).
class TagReader {
 public:
  /// The name of the tag begins at byte `at` of `page`, which must outlive the reader.
  TagReader(std::string_view page, std::size_t at);

  /// In small letters.
  const std::string& name() const { return name_; }

  /// Goes to the next attribute; false at the end of the tag.
  bool attribute();

  /// In small letters.
  const std::string& attribute_name() const { return attribute_name_; }

  /// As written, without quotes; entities are not resolved.
  std::string_view value() const { return value_; }

  /// Behind the tag, once attribute() has returned false.
  std::size_t end() const { return at_; }

 private:
  void read_name(std::string& name, std::string_view ends);
  void read_value();
  void skip(std::string_view any_of);

  std::string_view page_;
  std::size_t at_;
  std::string name_;
  std::string attribute_name_;
  std::string_view value_;
};

}  // namespace newshound::article::html
