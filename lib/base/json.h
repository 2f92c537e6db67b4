/// JSON in and out. The only door to RapidJSON.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newshound::json {

/// Text that is not JSON.
class ParseError : public std::runtime_error {
 public:
  ParseError(std::size_t at, const std::string& what) : std::runtime_error(what), at_(at) {}
  std::size_t at() const noexcept { return at_; }

 private:
  std::size_t at_;
};

/// A value in a Document, which must outlive it. Asking for what it is not gives nothing.
class Value {
 public:
  explicit Value(const void* node) : node_(node) {}

  bool is_object() const;
  bool is_array() const;
  bool is_null() const;
  std::optional<std::string_view> string() const;
  std::optional<double> number() const;
  std::optional<bool> boolean() const;
  std::optional<std::int64_t> integer() const;
  /// The member called `key`; the last of several.
  std::optional<Value> get(std::string_view key) const;
  /// How many members an object has; 0 of what is none.
  std::size_t member_count() const;
  std::pair<std::string_view, Value> member(std::size_t index) const;
  std::vector<std::pair<std::string_view, Value>> members() const;
  std::vector<Value> elements() const;

 private:
  const void* node_;
};

/// A parsed text. Nesting is limited by memory only, not by the stack.
class Document {
 public:
  /// Throws ParseError unless `text` is one JSON value in UTF-8.
  explicit Document(std::string_view text);
  /// Reads the value that `text` begins with and sets `length` to where it ends.
  Document(std::string_view text, std::size_t& length);
  /// An object of strings. What `members` point to must outlive it.
  explicit Document(const std::vector<std::pair<std::string_view, std::string_view>>& members);
  ~Document();
  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;

  Value root() const;

 private:
  struct Tree;
  std::unique_ptr<Tree> tree_;
};

/// Writes one compact JSON value.
class Writer {
 public:
  Writer();
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  Writer& begin_object();
  Writer& end_object();
  Writer& begin_array();
  Writer& end_array();
  Writer& key(std::string_view name);
  /// Bytes that are not UTF-8 become U+FFFD.
  Writer& string(std::string_view text);
  Writer& integer(std::int64_t number);
  /// As short as reads back the same; `number` must be finite.
  Writer& number(double number);
  Writer& boolean(bool value);
  Writer& null();

  /// What was written.
  std::string text() const;

 private:
  struct Sink;
  std::unique_ptr<Sink> sink_;
};

}  // namespace newshound::json
