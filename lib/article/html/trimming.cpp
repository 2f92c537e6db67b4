#include "article/html/trimming.h"

#include <algorithm>
#include <map>
#include <set>

#include "article/html/notices.h"
#include "article/html/shown_dates.h"
#include "article/html/titles.h"
#include "article/scraped/phrases.h"

namespace newshound::article {

namespace {

using Chosen = std::vector<std::size_t>;

bool ends_sentence(std::string_view text) {
  for (const std::string_view end : {".", "!", "?", "”", "\"", "’", "»", "…", ":", ")"})
    if (text.ends_with(end)) return true;
  return false;
}

class Trimmer {
 public:
  Trimmer(const Tree& tree, const std::vector<Block>& blocks, const Weights& weights,
          const Evidence& evidence)
      : tree_(tree),
        nodes_(tree.nodes()),
        blocks_(blocks),
        weights_(weights),
        evidence_(evidence) {}

  Content trim(std::uint32_t top) const {
    Chosen chosen;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const auto node = blocks_[i].first;
      if (node >= top && node < nodes_[top].end && belongs(i)) chosen.push_back(i);
    }
    auto kept = without_repeats(without_edges(without_rest(behind_title(chosen))));
    if (!kept.empty()) chosen = std::move(kept);
    Content content{summaries_above(chosen), 0};
    content.summaries = content.blocks.size();
    content.blocks.insert(content.blocks.end(), chosen.begin(), chosen.end());
    return content;
  }

 private:
  /// A few words without an end that are marked as neither paragraph nor heading.
  bool is_fragment(const Block& block) const {
    constexpr std::size_t longest = 60;
    const auto tag = nodes_[block.node].tag;
    const bool plain =
        tag == Tag::div || tag == Tag::section || tag == Tag::article || tag == Tag::header;
    return plain && block.text.size() < longest && !ends_sentence(block.text);
  }

  /// Whether block `i`, looked at for itself, may be part of the article.
  bool belongs(std::size_t i) const {
    const auto& block = blocks_[i];
    if (weights_.dropped[block.first]) return false;
    if (nodes_[block.node].tag == Tag::h1 && likeness(block.text, evidence_.title) > 0.4)
      return false;
    if (is_notice(block.text) || is_fragment(block)) return false;
    const FoldedLine line{std::string_view(block.text)};
    if (is_tail(line) || is_related_heading(line) || is_share_line(line) || is_caption(line) ||
        parse_date_line(block.text) || parse_byline(block.text))
      return false;
    return block.link_share() < 0.8;
  }

  /// Without what stands above the title, if most stands below it.
  Chosen behind_title(Chosen chosen) const {
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
  Chosen without_rest(Chosen chosen) const {
    std::size_t all = 0;
    for (const auto i : chosen) all += blocks_[i].text.size();
    const auto home = home_of(chosen);
    const auto is_rest = [&](std::size_t i) {
      return !same_make(tree_, nodes_[blocks_[i].node].parent, home);
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
  std::uint32_t home_of(const Chosen& chosen) const {
    std::map<std::uint32_t, std::size_t> sizes;
    for (const auto i : chosen) sizes[nodes_[blocks_[i].node].parent] += blocks_[i].text.size();
    const auto most =
        std::max_element(sizes.begin(), sizes.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == sizes.end() ? 0 : most->first;
  }

  /// Without headings that lead to nothing, and what the end says about the author.
  Chosen without_edges(const Chosen& chosen) const {
    constexpr std::size_t tail = 4;
    Chosen kept;
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
  Chosen without_repeats(const Chosen& chosen) const {
    constexpr std::size_t enough = 60;
    std::set<std::string> seen;
    Chosen kept;
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
  Chosen summaries_above(const Chosen& chosen) const {
    constexpr std::size_t farthest = 60;
    const auto title = evidence_.title_node;
    if (chosen.empty() || title == 0 || title > blocks_[chosen.front()].first) return {};
    std::string text;
    for (const auto i : chosen) text += bare(blocks_[i].text);
    Chosen summaries;
    const auto end = chosen.front();
    for (auto i = end > farthest ? end - farthest : 0; i < end; ++i)
      if (blocks_[i].first >= nodes_[title].end && is_summary(i) && !repeats(blocks_[i].text, text))
        summaries.push_back(i);
    return summaries;
  }

  /// Whether the start or the end of `summary` stands in the text, too.
  static bool repeats(std::string_view summary, std::string_view bare_text) {
    constexpr std::size_t enough = 50;
    const auto key = bare(summary);
    return bare_text.find(std::string_view(key).substr(0, enough)) != bare_text.npos ||
           (key.size() > enough &&
            bare_text.find(std::string_view(key).substr(key.size() - enough)) != bare_text.npos);
  }

  bool is_summary(std::size_t i) const {
    const auto& block = blocks_[i];
    constexpr std::size_t shortest = 30;
    if (block.text.size() < shortest || block.link_share() > 0.3 || !belongs(i)) return false;
    if (likeness(block.text, evidence_.summary) > 0.8) return true;
    auto node = block.node;
    for (int level = 0; level < 3 && node != 0; ++level, node = nodes_[node].parent)
      if (weights_.hints[node].has(Hint::deck)) return true;
    return false;
  }

  const Tree& tree_;
  const std::vector<Node>& nodes_;
  const std::vector<Block>& blocks_;
  const Weights& weights_;
  const Evidence& evidence_;
};

}  // namespace

std::string bare(std::string_view text) {
  std::string bare;
  bare.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c >= 'A' && c <= 'Z') {
      bare += static_cast<char>(c - 'A' + 'a');
    } else if (text.substr(i).starts_with("\xE2\x80")) {
      i += 2;  // quotes, dashes and spaces of General Punctuation
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               static_cast<unsigned char>(c) >= 0x80) {
      bare += c;
    }
  }
  return bare;
}

Content trim(const Tree& tree, const std::vector<Block>& blocks, const Weights& weights,
             const Evidence& evidence, std::uint32_t top) {
  return Trimmer(tree, blocks, weights, evidence).trim(top);
}

}  // namespace newshound::article
