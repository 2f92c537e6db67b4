#include "text/compound.h"

#include <algorithm>
#include <array>

namespace newshound::text {

namespace {

constexpr std::string_view small_connectors = "-'&._/@#:+=";
/// Hyphens, apostrophes, a dot in the middle, and the blank without width.
constexpr std::array<std::string_view, 8> wide_connectors = {
    "\u2010", "\u2011", "\u2018", "\u2019", "\u201B", "\u00B7", "\u2027", "\u200B"};

bool is_connector(std::string_view gap) {
  if (gap.size() == 1) return small_connectors.find(gap.front()) != gap.npos;
  return std::find(wide_connectors.begin(), wide_connectors.end(), gap) != wide_connectors.end();
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

class CompoundMaker {
 public:
  CompoundMaker(std::string_view text, std::vector<Span>& words) : text_(text), words_(words) {}

  void make() {
    std::size_t made = 0;
    for (std::size_t at = 0; at < words_.size();) {
      if (is_between_blanks(at)) {
        words_[made++] = words_[at++];
        continue;
      }
      const auto end = end_of_chain(at);
      const Span whole{begin_of(at, made == 0 ? 0 : words_[made - 1].end), words_[end - 1].end};
      if (end - at <= most_words && whole.end - whole.begin <= most_bytes) {
        words_[made++] = whole;
        at = end;
      }
      while (at < end) words_[made++] = words_[at++];
    }
    words_.resize(made);
  }

 private:
  static constexpr std::size_t most_words = 4;
  static constexpr std::size_t most_bytes = 64;

  std::size_t end_of_chain(std::size_t at) const {
    ++at;
    while (at < words_.size() && connects(words_[at - 1], words_[at])) ++at;
    return at;
  }

  /// What most words are.
  bool is_between_blanks(std::size_t at) const {
    const auto [begin, end] = words_[at];
    return at + 1 < words_.size() && begin > 0 && text_[begin - 1] == ' ' && text_[end] == ' ' &&
           words_[at + 1].begin == end + 1;
  }

  /// With the "#" before the word, unless that belongs to another, which ends at `last_end`.
  std::uint32_t begin_of(std::size_t at, std::uint32_t last_end) const {
    const auto begin = words_[at].begin;
    return begin > last_end && text_[begin - 1] == '#' ? begin - 1 : begin;
  }

  bool connects(Span before, Span after) const {
    constexpr std::size_t longest_gap = 4;
    const auto length = after.begin - before.end;
    if (length == 1 && text_[before.end] == ' ') return false;
    if (length == 0 || length > longest_gap) return false;
    const auto gap = text_.substr(before.end, length);
    if (gap == ". ") return is_initial(before) && is_initial(after);
    if (gap.front() == '.' && length > 1) return has_dots(before) && is_connector(gap.substr(1));
    return is_connector(gap);
  }

  /// "J" of "J.", but not the "I" of "I am".
  bool is_initial(Span word) const {
    return word.end - word.begin == 1 && is_capital(text_[word.begin]) && word.end < text_.size() &&
           text_[word.end] == '.';
  }

  /// "U.S", behind which the last dot is not the end of a sentence.
  bool has_dots(Span word) const { return word.end - word.begin > 2 && text_[word.end - 2] == '.'; }

  std::string_view text_;
  std::vector<Span>& words_;
};

}  // namespace

void join_compounds(std::string_view text, std::vector<Span>& words) {
  CompoundMaker(text, words).make();
}

}  // namespace newshound::text
