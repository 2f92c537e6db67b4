#include "search/marks.h"

#include <algorithm>
#include <utility>

namespace newshound::search {

namespace {

// Words are cut the same way from one of these on, whatever stands before it.
bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::size_t begin_of_chunk(std::string_view text, std::size_t at) {
  while (at > 0 && !is_blank(text[at - 1])) --at;
  return at;
}

std::size_t end_of_chunk(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_blank(text[at])) ++at;
  return at;
}

std::size_t next_chunk(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

}  // namespace

MarkFinder::MarkFinder(std::span<const Pattern> patterns, text::Vocabulary& vocabulary,
                       std::string_view language)
    : patterns_(patterns), vocabulary_(vocabulary) {
  for (const auto& pattern : patterns) {
    if (pattern.words.empty()) continue;
    longest_ = std::max(longest_, pattern.words.size());
    if (pattern.stems && !stems_keep_their_start(language))
      starts_.add_all();
    else
      starts_.add(pattern.words.front());
  }
}

std::vector<Mark> MarkFinder::find(std::string_view text) {
  marks_.clear();
  std::size_t done = 0;
  for (const auto start : starts_.find(text)) {
    if (start < done) continue;
    const Chunk chunk{begin_of_chunk(text, start), end_of_chunk(text, start)};
    read(text, chunk);
    done = chunk.end;
  }
  return std::exchange(marks_, {});
}

/// Matches what begins in `chunk`; what it goes on with may stand in the next ones.
void MarkFinder::read(std::string_view text, Chunk chunk) {
  auto end = chunk.end;
  for (std::size_t words = 1; words < longest_; ++words) {
    end = end_of_chunk(text, next_chunk(text, end));
  }
  offset_ = static_cast<std::uint32_t>(chunk.begin);
  words_ = vocabulary_.read(text.substr(chunk.begin, end - chunk.begin));
  for (std::size_t at = 0; at < words_.size() && offset_ + words_[at].span.begin < chunk.end; ++at)
    match_at(at);
}

void MarkFinder::match_at(std::size_t at) {
  const auto begin = offset_ + words_[at].span.begin;
  if (!marks_.empty() && begin < marks_.back().span.end) return;
  Mark longest;
  for (std::size_t index = 0; index < patterns_.size(); ++index) {
    const auto end = length_of_match(at, patterns_[index]);
    if (end > longest.span.end)
      longest = {{begin, static_cast<std::uint32_t>(end)}, static_cast<std::uint32_t>(index)};
  }
  if (longest.span.end > 0) marks_.push_back(longest);
}

/// Where in the text the match of `pattern` that begins with the word at `at` ends, or 0.
std::size_t MarkFinder::length_of_match(std::size_t at, const Pattern& pattern) const {
  if (pattern.words.empty() || word_at(at, pattern) != pattern.words.front()) return 0;
  auto last = at;
  for (std::size_t word = 1; word < pattern.words.size(); ++word) {
    do ++last;
    while (last < words_.size() && words_[last].joined);
    if (last >= words_.size() || word_at(last, pattern) != pattern.words[word]) return 0;
  }
  return offset_ + words_[last].span.end;
}

std::string_view MarkFinder::word_at(std::size_t at, const Pattern& pattern) const {
  const auto word = words_[at].word;
  return pattern.stems ? vocabulary_.stem(word) : vocabulary_.word(word);
}

}  // namespace newshound::search
