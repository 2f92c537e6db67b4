#include "article/html/tree.h"

#include <gumbo.h>

#include <algorithm>
#include <array>

#include "article/html/markup.h"

namespace newshound::article {

namespace {

constexpr std::array<Tag, GUMBO_TAG_LAST + 1> tags_of_gumbo() {
  std::array<Tag, GUMBO_TAG_LAST + 1> tags{};
  constexpr std::pair<GumboTag, Tag> known[] = {{GUMBO_TAG_HTML, Tag::html},
                                                {GUMBO_TAG_HEAD, Tag::head},
                                                {GUMBO_TAG_TITLE, Tag::title},
                                                {GUMBO_TAG_META, Tag::meta},
                                                {GUMBO_TAG_LINK, Tag::link},
                                                {GUMBO_TAG_BODY, Tag::body},
                                                {GUMBO_TAG_P, Tag::p},
                                                {GUMBO_TAG_DIV, Tag::div},
                                                {GUMBO_TAG_SECTION, Tag::section},
                                                {GUMBO_TAG_ARTICLE, Tag::article},
                                                {GUMBO_TAG_MAIN, Tag::main},
                                                {GUMBO_TAG_ASIDE, Tag::aside},
                                                {GUMBO_TAG_HEADER, Tag::header},
                                                {GUMBO_TAG_FOOTER, Tag::footer},
                                                {GUMBO_TAG_NAV, Tag::nav},
                                                {GUMBO_TAG_ADDRESS, Tag::address},
                                                {GUMBO_TAG_H1, Tag::h1},
                                                {GUMBO_TAG_H2, Tag::h2},
                                                {GUMBO_TAG_H3, Tag::h3},
                                                {GUMBO_TAG_H4, Tag::h4},
                                                {GUMBO_TAG_H5, Tag::h5},
                                                {GUMBO_TAG_H6, Tag::h6},
                                                {GUMBO_TAG_UL, Tag::ul},
                                                {GUMBO_TAG_OL, Tag::ol},
                                                {GUMBO_TAG_LI, Tag::li},
                                                {GUMBO_TAG_DL, Tag::dl},
                                                {GUMBO_TAG_DT, Tag::dt},
                                                {GUMBO_TAG_DD, Tag::dd},
                                                {GUMBO_TAG_BLOCKQUOTE, Tag::blockquote},
                                                {GUMBO_TAG_Q, Tag::q},
                                                {GUMBO_TAG_PRE, Tag::pre},
                                                {GUMBO_TAG_TABLE, Tag::table},
                                                {GUMBO_TAG_TBODY, Tag::tbody},
                                                {GUMBO_TAG_TR, Tag::tr},
                                                {GUMBO_TAG_TD, Tag::td},
                                                {GUMBO_TAG_TH, Tag::th},
                                                {GUMBO_TAG_CAPTION, Tag::caption},
                                                {GUMBO_TAG_FIGURE, Tag::figure},
                                                {GUMBO_TAG_FIGCAPTION, Tag::figcaption},
                                                {GUMBO_TAG_DETAILS, Tag::details},
                                                {GUMBO_TAG_SUMMARY, Tag::summary},
                                                {GUMBO_TAG_FORM, Tag::form},
                                                {GUMBO_TAG_FIELDSET, Tag::fieldset},
                                                {GUMBO_TAG_BUTTON, Tag::button},
                                                {GUMBO_TAG_LABEL, Tag::label},
                                                {GUMBO_TAG_TEMPLATE, Tag::template_},
                                                {GUMBO_TAG_CENTER, Tag::center},
                                                {GUMBO_TAG_A, Tag::a},
                                                {GUMBO_TAG_SPAN, Tag::span},
                                                {GUMBO_TAG_TIME, Tag::time},
                                                {GUMBO_TAG_BR, Tag::br},
                                                {GUMBO_TAG_HR, Tag::hr}};
  for (const auto& [gumbo, tag] : known) tags[gumbo] = tag;
  return tags;
}

const GumboNode& gumbo(const void* node) { return *static_cast<const GumboNode*>(node); }

const GumboVector* children_of(const GumboNode& node) {
  const bool is_element = node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
  return is_element ? &node.v.element.children : nullptr;
}

bool is_text(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
         node.type == GUMBO_NODE_CDATA;
}

}  // namespace

/// What Gumbo allocates, freed at once: its own way of freeing a tree calls itself for each level,
/// and takes a tenth of the time.
struct Tree::Memory {
  static constexpr std::size_t block_size = 1 << 18;

  std::vector<std::unique_ptr<std::byte[]>> blocks;
  std::size_t used = block_size;

  static void* allocate(void* self, std::size_t size) {
    auto& memory = *static_cast<Memory*>(self);
    size = (size + 15) & ~std::size_t{15};
    if (size > block_size / 4) {
      // In front of the block in use.
      auto block = std::make_unique<std::byte[]>(size);
      void* const bytes = block.get();
      const auto last = memory.blocks.empty() ? memory.blocks.end() : memory.blocks.end() - 1;
      memory.blocks.insert(last, std::move(block));
      return bytes;
    }
    if (memory.used + size > block_size) {
      memory.blocks.emplace_back(new std::byte[block_size]);
      memory.used = 0;
    }
    void* const bytes = memory.blocks.back().get() + memory.used;
    memory.used += size;
    return bytes;
  }

