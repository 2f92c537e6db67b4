#include "rank/expansion.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/utf8.h"
#include "rank/edits.h"
#include "rank/merged_terms.h"

namespace newshound::rank {

namespace {

bool is_more_frequent(const ExpandedTerm& a, const ExpandedTerm& b) {
  return a.frequency != b.frequency ? a.frequency > b.frequency : a.word < b.word;
}

/// Keeps the most frequent terms: a heap, with the least frequent in front.
class MostFrequent {
 public:
  explicit MostFrequent(std::size_t limit) : limit_(limit) {}

  void add(ExpandedTerm term) {
    auto& terms = expansion_.terms;
    terms.push_back(std::move(term));
    std::push_heap(terms.begin(), terms.end(), is_more_frequent);
    if (terms.size() <= limit_) return;
    std::pop_heap(terms.begin(), terms.end(), is_more_frequent);
    terms.pop_back();
    expansion_.is_cut = true;
  }

  Expansion take() {
    std::sort_heap(expansion_.terms.begin(), expansion_.terms.end(), is_more_frequent);
    return std::move(expansion_);
  }

 private:
  std::size_t limit_;
  Expansion expansion_;
};

bool is_capital(char byte) { return byte >= 'A' && byte <= 'Z'; }

/// The least text behind all that begin with `text`; empty if there is none.
std::string behind_all(std::string text) {
  while (!text.empty() && static_cast<unsigned char>(text.back()) == 0xFF) text.pop_back();
  if (!text.empty()) ++text.back();
  return text;
}

/// Calls `action` with each word of the prefix that begins with `start`, and the walk, which it may
/// have skip some.
template <class Action>
void for_each_word(std::span<const SegmentView> segments, const std::string& prefix,
                   std::string_view start, Action action) {
  const auto beginning = prefix + std::string(start);
  MergedTerms terms(segments, beginning);
  while (terms.next()) {
    const std::string_view term = terms.term();
    if (!term.starts_with(beginning)) return;
    const auto word = term.substr(prefix.size());
    if (!word.empty() && is_capital(word.front()))
      terms.seek(prefix + static_cast<char>('Z' + 1));
    else
      action(word, terms);
  }
}

std::size_t first_character(std::string_view text) {
  return std::max<std::size_t>(utf8::character_length(text), 1);
}

/// Goes back to the last star only: what an earlier one stands for need not grow.
bool is_like(std::string_view word, std::string_view pattern) {
  std::optional<std::pair<std::string_view, std::string_view>> retry;
  while (!word.empty() || !pattern.empty()) {
    if (!pattern.empty() && pattern.front() == '*') {
      pattern.remove_prefix(1);
      retry = {word, pattern};
    } else if (!pattern.empty() && !word.empty() &&
               (pattern.front() == '?' || pattern.front() == word.front())) {
      word.remove_prefix(pattern.front() == '?' ? first_character(word) : 1);
      pattern.remove_prefix(1);
    } else if (retry && !retry->first.empty()) {
      retry->first.remove_prefix(first_character(retry->first));
      std::tie(word, pattern) = *retry;
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace

Expansion by_pattern(std::span<const SegmentView> segments, const std::string& prefix,
                     std::string_view pattern, std::size_t limit) {
  MostFrequent found(limit);
  const auto start = pattern.substr(0, pattern.find_first_of("*?"));
  for_each_word(segments, prefix, start, [&](std::string_view word, const MergedTerms& terms) {
    if (is_like(word, pattern)) found.add({std::string(word), terms.frequency(), 0});
  });
  return found.take();
}

Expansion by_edits(std::span<const SegmentView> segments, const std::string& prefix,
                   std::string_view word, Fuzziness fuzziness, std::size_t limit) {
  MostFrequent found(limit);
  std::size_t start = 0;
  for (auto left = fuzziness.same_start; left > 0 && start < word.size(); --left)
    start += first_character(word.substr(start));
  Edits edits(word, fuzziness.edits);
  for_each_word(segments, prefix, word.substr(0, start),
                [&](std::string_view other, MergedTerms& terms) {
                  const auto distance = edits.of(other);
                  if (distance <= fuzziness.edits)
                    found.add({std::string(other), terms.frequency(), distance});
                  else if (edits.hopeless() > 0)
                    terms.seek(behind_all(prefix + std::string(other.substr(0, edits.hopeless()))));
                });
  return found.take();
}

std::optional<ExpandedTerm> suggest(std::span<const SegmentView> segments,
                                    const std::string& prefix, std::string_view word) {
  constexpr std::size_t long_word = 6;
  constexpr std::uint64_t many = 10;
  const std::uint32_t most = characters(word).size() >= long_word ? 2 : 1;
  const auto found = by_edits(segments, prefix, word, {most, 0});
  const auto itself = std::find_if(found.terms.begin(), found.terms.end(),
                                   [](const ExpandedTerm& term) { return term.edits == 0; });
  const auto known = itself == found.terms.end() ? 0 : itself->frequency;
  for (std::uint32_t edits = 1; edits <= most; ++edits)
    for (const auto& term : found.terms)
      if (term.edits == edits && term.frequency >= many * std::max<std::uint64_t>(known, 1))
        return term;
  return std::nullopt;
}

}  // namespace newshound::rank
