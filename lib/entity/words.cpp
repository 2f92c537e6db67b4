#include "entity/words.h"

#include <algorithm>

#include "text/fold.h"
#include "text/segment.h"

namespace newshound::entity {

namespace {

std::string_view slice(std::string_view text, std::size_t begin, std::size_t end) {
  return text.substr(begin, end - begin);
}

/// The first character of `word`, of one or more bytes.
std::string_view first_letter(std::string_view word) {
  std::size_t length = 1;
  while (length < word.size() && (static_cast<unsigned char>(word[length]) & 0xC0U) == 0x80U)
    ++length;
  return word.substr(0, length);
}

bool is_capital(std::string_view letter) {
  if (letter.size() == 1) return letter[0] >= 'A' && letter[0] <= 'Z';
  // Of the two-byte letters of Latin-1 and Latin Extended-A, where European names begin.
  if (letter.starts_with("\xC3"))
    return static_cast<unsigned char>(letter[1]) <= 0x9E && letter != "×";
  if (letter.starts_with("\xC4") || letter.starts_with("\xC5")) {
    const auto point = (static_cast<unsigned char>(letter[0]) - 0xC4U) * 0x40U + 0x100U +
                       (static_cast<unsigned char>(letter[1]) - 0x80U);
    // Capital and small letter take turns there, but from Ĺ to Ň and from Ź to Ž the other way.
    const bool odd = (point >= 0x139 && point <= 0x148) || (point >= 0x179 && point <= 0x17E);
    return text::fold(letter) != letter && point % 2 == (odd ? 1U : 0U);
  }
  return false;
}

bool all_capitals(std::string_view word) {
  return word.size() >= 2 &&
         std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
         word[0] >= 'A' && word[0] <= 'Z';
}

bool ends_sentence(std::string_view gap) {
  for (const std::string_view end :
       {".", "!", "?", "…", ":", "\n", "“", "„", "«", "\"", "‘", "(", "—", "•"})
    if (gap.find(end) != gap.npos) return true;
  return false;
}

/// Cuts "'s" off the span of a word.
void cut_possessive(std::string_view body, Word& word) {
  const auto text = slice(body, word.span.begin, word.span.end);
  for (const std::string_view ending : {"'s", "’s", "'S", "’S"})
    if (text.size() > ending.size() && text.ends_with(ending)) {
      word.possessive = text.substr(text.size() - ending.size());
      word.span.end -= static_cast<std::uint32_t>(ending.size());
      return;
    }
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

std::vector<Word> words_of(std::string_view body) {
  std::vector<Word> words;
  std::uint32_t gap_begin = 0;
  for (const auto span : text::words(body)) {
    Word word;
    word.span = span;
    word.gap = slice(body, gap_begin, span.begin);
    gap_begin = span.end;
    cut_possessive(body, word);
    const auto text = slice(body, word.span.begin, word.span.end);
    word.folded = text::fold(text);
    word.capitalised = is_capital(first_letter(text));
    word.all_capitals = all_capitals(text);
    word.starts_sentence = words.empty() || ends_sentence(word.gap);
    words.push_back(std::move(word));
  }
  mark_headings(body, words);
  return words;
}

}  // namespace newshound::entity
