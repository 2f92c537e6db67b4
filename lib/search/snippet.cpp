#include "search/snippet.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace newshound::search {

namespace {

struct Occurrence {
  Span span;
  std::size_t pattern;
};

bool matches_at(const std::vector<Token>& tokens, std::size_t at, const Pattern& pattern) {
  if (at + pattern.words.size() > tokens.size()) return false;
  for (std::size_t i = 0; i < pattern.words.size(); ++i) {
    const auto& token = tokens[at + i];
    if ((pattern.stems ? token.stem : token.word) != pattern.words[i]) return false;
  }
  return !pattern.words.empty();
}

/// Where the patterns stand, in order; of those that overlap the first and longest.
std::vector<Occurrence> find_occurrences(const std::vector<Token>& tokens,
                                         const std::vector<Pattern>& patterns) {
  std::vector<Occurrence> occurrences;
  for (std::size_t at = 0; at < tokens.size();) {
    std::size_t longest = 0;
    std::size_t which = 0;
    for (std::size_t index = 0; index < patterns.size(); ++index)
      if (patterns[index].words.size() > longest && matches_at(tokens, at, patterns[index])) {
        longest = patterns[index].words.size();
        which = index;
      }
    if (longest > 0)
      occurrences.push_back({{tokens[at].span.begin, tokens[at + longest - 1].span.end}, which});
    at += std::max<std::size_t>(longest, 1);
  }
  return occurrences;
}

/// The part of the body from the first to the last of the occurrences that show most within
/// `bytes`.
Span best_range(const std::vector<Occurrence>& occurrences, std::size_t bytes) {
  Span best{};
  std::size_t most = 0;
  std::map<std::size_t, std::size_t> shown;  // how often each pattern stands from first to last
  auto last = occurrences.begin();
  for (auto first = occurrences.begin(); first != occurrences.end(); ++first) {
    for (; last != occurrences.end() && last->span.end - first->span.begin <= bytes; ++last)
      ++shown[last->pattern];
    if (shown.size() > most) {
      most = shown.size();
      best = {first->span.begin, std::prev(last)->span.end};
    }
    if (last == first)
      ++last;  // too long by itself
    else if (--shown[first->pattern] == 0)
      shown.erase(first->pattern);
  }
  return best;
}

bool ends_sentence(std::string_view gap) {
  return gap.find_first_of(".!?\n") != gap.npos || gap.find("”") != gap.npos;
}

/// Index of the token with which the passage begins: that of a sentence, if it is not too far
/// before `needed`, else the first that fits.
std::size_t first_token(std::string_view body, const std::vector<Token>& tokens, Span needed,
                        std::size_t room) {
  auto at = static_cast<std::size_t>(std::lower_bound(tokens.begin(), tokens.end(), needed.begin,
                                                      [](const Token& token, std::uint32_t begin) {
                                                        return token.span.begin < begin;
                                                      }) -
                                     tokens.begin());
  auto fits = at;
  while (at > 0 && needed.begin - tokens[at - 1].span.begin <= room) {
    const auto gap_begin = tokens[at - 1].span.end;
    if (ends_sentence(body.substr(gap_begin, tokens[at].span.begin - gap_begin))) return at;
    fits = --at;
  }
  return at == 0 ? 0 : fits;
}

/// Where the passage ends: behind the last word that fits, with what closes its sentence.
std::uint32_t passage_end(std::string_view body, const std::vector<Token>& tokens,
                          std::size_t first, Span needed, std::size_t bytes) {
  auto last = first;
  while (last + 1 < tokens.size() &&
         (tokens[last + 1].span.end - tokens[first].span.begin <= bytes ||
          tokens[last].span.end < needed.end))
    ++last;
  auto end = tokens[last].span.end;
  constexpr std::uint32_t longest_close = 3;  // "..."; some rows of these go on for pages
  const auto next = last + 1 < tokens.size() ? tokens[last + 1].span.begin
                                             : static_cast<std::uint32_t>(body.size());
  const auto limit = std::min(next, end + longest_close);
  while (end < limit && std::string_view(".!?").find(body[end]) != std::string_view::npos) ++end;
  return end;
}

}  // namespace

Snippet make_snippet(std::string_view body, const Analyzer& analyzer,
                     const std::vector<Pattern>& patterns, std::size_t bytes) {
  auto tokens = analyzer.tokens(body);
  std::erase_if(tokens, [](const Token& token) { return token.joined; });
  if (tokens.empty()) return {};
  const auto occurrences = find_occurrences(tokens, patterns);
  auto needed = best_range(occurrences, bytes);
  if (occurrences.empty()) needed = {tokens.front().span.begin, tokens.front().span.begin};
  const auto used = needed.end - needed.begin;
  const auto room = bytes > used ? (bytes - used) / 2 : 0;
  const auto first = first_token(body, tokens, needed, room);
  Snippet snippet;
  snippet.begin = tokens[first].span.begin;
  const auto end = passage_end(body, tokens, first, needed, bytes);
  snippet.text = body.substr(snippet.begin, end - snippet.begin);
  for (const auto& occurrence : occurrences)
    if (occurrence.span.begin >= snippet.begin && occurrence.span.end <= end)
      snippet.matches.push_back(
          {occurrence.span.begin - snippet.begin, occurrence.span.end - snippet.begin});
  return snippet;
}

}  // namespace newshound::search
