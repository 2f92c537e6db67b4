#include "article/html/content.h"

#include <algorithm>
#include <unordered_set>

#include "article/html/trimming.h"
#include "article/html/weights.h"

namespace newshound::article {

namespace {

/// Tells which texts are part of another, in time linear in both.
class KnownText {
 public:
  explicit KnownText(std::string_view text) : bare_(bare(text)) {
    for (std::size_t at = 0; at + window <= bare_.size(); ++at)
      windows_.insert(std::string_view(bare_).substr(at, window));
  }
  KnownText(const KnownText&) = delete;
  KnownText& operator=(const KnownText&) = delete;

  /// Whether the start and the end of `text` stand in it; false if `text` is short.
  bool has(std::string_view text) const {
    if (windows_.empty()) return false;
    const auto key = bare(text);
    return key.size() >= window && windows_.count(std::string_view(key).substr(0, window)) > 0 &&
           windows_.count(std::string_view(key).substr(key.size() - window)) > 0;
  }

 private:
  static constexpr std::size_t window = 32;

  std::string bare_;
  std::unordered_set<std::string_view> windows_;
};

/// Finds the element that holds the article.
class Finder {
 public:
  Finder(const Tree& tree, const std::vector<Block>& blocks, const Weights& weights,
         const Evidence& evidence)
      : tree_(tree),
        nodes_(tree.nodes()),
        blocks_(blocks),
        weights_(weights),
        evidence_(evidence),
        known_(evidence.body.substr(0, longest_known)),
        score_(nodes_.size()) {
    score();
  }

  /// The element with the best score, or one around it that has more prose and few links more.
  std::uint32_t container() const {
    const auto best = std::max_element(score_.begin(), score_.end());
    auto top = static_cast<std::uint32_t>(best - score_.begin());
    auto branch = top;
    constexpr int most_levels = 30;
    auto node = top;
    for (int level = 0; level < most_levels && node != 0 && nodes_[node].tag != Tag::body;
         ++level) {
      node = nodes_[node].parent;
      const auto more = weights_.good[node] - weights_.good[top];
      const auto links = weights_.links[node] - weights_.links[top];
      if (another_article_begins(top, node)) break;
      const bool goes_on = more > 0.1 * weights_.good[top] && links < 0.4 * more;
      if (goes_on || (links < more && has_twin(branch, 0.05 * weights_.good[top]))) top = node;
      branch = node;
    }
    return top;
  }

 private:
  static constexpr std::size_t longest_known = 1 << 20;

  void score() {
    for (const auto& block : blocks_) {
      if (weights_.dropped[block.first] || !is_prose(block)) continue;
      const auto commas = std::count(block.text.begin(), block.text.end(), ',');
      auto points = 1.0 + static_cast<double>(commas) +
                    std::min(static_cast<double>(block.text.size()) / 100, 3.0);
      points *= 1 - block.link_share();
      if (known_.has(block.text)) points *= 3;
      add_points(block, points);
    }
  }

  void add_points(const Block& block, double points) {
    constexpr int levels = 6;
    auto node = block.node;
    const auto tag = nodes_[node].tag;
    if (tag == Tag::p || is_heading(tag) || tag == Tag::li) node = nodes_[node].parent;
    for (int level = 0; level < levels && node != 0; ++level) {
      score_[node] += points / (level < 2 ? level + 1 : level * 3);
      node = nodes_[node].parent;
    }
  }

  std::uint32_t article_around(std::uint32_t node) const {
    while (node != 0 && nodes_[node].tag != Tag::article) node = nodes_[node].parent;
    return node;
  }

  /// Whether what is behind `top` in `node` has a headline in an <article> of its own.
  bool another_article_begins(std::uint32_t top, std::uint32_t node) const {
    return std::any_of(evidence_.h1s.begin(), evidence_.h1s.end(), [&](std::uint32_t h1) {
      if (h1 < nodes_[top].end || h1 >= nodes_[node].end) return false;
      const auto around = article_around(h1);
      return around != 0 && !(around <= top && top < nodes_[around].end);
    });
  }

  /// Whether an element beside `node` is of the same make and has at least `least` of prose.
  bool has_twin(std::uint32_t node, double least) const {
    const auto parent = nodes_[node].parent;
    if (tree_.attribute(node, "class").empty()) return false;
    for (auto other = parent + 1; other < nodes_[parent].end; other = nodes_[other].end) {
      const bool twin = other != node && nodes_[other].tag != Tag::article &&
                        weights_.good[other] > least && same_make(tree_, other, node);
      if (twin) return true;
    }
    return false;
  }

  const Tree& tree_;
  const std::vector<Node>& nodes_;
  const std::vector<Block>& blocks_;
  const Weights& weights_;
  const Evidence& evidence_;
  KnownText known_;
  std::vector<double> score_;
};

}  // namespace

Content find_content(const Tree& tree, const std::vector<Block>& blocks, const Evidence& evidence) {
  if (blocks.empty()) return {};
  const auto weights = weigh(tree, blocks, evidence.title_node);
  const auto top = Finder(tree, blocks, weights, evidence).container();
  return trim(tree, blocks, weights, evidence, top);
}

}  // namespace newshound::article
