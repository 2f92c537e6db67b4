#include "article/scraped/title.h"

#include <algorithm>
#include <unordered_map>

#include "article/scraped/phrases.h"
#include "article/scraped/title_signs.h"
#include "base/affix.h"
#include "text/fold.h"

namespace newshound::article {

namespace {

/// Judges lines as titles of one page.
class TitleJudge {
 public:
  TitleJudge(std::span<const Line> lines, LineRange run)
      : lines_(lines), run_(run), words_(lines, first_judged(), run), keys_(lines.size()) {
    for (auto at = first_judged(); at < run.end; ++at) {
      if (!may_be_title(lines[at])) continue;
      keys_[at] = title_key(split_title(lines[at].text).title);
      if (lines[at].kind != Kind::item) ++uses_[keys_[at]];
    }
    for (auto at = run.begin; at < run.end; ++at) prose_ += prose_bytes(lines[at]);
    while (first_ < lines.size() && lines[first_].kind == Kind::blank) ++first_;
  }

  /// The line with the most points, or one closely above it with nearly as many: where the text
  /// takes up the words of the summary more than those of the title, the title is above.
  std::optional<std::size_t> best() const {
    const auto candidates = judge();
    const auto best = std::max_element(
        candidates.begin(), candidates.end(),
        [](const Candidate& a, const Candidate& b) { return a.points < b.points; });
    if (best == candidates.end() || best->points < fewest_points(lines_[best->line], best->line))
      return title_of_plain_text();
    auto title = best;
    for (auto higher = title_above(candidates, title); higher != title;
         higher = title_above(candidates, title))
      title = higher;
    return title->line;
  }

 private:
  struct Candidate {
    std::size_t line;
    double points;
    double in_text;  ///< how many of its words the text has
    bool is_repeated;
    HeaderBelow header;
  };

  /// Titles stand no farther above their text.
  std::size_t first_judged() const {
    constexpr int farthest = 60;
    auto at = run_.begin;
    for (int left = farthest; left > 0 && at > 0; --at)
      if (lines_[at - 1].kind != Kind::blank) --left;
    return at;
  }

  std::vector<Candidate> judge() const {
    std::vector<Candidate> candidates;
    double prose_before = 0;
    for (auto at = first_judged(); at < run_.end; ++at) {
      if (prose_before > prose_ / 2) break;
      if (may_be_title(lines_[at]) && !(prose_before > 0 && ends_paragraph(lines_[at]))) {
        candidates.push_back(score(at));
        const bool begins = candidates.back().header == HeaderBelow::called;
        if (prose_before > 0 && !begins)
          candidates.back().points -= points_amid_text(lines_[at], prose_before);
      }
      if (at >= run_.begin) prose_before += prose_bytes(lines_[at]);
    }
    return candidates;
  }

  /// What it costs to stand in the text: headings within it have its words too.
  double points_amid_text(const Line& line, double prose_before) const {
    const double paragraph = line.kind == Kind::prose || line.kind == Kind::sentence ? 1 : 0;
    return 1 + paragraph + 4 * prose_before / std::max(prose_, 1.0);
  }

  std::size_t lines_between(std::size_t from, std::size_t to) const {
    return static_cast<std::size_t>(
        std::count_if(lines_.begin() + static_cast<std::ptrdiff_t>(from),
                      lines_.begin() + static_cast<std::ptrdiff_t>(to),
                      [](const Line& line) { return line.kind != Kind::blank; }));
  }

  static bool ends_paragraph(const Line& line) {
    return line.kind == Kind::prose && line.text.ends_with('.');
  }

  static bool may_be_title(const Line& line) {
    constexpr std::size_t longest = 250;
    const bool kind = line.kind == Kind::phrase || line.kind == Kind::item ||
                      line.kind == Kind::sentence || line.kind == Kind::crumb ||
                      line.kind == Kind::prose;
    return kind && line.text.size() <= longest;
  }

