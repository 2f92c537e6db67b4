#include "article/scraped/header.h"

#include <algorithm>
#include <unordered_map>

#include "article/scraped/phrases.h"

namespace newshound::article {

namespace {

/// How many lines that are not blank a byline may stand above the title.
constexpr int reach_above = 8;

class HeaderReader {
 public:
  HeaderReader(std::span<const Line> lines, LineRange text)
      : lines_(lines), text_(text), begin_(find_begin()), end_(find_end()) {
    for (const auto& line : lines_)
      if (line.kind == Kind::phrase) ++uses_[line.text];
  }

  Header read() {
    Header header;
    std::vector<std::size_t> bare;
    header.end = end_;
    for (auto at = begin_; at < end_; ++at) {
      if (at > text_.begin && lines_[at].kind == Kind::related) break;
      if (lines_[at].kind == Kind::date) header.dates.push_back(at);
      if (is_explicit_byline(at))
        header.bylines.push_back(at);
      else if (is_byline(at) && !is_job_of(bare, at))
        bare.push_back(at);
    }
    if (header.bylines.empty()) header.bylines = std::move(bare);
    if (header.dates.empty()) header.dates = dates_elsewhere();
    if (header.bylines.empty()) header.bylines = bylines_elsewhere();
    return header;
  }

 private:
  std::size_t find_begin() const {
    auto at = text_.begin;
    for (int left = reach_above + 1; at > 0 && left > 0; --at)
      if (lines_[at - 1].kind != Kind::blank) --left;
    return at;
  }

  /// At the first paragraph; behind a byline or a date that follows soon, if there is hardly more
  /// than a summary before it.
  std::size_t find_end() const {
    constexpr int soon = 14, most_prose = 2;
    auto at = text_.begin;
    while (at < text_.end && lines_[at].kind != Kind::prose) ++at;
    auto end = at;
    int lines = 0, prose = 0;
    for (; at < text_.end && lines < soon && prose <= most_prose; ++at) {
      const auto kind = lines_[at].kind;
      if (kind != Kind::blank) ++lines;
      if (kind == Kind::prose) ++prose;
      if (kind == Kind::byline || kind == Kind::date || calls_author(lines_[at].text)) end = at + 1;
    }
    while (end > 0 && end < text_.end && calls_author(lines_[end - 1].text)) ++end;
    return end;
  }

  std::size_t next_line(std::size_t at) const {
    do ++at;
    while (at < lines_.size() && lines_[at].kind == Kind::blank);
    return at;
  }

  /// "By Ruth Okafor"; or one of the two lines "By" and "Ruth Okafor".
  bool is_explicit_byline(std::size_t at) const {
    const auto& line = lines_[at];
    if (line.kind == Kind::byline) return true;
    if (line.kind != Kind::phrase && line.kind != Kind::item) return false;
    return calls_author(line.text) || (is_called(at) && parse_bare_byline(line.text));
  }

  /// Whether a name without "By" is that of an author.
  bool is_byline(std::size_t at) const {
    const auto& line = lines_[at];
    if (line.kind != Kind::phrase && line.kind != Kind::item && line.kind != Kind::date &&
        line.kind != Kind::caption)
      return false;
    const auto byline = parse_bare_byline(line.text);
    return byline && has_cue(at, *byline);
  }

  /// Whether something besides its look says that a line is a byline.
  bool has_cue(std::size_t at, const Byline& byline) const {
    const auto text = lines_[at].text;
    if (byline.date || text.find('@') != text.npos) return true;
    if (lines_[at].kind == Kind::caption) return false;
    const bool glued = byline.authors.size() == 1 && text.size() > byline.authors[0].size() + 3;
    if (glued && at >= text_.begin) return true;
    const auto next = next_line(at);
    if (next < lines_.size() && next <= end_ + 1) {
      const auto& below = lines_[next];
      if (below.kind == Kind::date || below.kind == Kind::bio || is_job(below.text) ||
          below.text.starts_with('@'))
        return true;
    }
    const auto uses = uses_.find(text);
    return at >= text_.begin && uses != uses_.end() && uses->second > 1;
  }

  /// Whether line `at` is the job of whom the last of `names`, just above it, names.
  bool is_job_of(const std::vector<std::size_t>& names, std::size_t at) const {
    return !names.empty() && next_line(names.back()) == at && is_job(lines_[at].text);
  }

  bool is_called(std::size_t at) const {
    while (at > begin_) {
      --at;
      if (lines_[at].kind != Kind::blank) return calls_author(lines_[at].text);
    }
    return false;
  }

  /// The nearest date above the header; or else one in the text that is called that of
  /// publication, or the first at the end of the text or below it.
  std::vector<std::size_t> dates_elsewhere() const {
    constexpr std::size_t farthest = 40;
    for (auto at = begin_; at > 0 && at + farthest > begin_; --at)
      if (lines_[at - 1].kind == Kind::date) return {at - 1};
    constexpr std::size_t last_lines = 3;
    for (auto at = end_; at < text_.end; ++at)
      if (lines_[at].kind == Kind::date && is_labelled(lines_[at])) return {at};
    const auto last = std::min(lines_.size(), text_.end + farthest);
    for (auto at = std::max(end_, text_.end - std::min(text_.end, last_lines)); at < last; ++at)
      if (lines_[at].kind == Kind::date) return {at};
    return {};
  }

  static bool is_labelled(const Line& line) {
    const auto date = parse_date_line(line.text);
    return date && date->is_labelled;
  }

  /// A byline in or just below the text, or the name above a note about its bearer or his job;
  /// or else the nearest byline above the header that has a date.
  std::vector<std::size_t> bylines_elsewhere() const {
    constexpr std::size_t farthest = 25, last_lines = 8;
    const auto last = std::min(lines_.size(), text_.end + farthest);
    for (auto at = end_; at < last; ++at)
      if (lines_[at].kind == Kind::byline) return {at};
    for (auto at = std::max(end_, text_.end - std::min(text_.end, last_lines)); at < last; ++at)
      if (lines_[at].kind == Kind::phrase && names_worker(at)) return {at};
    return byline_above();
  }

  /// Whether a name is said to be that of someone who works for a paper.
  bool names_worker(std::size_t at) const {
    constexpr int reach = 2;
    if (!parse_bare_byline(lines_[at].text)) return false;
    auto next = at;
    for (int left = reach; left > 0; --left) {
      next = next_line(next);
      if (next >= lines_.size()) return false;
      if (lines_[next].kind == Kind::bio || is_job(lines_[next].text)) return true;
    }
    return false;
  }

  std::vector<std::size_t> byline_above() const {
    constexpr std::size_t farthest = 60;
    for (auto at = begin_; at > 0 && at + farthest > begin_; --at) {
      const auto next = next_line(at - 1);
      const bool dated = next < lines_.size() && lines_[next].kind == Kind::date;
      if (dated && lines_[at - 1].kind == Kind::byline) return {at - 1};
    }
    return {};
  }

  std::span<const Line> lines_;
  LineRange text_;
  std::unordered_map<std::string_view, int> uses_;
  std::size_t begin_;
  std::size_t end_;
};

}  // namespace

Header read_header(std::span<const Line> lines, LineRange text) {
  return HeaderReader(lines, text).read();
}

}  // namespace newshound::article
