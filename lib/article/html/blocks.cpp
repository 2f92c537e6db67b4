#include "article/html/blocks.h"

#include <algorithm>

namespace newshound::article {

namespace {

/// What is in a figure, a button or another element that no text stands in is not told from it.
class BlockMaker {
 public:
  explicit BlockMaker(const Tree& tree) : nodes_(tree.nodes()), homes_(nodes_.size()) {}

  std::vector<Block> make() {
    bool linked = false;
    std::uint32_t link_end = 0;
    for (std::uint32_t node = 0; node < nodes_.size(); ++node) {
      const auto& source = nodes_[node];
      homes_[node] = is_block(source.tag) ? node : homes_[source.parent];
      if (source.tag == Tag::head || source.tag == Tag::template_) {
        node = source.end - 1;
        continue;
      }
      if (node >= link_end) linked = false;
      if (source.tag == Tag::a) linked = true, link_end = source.end;
      if (source.tag == Tag::text)
        text(node, linked);
      else
        element(node);
    }
    end();
    return std::move(blocks_);
  }

 private:
  void element(std::uint32_t node) {
    const auto tag = nodes_[node].tag;
    if (tag == Tag::br) {
      if (++breaks_ > 1)
        end();
      else if (!block_.text.empty())
        block_.text += '\n';
    } else if (tag == Tag::td || tag == Tag::th) {
      append_words(block_.text, " ");
    } else if (is_block(tag)) {
      end();
    }
  }

  void text(std::uint32_t node, bool linked) {
    const auto home = homes_[node];
    if (home != block_.node) end();
    const auto before = block_.text.size();
    if (before == 0) {
      block_.node = home;
      block_.first = node;
    }
    if (runs_together(nodes_[node].text)) block_.text += ' ';
    append_words(block_.text, nodes_[node].text);
    if (linked) block_.link_bytes += block_.text.size() - before;
    if (block_.text.size() > before + 1) breaks_ = 0;
  }

  /// Whether `next` is a name or a date that a style sheet sets apart from the word before.
  bool runs_together(std::string_view next) const {
    if (block_.text.empty() || next.empty()) return false;
    const char last = block_.text.back();
    return ((last >= 'a' && last <= 'z') || (last >= '0' && last <= '9')) && next[0] >= 'A' &&
           next[0] <= 'Z';
  }

  void end() {
    while (!block_.text.empty() && (block_.text.back() == ' ' || block_.text.back() == '\n'))
      block_.text.pop_back();
    if (!block_.text.empty()) blocks_.push_back(std::move(block_));
    block_ = {};
    breaks_ = 0;
  }

  const std::vector<Node>& nodes_;
  std::vector<std::uint32_t> homes_;  ///< of each node, the element on lines of its own around it
  Block block_;
  int breaks_ = 0;
  std::vector<Block> blocks_;
};

}  // namespace

bool is_block(Tag tag) {
  switch (tag) {
    case Tag::other:
    case Tag::text:
    case Tag::meta:
    case Tag::link:
    case Tag::q:
    case Tag::td:
    case Tag::th:
    case Tag::label:
    case Tag::a:
    case Tag::span:
    case Tag::time:
    case Tag::br:
      return false;
    default:
      return true;
  }
}

std::vector<Block> blocks_of(const Tree& tree) { return BlockMaker(tree).make(); }

}  // namespace newshound::article