  static double prose_bytes(const Line& line) {
    return line.kind == Kind::prose ? static_cast<double>(line.text.size()) : 0;
  }

  Candidate score(std::size_t at) const {
    const auto& line = lines_[at];
    const auto& key = keys_[at];
    const auto uses = uses_.find(key);
    const auto in_text = words_.compare(key);
    double points = 2.5 * std::min(in_text.weighed_share() * 1.25, 1.0) +
                    points_of_shape(line, key) + nearness(at);
    const bool is_repeated = uses != uses_.end() && uses->second > 1 && line.kind != Kind::item;
    if (is_repeated) points += 0.5;
    constexpr double little = 0.5;  // a header would not make it a title
    const auto header = points > little ? header_below(lines_, at) : HeaderBelow::none;
    points += points_of(header);
    if (ends_paragraph(line)) points -= header == HeaderBelow::none ? 2 : 0.5;
    if (is_glued_above(key, at)) points += 0.5;
    if (in_text.known == 0) points -= 0.7;
    if (at == first_ && may_be_first(line)) points += 1;
    if (key.starts_with("by ")) points -= 2;
    const bool may_win = points > 0;  // the others need no closer look
    if (may_win && (parse_bare_byline(line.text) || is_job(line.text))) points -= 1.2;
    return {at, points, in_text.share(), is_repeated, header};
  }

  /// The first line, if it can be a title and hardly anything stands between it and the text.
  std::optional<std::size_t> title_of_plain_text() const {
    constexpr std::size_t most_lines = 8;
    if (first_ >= lines_.size() || first_ >= run_.end) return std::nullopt;
    const auto& line = lines_[first_];
    constexpr std::size_t longest = 250;
    const bool phrase =
        line.text.size() <= longest && (line.kind == Kind::phrase || line.kind == Kind::sentence);
    if (!phrase || line.text.ends_with(':') || parse_bare_byline(line.text)) return std::nullopt;
    if (first_ < run_.begin && lines_between(first_, run_.begin) > most_lines) return std::nullopt;
    return first_;
  }

  /// What a title must have; more within the text, and if it looks like a paragraph.
  double fewest_points(const Line& line, std::size_t at) const {
    if (ends_paragraph(line)) return 1.3;
    return at > run_.begin ? 0.9 : 0.3;
  }

  /// Whether `line` is a title if nothing stands above it: it is of a few words at least.
  static bool may_be_first(const Line& line) {
    constexpr std::size_t longest = 120;
    const bool asks = line.kind == Kind::sentence;
    return (line.kind == Kind::phrase || asks) && line.text.size() <= longest &&
           std::count(line.text.begin(), line.text.end(), ' ') >= (asks ? 2 : 3) &&
           !line.text.ends_with("—");
  }

  using CandidateAt = std::vector<Candidate>::const_iterator;

  /// The best of the candidates that make `best` a summary below them; `best` if there is none.
  CandidateAt title_above(const std::vector<Candidate>& candidates, CandidateAt best) const {
    auto title = best;
    for (auto above = candidates.begin(); above != best; ++above)
      if (may_stand_above(*above, *best) && is_near(*above, *best) &&
          (title == best || above->points > title->points))
        title = above;
    return title;
  }

  /// Whether `above` looks like a title rather than the name of a section over the title `best`.
  bool may_stand_above(const Candidate& above, const Candidate& best) const {
    constexpr std::ptrdiff_t fewest_words = 3;
    constexpr double in_text = 0.25;
    const auto& line = lines_[above.line];
    const auto words = 1 + std::count(line.text.begin(), line.text.end(), ' ');
    if (line.kind == Kind::item || line.kind == Kind::crumb || words < fewest_words ||
        above.in_text < in_text || (best.is_repeated && !above.is_repeated))
      return false;
    const bool is_section = words == fewest_words && line.kind != Kind::sentence;
    if (!is_summary(lines_[best.line]) && (is_section || has_summary(best.line))) return false;
    return !title_key(line.text).ends_with(title_key(lines_[best.line].text));  // glued to it
  }

