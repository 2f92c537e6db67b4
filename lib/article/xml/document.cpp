#include "article/xml/document.h"

#include <algorithm>
#include <pugixml.hpp>

#include "article/references.h"

namespace newshound::article::xml {

namespace {

pugi::xml_node node_of(const void* node) {
  return pugi::xml_node(static_cast<pugi::xml_node_struct*>(const_cast<void*>(node)));
}

bool is_element(const pugi::xml_node& node) { return node.type() == pugi::node_element; }

Element element_of(const pugi::xml_node& node) { return Element(node.internal_object()); }

std::string_view prefix_of(std::string_view name) {
  const auto colon = name.find(':');
  return colon == name.npos ? std::string_view() : name.substr(0, colon + 1);
}

bool is_named(const pugi::xml_node& node, std::string_view name, std::string_view prefix) {
  std::string_view own = node.name();
  if (own == name) return true;
  return !prefix.empty() && own.starts_with(prefix) && own.substr(prefix.size()) == name;
}

class StringWriter final : public pugi::xml_writer {
 public:
  void write(const void* data, std::size_t size) override {
    text.append(static_cast<const char*>(data), size);
  }

  std::string text;
};

}  // namespace

struct Document::Tree {
  pugi::xml_document document;
};

std::string_view Element::full_name() const { return node_of(node_).name(); }

std::string_view Element::name() const {
  const auto full = full_name();
  return full.substr(prefix_of(full).size());
}

Element Element::get(std::string_view path) const {
  const auto step = path.substr(0, path.find('/'));
  const auto prefix = prefix_of(full_name());
  for (const auto& child : node_of(node_).children())
    if (is_element(child) && is_named(child, step, prefix)) {
      if (step.size() == path.size()) return element_of(child);
      if (const auto found = element_of(child).get(path.substr(step.size() + 1))) return found;
    }
  return {};
}

std::vector<Element> Element::children() const {
  std::vector<Element> elements;
  for (const auto& child : node_of(node_).children())
    if (is_element(child)) elements.push_back(element_of(child));
  return elements;
}

std::vector<Element> Element::children(std::string_view name) const {
  const auto prefix = prefix_of(full_name());
  std::vector<Element> elements;
  for (const auto& child : node_of(node_).children())
    if (is_element(child) && is_named(child, name, prefix)) elements.push_back(element_of(child));
  return elements;
}

std::vector<Element> Element::descendants(std::string_view name) const {
  std::vector<Element> found;
  const auto top = node_of(node_);
  for (auto node = top.first_child(); node;) {
    if (is_element(node) && element_of(node).name() == name) found.push_back(element_of(node));
    if (node.first_child()) {
      node = node.first_child();
      continue;
    }
    while (node && node != top && !node.next_sibling()) node = node.parent();
    node = node == top ? pugi::xml_node() : node.next_sibling();
  }
  return found;
}

std::string Element::attribute(std::string_view name) const {
  for (const auto& attribute : node_of(node_).attributes())
    if (attribute.name() == name) return resolve_references(attribute.value());
  return {};
}

std::string Element::text() const {
  std::string text;
  for (const auto& child : node_of(node_).children())
    if (child.type() == pugi::node_pcdata)
      text += resolve_references(child.value());
    else if (child.type() == pugi::node_cdata)
      text += child.value();
  return text;
}

std::string Element::markup() const {
  StringWriter writer;
  for (const auto& child : node_of(node_).children())
    child.print(writer, "", pugi::format_raw | pugi::format_no_escapes, pugi::encoding_utf8);
  return std::move(writer.text);
}

bool Element::has_children() const {
  const auto children = node_of(node_).children();
  return std::any_of(children.begin(), children.end(), is_element);
}

Document::Document(std::string_view text, Mode mode) : tree_(std::make_unique<Tree>()) {
  // References stay as they are written, so that markup() gives back what was there.
  constexpr unsigned flags = pugi::parse_cdata | pugi::parse_ws_pcdata | pugi::parse_eol;
  const auto result =
      tree_->document.load_buffer(text.data(), text.size(), flags, pugi::encoding_utf8);
  if (result.status == pugi::status_out_of_memory) throw std::bad_alloc();
  if (!result && mode == Mode::strict)
    throw ParseError(static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0)),
                     result.description());
}

Document::~Document() = default;
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;

Element Document::root() const { return element_of(tree_->document.document_element()); }

}  // namespace newshound::article::xml
