#include "entity/spellings.h"

#include <algorithm>

#include "text/fold.h"

namespace newshound::entity {

namespace {

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

std::size_t possessive_length(std::string_view word) {
  for (const std::string_view ending : {"'s", "’s", "'S", "’S"})
    if (word.size() > ending.size() && word.ends_with(ending)) return ending.size();
  return 0;
}

}  // namespace

std::vector<std::uint32_t> Spellings::numbers_of(std::string_view body,
                                                 const std::vector<Span>& spans) {
  if (known_.size() != words_.size()) clear();  // the last call ended in an exception
  const auto word = [&](std::size_t at) {
    return body.substr(spans[at].begin, spans[at].end - spans[at].begin);
  };
  constexpr std::size_t ahead = 12;
  std::vector<std::uint32_t> numbers(spans.size());
  for (std::size_t at = 0; at < spans.size(); ++at) {
    if (at + ahead < spans.size()) words_.expect(word(at + ahead));
    numbers[at] = words_.number(word(at));
    if (numbers[at] >= known_.size()) add(word(at));
  }
  return numbers;
}

void Spellings::add(std::string_view word) {
  Spelling spelling;
  spelling.possessive = static_cast<std::uint32_t>(possessive_length(word));
  word.remove_suffix(spelling.possessive);
  spelling.number = folded_.number(text::fold(word));
  spelling.folded = folded_.text(spelling.number);
  spelling.cues = cues_of(spelling.folded);
  spelling.capitalised = is_capital(first_letter(word));
  spelling.all_capitals = all_capitals(word);
  known_.push_back(spelling);
}

std::size_t Spellings::bytes() const noexcept {
  return words_.bytes() + folded_.bytes() + known_.size() * sizeof(Spelling);
}

void Spellings::clear() { *this = Spellings(); }

}  // namespace newshound::entity
