#include "article/html/content.h"

#include <algorithm>
#include <map>
#include <set>

#include "article/html/hints.h"
#include "article/html/notices.h"
#include "article/html/shown_dates.h"
#include "article/html/titles.h"
#include "article/scraped/phrases.h"

namespace newshound::article {

namespace {

/// Letters and digits of ASCII, in small letters: what stays the same when a text is typeset.
std::string bare(std::string_view text) {
  std::string bare;
  bare.reserve(text.size());
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z')
      bare += static_cast<char>(c - 'A' + 'a');
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      bare += c;
  }
  return bare;
}

bool is_heading(Tag tag) { return tag >= Tag::h1 && tag <= Tag::h6; }

bool is_prose(const Block& block) {
  constexpr std::size_t shortest = 60;
  return block.text.size() >= shortest && block.link_share() < 0.5;
}

class Finder {
 public:
  Finder(const Tree& tree, const std::vector<Block>& blocks, const Evidence& evidence)
      : tree_(tree),
        nodes_(tree.nodes()),
        blocks_(blocks),
        evidence_(evidence),
        linked_body_(bare(evidence.body)),
        mass_(nodes_.size()),
        hints_(nodes_.size()),
        hidden_(nodes_.size()),
        dropped_(nodes_.size()),
        good_(nodes_.size()),
        links_(nodes_.size()),
        score_(nodes_.size()) {}

  Content find() {
    Content content;
    if (blocks_.empty()) return content;
    weigh();
    drop();
    weigh_rest();
    score();
    const auto top = container();
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const auto node = blocks_[i].first;
      if (node < top || node >= nodes_[top].end) continue;
      if (belongs(i)) chosen.push_back(i);
    }
    content.blocks = with_deck(without_repeats(without_edges(without_rest(behind_title(chosen)))));
    content.summaries = summaries_;
    return content;
  }

 private:
  void sum_up(std::vector<double>& values) const {
    for (auto node = nodes_.size(); node-- > 1;) values[nodes_[node].parent] += values[node];
  }

  /// How much prose each element has in it.
  void weigh() {
    for (const auto& block : blocks_)
      if (is_prose(block)) mass_[block.first] += static_cast<double>(block.text.size());
    sum_up(mass_);
  }

  void drop() {
    for (std::uint32_t node = 1; node < nodes_.size(); ++node) {
      if (nodes_[node].tag != Tag::text) hints_[node] = hints_of(tree_, node);
      if (hints_[node].has(Hint::hidden)) hidden_[nodes_[node].parent] += mass_[node];
    }
    for (std::uint32_t node = 1; node < nodes_.size(); ++node) {
      dropped_[node] = dropped_[nodes_[node].parent] || is_furniture(node);
    }
  }

