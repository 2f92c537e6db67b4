#include "article/html/weights.h"

namespace newshound::article {

namespace {

using Nodes = std::vector<Node>;

void sum_up(const Nodes& nodes, std::vector<double>& values) {
  for (auto node = nodes.size(); node-- > 1;) values[nodes[node].parent] += values[node];
}

bool is_furniture_tag(Tag tag) {
  switch (tag) {
    case Tag::nav:
    case Tag::aside:
    case Tag::footer:
    case Tag::button:
    case Tag::figure:
    case Tag::figcaption:
    case Tag::dialog:
    case Tag::template_:
    case Tag::form:
    case Tag::label:
      return true;
    default:
      return false;
  }
}

class Dropper {
 public:
  Dropper(const Nodes& nodes, Weights& weights, std::uint32_t title)
      : nodes_(nodes), weights_(weights), title_(title), hidden_(nodes.size()) {
    for (std::uint32_t node = 1; node < nodes_.size(); ++node)
      if (weights_.hints[node].has(Hint::hidden)) hidden_[nodes_[node].parent] += prose(node);
  }

  void drop() {
    for (std::uint32_t node = 1; node < nodes_.size(); ++node)
      weights_.dropped[node] = weights_.dropped[nodes_[node].parent] || is_furniture(node);
  }

 private:
  double prose(std::uint32_t node) const { return weights_.prose[node]; }

  bool is_furniture(std::uint32_t node) const {
    const auto tag = nodes_[node].tag;
    if (tag == Tag::text || tag == Tag::html || tag == Tag::body || tag == Tag::main) return false;
    // What holds much of the page's prose is hardly furniture, whatever it is called.
    constexpr double much = 0.4;
    const bool titled = node < title_ && title_ < nodes_[node].end;
    if (titled || prose(node) > much * prose(0) || is_for_subscribers(node)) return false;
    const auto hints = weights_.hints[node];
    return is_furniture_tag(tag) || hints.has(Hint::unwanted) || hints.has(Hint::caption) ||
           hints.has(Hint::hidden) || hints.has(Hint::about_author) || hints.has(Hint::byline);
  }

  /// The text of an article may be hidden, paragraph by paragraph, until one logs in.
  bool is_for_subscribers(std::uint32_t node) const {
    const auto parent = nodes_[node].parent;
    return weights_.hints[node].has(Hint::hidden) && prose(parent) > 0.2 * prose(0) &&
           hidden_[parent] > 0.4 * prose(parent);
  }

  const Nodes& nodes_;
  Weights& weights_;
  std::uint32_t title_;
  std::vector<double> hidden_;  ///< how much prose the hidden children of an element have
};

}  // namespace

bool is_prose(const Block& block) {
  constexpr std::size_t shortest = 60;
  return block.text.size() >= shortest && block.link_share() < 0.5;
}

bool is_heading(Tag tag) { return tag >= Tag::h1 && tag <= Tag::h6; }

bool same_make(const Tree& tree, std::uint32_t a, std::uint32_t b) {
  return tree.nodes()[a].tag == tree.nodes()[b].tag &&
         tree.attribute(a, "class") == tree.attribute(b, "class");
}

Weights weigh(const Tree& tree, const std::vector<Block>& blocks, std::uint32_t title) {
  const auto& nodes = tree.nodes();
  const auto count = nodes.size();
  Weights weights{std::vector<double>(count), std::vector<double>(count),
                  std::vector<double>(count), std::vector<ElementHints>(count),
                  std::vector<bool>(count)};
  for (const auto& block : blocks)
    if (is_prose(block)) weights.prose[block.first] += static_cast<double>(block.text.size());
  sum_up(nodes, weights.prose);
  for (std::uint32_t node = 1; node < count; ++node)
    if (nodes[node].tag != Tag::text) weights.hints[node] = hints_of(tree, node);
  Dropper(nodes, weights, title).drop();
  for (const auto& block : blocks) {
    if (weights.dropped[block.first]) continue;
    if (is_prose(block)) weights.good[block.first] += static_cast<double>(block.text.size());
    if (block.link_share() >= 0.5)
      weights.links[block.first] += static_cast<double>(block.link_bytes);
  }
  sum_up(nodes, weights.good);
  sum_up(nodes, weights.links);
  return weights;
}

}  // namespace newshound::article
