#include "search/snippet.h"

#include <algorithm>

#include "search/passage.h"

namespace newshound::search {

namespace {

/// Chooses the parts of a text in which the marks weigh most.
class Chooser {
 public:
  Chooser(std::span<const Mark> marks, std::span<const Pattern> patterns, std::size_t bytes)
      : marks_(marks.begin(), marks.end()), patterns_(patterns), bytes_(bytes) {
    std::erase_if(marks_, [&](const Mark& mark) { return length_of(mark.span) > bytes; });
    worth_.reserve(patterns.size());
    for (const auto& pattern : patterns)
      worth_.push_back(pattern.weight * static_cast<double>(pattern.words.size()));
  }

  bool empty() const { return marks_.empty(); }

  /// From the first to the last mark of the part that weighs most; of equal ones the shortest, then
  /// the first. There must be marks.
  Span best() const {
    Span best{};
    double most = -1;
    std::vector<std::uint32_t> shown(patterns_.size());
    double weight = 0;
    std::size_t last = 0;
    for (std::size_t first = 0; first < marks_.size(); ++first) {
      for (; last < marks_.size() && marks_[last].span.end - begin_of(first) <= bytes_; ++last)
        weight += shown[marks_[last].pattern]++ == 0 ? worth(last) : worth(last) * repeated;
      const Span here{begin_of(first), marks_[last - 1].span.end};
      // Sums that differ by rounding only are equal.
      const bool is_more = weight > most * (1 + tiny) + tiny;
      const bool is_as_much = weight > most * (1 - tiny) - tiny;
      if (is_more || (is_as_much && length_of(here) < length_of(best))) {
        most = std::max(most, weight);
        best = here;
      }
      weight -= --shown[marks_[first].pattern] == 0 ? worth(first) : worth(first) * repeated;
    }
    return best;
  }

  /// What lies there has been shown: its marks are gone, and others like them weigh less.
  void take(Span shown) {
    constexpr double shown_before = 0.1;
    for (const auto& mark : marks_)
      if (shown.begin <= mark.span.begin && mark.span.end <= shown.end)
        worth_[mark.pattern] =
            std::min(worth_[mark.pattern], patterns_[mark.pattern].weight * shown_before);
    std::erase_if(marks_, [&](const Mark& mark) {
      return mark.span.begin < shown.end && shown.begin < mark.span.end;
    });
  }

 private:
  static constexpr double repeated = 0.05;  ///< what a pattern weighs that stands there already
  static constexpr double tiny = 1e-9;

  static std::uint32_t length_of(Span span) { return span.end - span.begin; }
  std::uint32_t begin_of(std::size_t mark) const { return marks_[mark].span.begin; }
  double worth(std::size_t mark) const { return worth_[marks_[mark].pattern]; }

  std::vector<Mark> marks_;
  std::span<const Pattern> patterns_;
  std::size_t bytes_;
  std::vector<double> worth_;  ///< by pattern
};

/// What lies between the passages around `needed`.
Span room_of(Span needed, std::string_view body, const std::vector<Passage>& passages) {
  Span room{0, static_cast<std::uint32_t>(body.size())};
  for (const auto& passage : passages) {
    if (passage.span.end <= needed.begin) room.begin = std::max(room.begin, passage.span.end);
    if (passage.span.begin >= needed.end) room.end = std::min(room.end, passage.span.begin);
  }
  return room;
}

}  // namespace

std::vector<Highlight> highlights_of(std::span<const Mark> marks, std::span<const Pattern> patterns,
                                     Span where) {
  std::vector<Highlight> highlights;
  for (const auto& mark : marks)
    if (mark.span.begin >= where.begin && mark.span.end <= where.end)
      highlights.push_back({{mark.span.begin - where.begin, mark.span.end - where.begin},
                            patterns[mark.pattern].kind});
  return highlights;
}

std::vector<Snippet> make_snippets(std::string_view body, std::span<const Mark> marks,
                                   std::span<const Pattern> patterns, SnippetLimits limits,
                                   text::Vocabulary& vocabulary) {
  Chooser chooser(marks, patterns, limits.bytes);
  std::vector<Passage> passages;
  const auto add = [&](Span needed) {
    passages.push_back(
        passage_around(body, needed, room_of(needed, body, passages), limits.bytes, vocabulary));
    chooser.take(passages.back().span);
  };
  if (chooser.empty() && limits.count > 0) add({});
  while (!chooser.empty() && passages.size() < limits.count) add(chooser.best());
  std::sort(passages.begin(), passages.end(), [](const Passage& left, const Passage& right) {
    return left.span.begin < right.span.begin;
  });
  std::vector<Snippet> snippets;
  for (const auto& [span, cut_before, cut_after] : passages)
    if (span.end > span.begin)
      snippets.push_back({std::string(body.substr(span.begin, span.end - span.begin)), span.begin,
                          cut_before, cut_after, highlights_of(marks, patterns, span)});
  return snippets;
}

}  // namespace newshound::search