  bool is_furniture(std::uint32_t node) const {
    const auto tag = nodes_[node].tag;
    if (tag == Tag::text || tag == Tag::html || tag == Tag::body || tag == Tag::main) return false;
    // What holds most of the page's prose is hardly furniture, whatever it is called.
    if (mass_[node] > 0.4 * mass_[0]) return false;
    // Text for subscribers is hidden until one logs in.
    const auto parent = nodes_[node].parent;
    if (hints_[node].has(Hint::hidden) && mass_[parent] > 0.2 * mass_[0] &&
        hidden_[parent] > 0.4 * mass_[parent])
      return false;
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
        break;
    }
    const auto hints = hints_[node];
    return hints.has(Hint::unwanted) || hints.has(Hint::caption) || hints.has(Hint::hidden) ||
           hints.has(Hint::about_author) || hints.has(Hint::byline);
  }

  /// The same of what is not furniture, and how much text in links there is.
  void weigh_rest() {
    for (const auto& block : blocks_) {
      if (dropped_[block.first]) continue;
      if (is_prose(block)) good_[block.first] += static_cast<double>(block.text.size());
      if (block.link_share() >= 0.5) links_[block.first] += static_cast<double>(block.link_bytes);
    }
    sum_up(good_);
    sum_up(links_);
  }

  void score() {
    for (const auto& block : blocks_) {
      if (dropped_[block.first] || !is_prose(block)) continue;
      const auto commas = std::count(block.text.begin(), block.text.end(), ',');
      auto points = 1.0 + static_cast<double>(commas) +
                    std::min(static_cast<double>(block.text.size()) / 100, 3.0);
      points *= 1 - block.link_share();
      if (!linked_body_.empty() && linked_body_.find(bare(block.text)) != std::string::npos)
        points *= 3;
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

  bool same_make(std::uint32_t a, std::uint32_t b) const {
    return nodes_[a].tag == nodes_[b].tag &&
           tree_.attribute(a, "class") == tree_.attribute(b, "class");
  }

  /// Whether an element beside `node` is of the same make and has at least `least` of prose.
  bool has_twin(std::uint32_t node, double least) const {
    const auto parent = nodes_[node].parent;
    if (tree_.attribute(node, "class").empty()) return false;
    for (auto other = parent + 1; other < nodes_[parent].end; other = nodes_[other].end) {
      const bool twin = other != node && nodes_[other].tag != Tag::article &&
                        good_[other] > least && same_make(other, node);
      if (twin) return true;
    }
    return false;
  }

  /// The element with the best score, or one around it that has more prose and few links more.
  std::uint32_t container() const {
    const auto best = std::max_element(score_.begin(), score_.end());
    auto top = static_cast<std::uint32_t>(best - score_.begin());
    auto branch = top;
    for (auto node = top; node != 0 && nodes_[node].tag != Tag::body;) {
      node = nodes_[node].parent;
      const auto more = good_[node] - good_[top];
      const auto links = links_[node] - links_[top];
      if (another_article_begins(top, node)) break;
      const bool goes_on = more > 0.1 * good_[top] && links < 0.4 * more;
      if (goes_on || (links < more && has_twin(branch, 0.05 * good_[top]))) top = node;
      branch = node;
    }
    return top;
  }

  bool belongs(std::size_t i) const {
    const auto& block = blocks_[i];
    if (dropped_[block.first]) return false;
    if (nodes_[block.node].tag == Tag::h1 && likeness(block.text, evidence_.title) > 0.4)
      return false;
    if (is_notice(block.text)) return false;
    if (is_tail(block.text) || is_related_heading(block.text) || is_share_line(block.text) ||
        is_caption(block.text) || parse_date_line(block.text) || parse_byline(block.text))
      return false;
    return block.link_share() < 0.8;
  }

  /// Without what stands above the title, if most stands below it.
  std::vector<std::size_t> behind_title(std::vector<std::size_t> chosen) const {
    std::size_t above = 0;
    std::size_t below = 0;
    const auto is_above = [&](std::size_t i) { return blocks_[i].first < evidence_.title_node; };
    for (const auto i : chosen) (is_above(i) ? above : below) += blocks_[i].text.size();
    if (below > above)
      chosen.erase(std::remove_if(chosen.begin(), chosen.end(), is_above), chosen.end());
    return chosen;
  }

  /// Without what follows the heading of a list of other articles, comments or the like, if that
  /// stands behind most of the text; paragraphs beside those of the text stay.
  std::vector<std::size_t> without_rest(std::vector<std::size_t> chosen) const {
    std::size_t all = 0;
    for (const auto i : chosen) all += blocks_[i].text.size();
    const auto home = home_of(chosen);
    const auto is_rest = [&](std::size_t i) {
      return !is_prose(blocks_[i]) || !same_make(nodes_[blocks_[i].node].parent, home);
    };
    std::size_t before = 0;
    auto next = chosen.begin();
    for (std::size_t i = 0; next != chosen.end(); ++i) {
      if (*next == i) {
        before += blocks_[i].text.size();
        ++next;
      } else if (before > all / 10 * 7 && blocks_[i].link_share() < 0.5 &&
                 ends_article(blocks_[i].text)) {
        chosen.erase(std::remove_if(next, chosen.end(), is_rest), chosen.end());
        return chosen;
      }
    }
    return chosen;
  }

  /// The element in which most of the text stands.
  std::uint32_t home_of(const std::vector<std::size_t>& chosen) const {
    std::map<std::uint32_t, std::size_t> sizes;
    for (const auto i : chosen) sizes[nodes_[blocks_[i].node].parent] += blocks_[i].text.size();
    const auto most =
        std::max_element(sizes.begin(), sizes.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == sizes.end() ? 0 : most->first;
  }

  /// Without headings that lead to nothing, and what the end says about the author.
  std::vector<std::size_t> without_edges(const std::vector<std::size_t>& chosen) const {
    constexpr std::size_t tail = 4;
    std::vector<std::size_t> kept;
    for (auto i = chosen.size(); i-- > 0;) {
      const auto& block = blocks_[chosen[i]];
      const auto tag = nodes_[block.node].tag;
      if (kept.empty() && is_heading(tag)) continue;
      if (kept.size() < tail && i > 0 && is_about_author(block.text)) continue;
      kept.push_back(chosen[i]);
    }
    while (!kept.empty() && is_label(blocks_[kept.back()])) kept.pop_back();
    std::reverse(kept.begin(), kept.end());
    return kept;
  }

  /// Without paragraphs that come a second time, and leads that begin the text once more.
  std::vector<std::size_t> without_repeats(const std::vector<std::size_t>& chosen) const {
    constexpr std::size_t enough = 60;
    std::set<std::string> seen;
    std::vector<std::size_t> kept;
    for (const auto i : chosen) {
      auto key = bare(blocks_[i].text);
      if (key.size() > enough && !seen.insert(std::move(key)).second) continue;
      kept.push_back(i);
    }
    if (kept.size() < 2) return kept;
    const auto lead = bare(blocks_[kept[0]].text);
    const auto next = bare(blocks_[kept[1]].text);
    if (lead.size() > enough && next.find(std::string_view(lead).substr(0, enough)) != next.npos)
      kept.erase(kept.begin());
    return kept;
  }

  /// "Dec. 21, 2023 at 1:39 pm | By Ruth Okafor", "Science", at the start of the text.
  bool is_label(const Block& block) const {
    constexpr std::size_t longest = 90;
    constexpr std::size_t shortest = 25;
    const std::string_view line = block.text;
    if (line.size() > longest || line.ends_with('.')) return false;
    if (line.size() < shortest && !is_heading(nodes_[block.node].tag)) return true;
    return date_in_line(line) || line.starts_with("By ") || line.starts_with("by ");
  }

  /// The summary that stands between the title and the text belongs to the article.
  std::vector<std::size_t> with_deck(const std::vector<std::size_t>& chosen) {
    if (chosen.empty()) return chosen;
    std::vector<std::size_t> all;
    const auto begin = blocks_[chosen.front()].first;
    const auto title = evidence_.title_node;
    if (title == 0 || title > begin) return chosen;
    std::string text;
    for (const auto i : chosen) text += bare(blocks_[i].text);
    for (std::size_t i = 0; i < chosen.front(); ++i)
      if (blocks_[i].first >= nodes_[title].end && is_deck(i) && !repeats(blocks_[i].text, text))
        all.push_back(i);
    summaries_ = all.size();
    all.insert(all.end(), chosen.begin(), chosen.end());
    return all;
  }

  /// Whether the start or the end of `summary` stands in the text, too.
  static bool repeats(std::string_view summary, std::string_view bare_text) {
    constexpr std::size_t enough = 50;
    const auto key = bare(summary);
    return bare_text.find(std::string_view(key).substr(0, enough)) != bare_text.npos ||
           (key.size() > enough &&
            bare_text.find(std::string_view(key).substr(key.size() - enough)) != bare_text.npos);
  }

  bool is_deck(std::size_t i) const {
    const auto& block = blocks_[i];
    constexpr std::size_t shortest = 30;
    if (block.text.size() < shortest || block.link_share() > 0.3 || !belongs(i)) return false;
    if (likeness(block.text, evidence_.summary) > 0.8) return true;
    auto node = block.node;
    for (int level = 0; level < 3 && node != 0; ++level, node = nodes_[node].parent)
      if (hints_[node].has(Hint::deck)) return true;
    return false;
  }

  const Tree& tree_;
  const std::vector<Node>& nodes_;
  const std::vector<Block>& blocks_;
  const Evidence& evidence_;
  std::string linked_body_;
  std::vector<double> mass_;
  std::vector<Hints> hints_;
  std::vector<double> hidden_;  ///< of the mass of an element, what its hidden children have
  std::vector<bool> dropped_;
  std::vector<double> good_;
  std::vector<double> links_;
  std::vector<double> score_;
  std::size_t summaries_ = 0;
};

}  // namespace

Content find_content(const Tree& tree, const std::vector<Block>& blocks, const Evidence& evidence) {
  return Finder(tree, blocks, evidence).find();
}

}  // namespace newshound::article
