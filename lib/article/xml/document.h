/// XML in. The only door to pugixml.
///
/// No entity is ever expanded but those of characters, nothing outside the text is ever looked at,
/// and nesting is limited by memory only, not by the stack.
#pragma once

#include <cstddef>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace newshound::article::xml {

/// Text that is not XML.
class ParseError : public std::runtime_error {
 public:
  ParseError(std::size_t at, const std::string& what) : std::runtime_error(what), at_(at) {}
  std::size_t at() const noexcept { return at_; }

 private:
  std::size_t at_;
};

/// An element in a Document, which must outlive it, or none: that has no name and nothing in it.
class Element {
 public:
  Element() = default;
  explicit Element(const void* node) : node_(node) {}

  explicit operator bool() const { return node_ != nullptr; }

  /// As it is written, "media:title".
  std::string_view full_name() const;

  /// Without its prefix, "title".
  std::string_view name() const;

  /// The first element on the way "head/docdata/doc-id", or none. A step is the name of an element
  /// as it is written, or without the prefix that this element has too.
  Element get(std::string_view path) const;

  std::vector<Element> children() const;

  /// Those that a step of get() would find.
  std::vector<Element> children(std::string_view name) const;

  /// All elements of that name (without prefix) at any depth, in order.
  std::vector<Element> descendants(std::string_view name) const;

  /// The value of an attribute; empty if there is none.
  std::string attribute(std::string_view name) const;

  /// The text that stands directly in it.
  std::string text() const;

  /// What stands between its tags, as XML.
  std::string markup() const;

  bool has_children() const;

 private:
  const void* node_ = nullptr;
};

/// A parsed text in UTF-8.
class Document {
 public:
  enum class Mode {
    strict,   ///< throws ParseError unless the text is one well-formed element
    lenient,  ///< keeps what stands before an error
  };

  explicit Document(std::string_view text, Mode mode = Mode::strict);
  ~Document();
  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;

  /// The outermost element; none if there is not one.
  Element root() const;

 private:
  struct Tree;
  std::unique_ptr<Tree> tree_;
};

}  // namespace newshound::article::xml
