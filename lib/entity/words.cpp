#include "entity/words.h"

#include <algorithm>

#include "text/segment.h"

namespace newshound::entity {

namespace {

std::string_view slice(std::string_view text, std::size_t begin, std::size_t end) {
  return text.substr(begin, end - begin);
}

bool ends_sentence(std::string_view gap) {
  constexpr std::string_view ends = ".!?:\n\"(";
  constexpr std::string_view long_ends[] = {"…", "“", "„", "«", "‘", "—", "•"};
  bool is_ascii = true;
  for (const char c : gap) {
    if (c == ' ') continue;
    if (ends.find(c) != ends.npos) return true;
    is_ascii = is_ascii && static_cast<unsigned char>(c) < 0x80;
  }
  return !is_ascii && std::any_of(std::begin(long_ends), std::end(long_ends),
                                  [&](std::string_view end) { return gap.find(end) != gap.npos; });
}

void mark_headings(std::string_view body, std::vector<Word>& words) {
  constexpr std::size_t longest = 90;
  auto first = words.begin();
  while (first != words.end()) {
    const auto line_end = std::min(body.find('\n', first->span.begin), body.size());
    const auto last = std::find_if(first, words.end(),
                                   [&](const Word& word) { return word.span.begin >= line_end; });
    const auto capitalised =
        std::count_if(first, last, [](const Word& word) { return word.capitalised; });
    const auto end = slice(body, std::prev(last)->span.end, line_end);
    const bool heading =
        line_end - first->span.begin <= longest && end.empty() && capitalised * 2 > last - first;
    for (; first != last; ++first) first->in_heading = heading;
  }
}

}  // namespace

std::vector<Word> words_of(std::string_view body, Spellings& spellings) {
  const auto spans = text::words(body);
  const auto numbers = spellings.numbers_of(body, spans);
  constexpr std::size_t ahead = 12;
  std::vector<Word> words;
  words.reserve(spans.size());
  std::uint32_t gap_begin = 0;
  for (std::size_t at = 0; at < spans.size(); ++at) {
    if (at + ahead < spans.size()) spellings.expect(numbers[at + ahead]);
    const auto span = spans[at];
    const auto& spelling = spellings[numbers[at]];
    Word word;
    word.span = {span.begin, span.end - spelling.possessive};
    word.folded = spelling.folded;
    word.number = spelling.number;
    word.cues = spelling.cues;
    word.gap = slice(body, gap_begin, span.begin);
    word.capitalised = spelling.capitalised;
    word.all_capitals = spelling.all_capitals;
    word.possessive = slice(body, word.span.end, span.end);
    word.starts_sentence = words.empty() || ends_sentence(word.gap);
    words.push_back(word);
    gap_begin = span.end;
  }
  mark_headings(body, words);
  return words;
}

}  // namespace newshound::entity
