/// A page as a tree. The only door to Gumbo.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace newshound::article {

/// The elements that somebody asks for by name.
enum class Tag : std::uint8_t {
  other,
  text,
  html,
  head,
  title,
  meta,
  link,
  body,
  p,
  div,
  section,
  article,
  main,
  aside,
  header,
  footer,
  nav,
  address,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  ul,
  ol,
  li,
  dl,
  dt,
  dd,
  blockquote,
  q,
  pre,
  table,
  tbody,
  tr,
  td,
  th,
  caption,
  figure,
  figcaption,
  details,
  summary,
  form,
  fieldset,
  button,
  label,
  template_,
  dialog,
  center,
  a,
  span,
  time,
  br,
  hr,
};

struct Attribute {
  std::string_view name;
  std::string_view value;
};

/// An element or a text.
struct Node {
  Tag tag = Tag::other;
  std::uint32_t parent = 0;  ///< of the root, itself
  std::uint32_t end = 0;     ///< the first node behind all that is in it
  std::uint32_t first_attribute = 0;
  std::uint32_t end_of_attributes = 0;
  std::string_view text = {};  ///< of a text, entities resolved
};

/// The nodes of a page in the order of the page: what is in a node follows it. Const calls may run
/// at once in several threads.
class Tree {
 public:
  /// `html` is from reduce_markup() and must outlive the tree. Never fails.
  explicit Tree(std::string_view html);
  ~Tree();
  Tree(Tree&&) noexcept;
  Tree& operator=(Tree&&) noexcept;

  const std::vector<Node>& nodes() const { return nodes_; }

  /// Empty if the node has no such attribute.
  std::string_view attribute(std::uint32_t node, std::string_view name) const;

  bool has_attribute(std::uint32_t node, std::string_view name) const;

  /// The text in `node`, single blanks between words; if it is longer than some thousand bytes,
  /// only its start.
  std::string text_in(std::uint32_t node) const;

 private:
  struct Memory;
  void add(const void* gumbo_node, std::uint32_t parent);

  std::unique_ptr<Memory> memory_;
  std::vector<Node> nodes_;
  std::vector<Attribute> attributes_;
};

/// Appends `text` to `to`, runs of blanks (also U+00A0) as one; none at the start of `to`.
void append_words(std::string& to, std::string_view text);

/// The text of what may be HTML, or text with entities in it; paragraphs apart by an empty line.
std::string plain_text(std::string_view html);

}  // namespace newshound::article
