#include "article/scraped/interludes.h"

#include <algorithm>

namespace newshound::article {

namespace {

bool is_text(const Line& line) { return line.kind == Kind::prose || line.kind == Kind::sentence; }

class InterludeFinder {
 public:
  InterludeFinder(std::span<const Line> lines, LineRange text) : lines_(lines), text_(text) {}

  std::vector<std::size_t> find() const {
    std::vector<std::size_t> found;
    const bool whole = has_whole_paragraphs();
    for (auto at = text_.begin; at < text_.end; ++at)
      if (is_above_credit(at) || (whole && (is_stray_headline(at) || is_said_twice(at))))
        found.push_back(at);
    if (whole) add_lists(found);
    return found;
  }

 private:
  /// Whether nearly all that is said is said in lines that are paragraphs.
  bool has_whole_paragraphs() const {
    constexpr std::size_t fewest = 4;
    std::size_t paragraphs = 0, paragraph_bytes = 0, other_bytes = 0;
    for (auto at = text_.begin; at < text_.end; ++at) {
      const auto& line = lines_[at];
      const bool paragraph = is_text(line) && ends_sentence(line.text);
      paragraphs += paragraph ? 1 : 0;
      (paragraph ? paragraph_bytes : other_bytes) += line.text.size();
    }
    return paragraphs >= fewest && other_bytes * 2 < paragraph_bytes;
  }

  bool is_above_credit(std::size_t at) const {
    constexpr std::size_t longest = 350, longest_credit = 60;
    const bool may_be = is_text(lines_[at]) || lines_[at].kind == Kind::phrase;
    if (!may_be || lines_[at].text.size() > longest || at + 1 >= text_.end) return false;
    const auto& below = lines_[at + 1];
    return below.kind == Kind::caption && below.text.size() <= longest_credit &&
           (at == 0 || lines_[at - 1].kind == Kind::blank);
  }

  /// A phrase of the length of a headline between whole paragraphs.
  bool is_stray_headline(std::size_t at) const {
    constexpr std::size_t shortest = 58, longest = 400;
    const auto& line = lines_[at];
    if (line.kind != Kind::phrase || line.text.size() < shortest || line.text.size() > longest)
      return false;
    const char first = line.text.front();
    const bool is_numbered = first >= '0' && first <= '9' && line.text.find(". ") < 4;
    if (is_numbered || (first >= 'a' && first <= 'z') || first == '"' || line.text.starts_with("“"))
      return false;
    if (line.text.find(". ") != line.text.npos && line.text.size() > 150) return false;
    if (line.text.ends_with(',') || line.text.ends_with('-') || line.text.ends_with("—"))
      return false;
    const auto* above = neighbour(at, -1);
    return above == nullptr || above->kind != Kind::phrase || ends_sentence(above->text) ||
           above->text.size() >= shortest;
  }

  /// What is said just twice in a row is what a picture shows, once for those who cannot see it.
  bool is_said_twice(std::size_t at) const {
    constexpr std::size_t shortest = 40;
    if (lines_[at].text.size() < shortest) return false;
    return said_in_row(at, -1) + said_in_row(at, 1) == 1;
  }

  /// How many lines next to line `at`, up to two, say the same.
  int said_in_row(std::size_t at, int step) const {
    constexpr int most = 2;
    int same = 0;
    for (const auto* next = neighbour(at, step); next != nullptr && same < most; ++same) {
      if (next->text != lines_[at].text) break;
      next = neighbour(static_cast<std::size_t>(next - lines_.data()), step);
    }
    return same;
  }

  /// Many phrases with no sentence between them, one of which is as long as a headline.
  void add_lists(std::vector<std::size_t>& found) const {
    constexpr std::size_t fewest = 4, headline = 48;
    std::vector<std::size_t> phrases;
    std::size_t longest = 0;
    for (auto at = text_.begin; at <= text_.end; ++at) {
      if (at == text_.end || is_text(lines_[at])) {
        if (phrases.size() >= fewest && longest >= headline)
          found.insert(found.end(), phrases.begin(), phrases.end());
        phrases.clear();
        longest = 0;
      } else if (lines_[at].kind == Kind::phrase) {
        phrases.push_back(at);
        longest = std::max(longest, lines_[at].text.size());
      }
    }
  }

  const Line* neighbour(std::size_t at, int step) const {
    for (auto next = static_cast<std::ptrdiff_t>(at) + step;
         next >= 0 && next < static_cast<std::ptrdiff_t>(lines_.size()); next += step)
      if (const auto& line = lines_[static_cast<std::size_t>(next)]; line.kind != Kind::blank)
        return &line;
    return nullptr;
  }

  std::span<const Line> lines_;
  LineRange text_;
};

}  // namespace

std::vector<std::size_t> find_interludes(std::span<const Line> lines, LineRange text) {
  return InterludeFinder(lines, text).find();
}

}  // namespace newshound::article