  bool is_near(const Candidate& above, const Candidate& best) const {
    const auto& summary = lines_[best.line];
    const auto distance = lines_between(above.line, best.line);
    const bool apart = best.header != HeaderBelow::none && above.header == HeaderBelow::none;
    if (apart && distance > 1) return false;
    const double less = best.points - above.points;
    const bool shorter = lines_[above.line].text.size() < summary.text.size();
    return (distance <= 2 && less < 1) || (distance == 1 && shorter && less < 1.5) ||
           (distance <= 4 && is_summary(summary) && less < 1.5);
  }

  /// Whether text stands just below line `at`: what has a summary is none.
  bool has_summary(std::size_t at) const {
    constexpr std::size_t shortest = 40;
    do ++at;
    while (at < lines_.size() && lines_[at].kind == Kind::blank);
    if (at >= lines_.size()) return false;
    const auto& line = lines_[at];
    return line.kind == Kind::sentence || line.kind == Kind::prose ||
           (line.kind == Kind::phrase && line.text.size() > shortest);
  }

  static bool is_summary(const Line& line) {
    constexpr std::size_t long_title = 110;
    return line.kind == Kind::prose || line.kind == Kind::sentence || line.text.size() > long_title;
  }

  /// More for a line that a byline or a date follows soon, or the text.
  double nearness(std::size_t at) const {
    constexpr int farthest = 40;
    int distance = 0;
    double points = 0;
    for (auto next = at + 1; next < lines_.size() && distance < farthest; ++next) {
      const auto kind = lines_[next].kind;
      if (kind == Kind::blank) continue;
      ++distance;
      const bool byline = kind == Kind::byline || kind == Kind::date;
      if (byline && points == 0 && distance <= 8) points = 1 - 0.06 * distance;
      if (kind == Kind::prose && next >= run_.begin) break;
    }
    return points - 0.02 * distance;
  }

  /// Whether a line above says `key` glued to something: "OpinionThe Shoal Has Moved".
  bool is_glued_above(std::string_view key, std::size_t at) const {
    constexpr std::size_t shortest = 20, reach = 12;
    if (key.size() < shortest) return false;
    for (auto above = at - std::min(at, reach); above < at; ++above) {
      const auto& line = lines_[above].text;
      if (line.size() <= key.size() || line.size() > key.size() + 80) continue;
      if (title_key(line).find(key) != std::string::npos) return true;
    }
    return false;
  }

  std::span<const Line> lines_;
  LineRange run_;
  TextWords words_;
  std::vector<std::string> keys_;  ///< of lines that may be titles
  std::unordered_map<std::string, int> uses_;
  double prose_ = 0;
  std::size_t first_ = 0;
};

}  // namespace

std::string title_key(std::string_view line) {
  auto key = text::fold(without_bullets(line));
  auto end = key.begin();
  for (const char c : key) {
    const bool blank = c == ' ' || c == '\t';
    if (!blank || (end != key.begin() && end[-1] != ' ')) *end++ = blank ? ' ' : c;
  }
  key.erase(end, key.end());
  return key;
}

bool may_have_title_key(std::string_view line, std::string_view key) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  line = without_bullets(line);
  for (std::size_t at = 0; at < line.size() && is_letter(line[at]); ++at)
    if (at >= key.size() || (line[at] | 0x20) != key[at]) return false;
  return true;
}

SplitTitle split_title(std::string_view title) {
  constexpr std::size_t longest_outlet = 40;
  for (const std::string_view separator : {" | ", " - ", " – ", " — "}) {
    const auto at = find_last(title, separator);
    if (at == title.npos || at == 0) continue;
    const auto outlet = title.substr(at + separator.size());
    if (!outlet.empty() && outlet.size() <= longest_outlet) return {title.substr(0, at), outlet};
  }
  return {title, {}};
}

std::optional<std::size_t> find_title(std::span<const Line> lines, LineRange run) {
  return TitleJudge(lines, run).best();
}

}  // namespace newshound::article