  static void keep(void*, void*) {}
};

Tree::Tree(std::string_view html) : memory_(std::make_unique<Memory>()) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = Memory::allocate;
  options.deallocator = Memory::keep;
  options.userdata = memory_.get();
  options.max_errors = 0;
  const auto* output = gumbo_parse_with_options(&options, html.data(), html.size());
  const GumboNode* node = output->root;
  add(node, 0);
  std::uint32_t at = 0;
  std::vector<unsigned> next_child = {0};
  while (!next_child.empty()) {
    const auto* children = children_of(*node);
    if (children != nullptr && next_child.back() < children->length) {
      const auto* child = static_cast<const GumboNode*>(children->data[next_child.back()++]);
      const auto parent = at;
      if (child->type == GUMBO_NODE_COMMENT) continue;
      at = static_cast<std::uint32_t>(nodes_.size());
      add(child, parent);
      node = child;
      next_child.push_back(0);
    } else {
      nodes_[at].end = static_cast<std::uint32_t>(nodes_.size());
      at = nodes_[at].parent;
      node = node->parent;
      next_child.pop_back();
    }
  }
}

Tree::~Tree() = default;
Tree::Tree(Tree&&) noexcept = default;
Tree& Tree::operator=(Tree&&) noexcept = default;

void Tree::add(const void* gumbo_node, std::uint32_t parent) {
  static constexpr auto tags = tags_of_gumbo();
  const auto& source = gumbo(gumbo_node);
  Node node;
  node.parent = parent;
  node.first_attribute = static_cast<std::uint32_t>(attributes_.size());
  if (is_text(source)) {
    node.tag = Tag::text;
    node.text = source.v.text.text;
  } else {
    node.tag = tags[source.v.element.tag];
    const auto& attributes = source.v.element.attributes;
    for (unsigned i = 0; i < attributes.length; ++i) {
      const auto& attribute = *static_cast<const GumboAttribute*>(attributes.data[i]);
      attributes_.push_back({attribute.name, attribute.value});
    }
  }
  node.end_of_attributes = static_cast<std::uint32_t>(attributes_.size());
  nodes_.push_back(node);
}

std::string_view Tree::attribute(std::uint32_t node, std::string_view name) const {
  for (auto i = nodes_[node].first_attribute; i < nodes_[node].end_of_attributes; ++i)
    if (attributes_[i].name == name) return attributes_[i].value;
  return {};
}

bool Tree::has_attribute(std::uint32_t node, std::string_view name) const {
  for (auto i = nodes_[node].first_attribute; i < nodes_[node].end_of_attributes; ++i)
    if (attributes_[i].name == name) return true;
  return false;
}

std::string Tree::text_in(std::uint32_t node) const {
  std::string text;
  constexpr std::uint32_t most_nodes = 2000;
  constexpr std::size_t longest = 4096;
  const auto end = std::min(nodes_[node].end, node + most_nodes);
  for (auto i = node; i < end && text.size() < longest; ++i) {
    const auto& part = nodes_[i];
    const bool begins_word = part.tag == Tag::text && !part.text.empty() && part.text[0] >= 'A' &&
                             part.text[0] <= 'Z' && !text.empty() && text.back() >= 'a';
    if (begins_word || (part.tag != Tag::text && part.tag != Tag::span && part.tag != Tag::a))
      append_words(text, " ");
    append_words(text, part.text);
  }
  if (text.ends_with(' ')) text.pop_back();
  return text;
}

void append_words(std::string& to, std::string_view text) {
  constexpr std::string_view no_break_space = "\u00A0";
  while (!text.empty()) {
    const bool wide = text.starts_with(no_break_space);
    if (wide || text[0] == ' ' || text[0] == '\n' || text[0] == '\t' || text[0] == '\r' ||
        text[0] == '\f') {
      if (!to.empty() && to.back() != ' ' && to.back() != '\n') to += ' ';
      text.remove_prefix(wide ? no_break_space.size() : 1);
      continue;
    }
    const auto length = std::min(text.find_first_of(" \n\t\r\f\xC2", 1), text.size());
    to += text.substr(0, length);
    text.remove_prefix(length);
  }
}

std::string plain_text(std::string_view html) {
  std::string text;
  if (html.find_first_of("<&") == html.npos) {
    for (std::size_t at = 0; at < html.size();) {
      const auto end = std::min(html.find('\n', at), html.size());
      append_words(text, html.substr(at, end - at));
      if (text.ends_with(' ')) text.pop_back();
      if (!text.empty() && !text.ends_with('\n')) text += "\n\n";
      at = end + 1;
    }
  } else {
    const auto markup = reduce_markup(html);
    const Tree tree(markup.html);
    for (const auto& node : tree.nodes()) {
      const bool inside = node.tag == Tag::text || node.tag == Tag::a || node.tag == Tag::span;
      if (node.tag == Tag::text) append_words(text, node.text);
      if (inside || text.empty() || text.ends_with('\n')) continue;
      if (text.ends_with(' ')) text.pop_back();
      text += "\n\n";
    }
  }
  while (text.ends_with('\n') || text.ends_with(' ')) text.pop_back();
  return text;
}

}  // namespace newshound::article
