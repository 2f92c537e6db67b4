#include "search/passage.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"

namespace newshound::search {

namespace {

constexpr std::string_view blanks = " \n\t\r";
constexpr std::uint32_t longest_punctuation = 8;  // "..."; some rows of these go on for pages

std::uint32_t bytes_of(std::size_t size) { return static_cast<std::uint32_t>(size); }

/// The words around a part of a text, and where its sentences begin.
class Surroundings {
 public:
  Surroundings(std::string_view text, Span needed, Span room, std::size_t bytes,
               text::Vocabulary& vocabulary)
      : text_(text) {
    const auto begin = begin_of(needed, room, bytes);
    const auto end = end_of(needed, room, bytes);
    for (const auto& word : vocabulary.read(text.substr(begin, end - begin))) {
      if (word.joined) continue;
      words_.push_back({begin + word.span.begin, begin + word.span.end});
    }
    is_whole_before_ = begin == 0;
    is_whole_after_ = end == text.size();
    sentences_ = vocabulary.breaks().sentences;
    paragraphs_ = vocabulary.breaks().paragraphs;
    // What is read begins a sentence only if the text begins there.
    if (!is_whole_before_ && !sentences_.empty()) sentences_.erase(sentences_.begin());
  }

  bool empty() const { return words_.empty(); }
  std::size_t size() const { return words_.size(); }
  Span word(std::size_t at) const { return words_[at]; }

  /// The first word that ends behind `offset`, or the last.
  std::size_t word_at(std::uint32_t offset) const {
    const auto found = std::partition_point(words_.begin(), words_.end(),
                                            [&](Span word) { return word.end <= offset; });
    return std::min<std::size_t>(static_cast<std::size_t>(found - words_.begin()), size() - 1);
  }

  bool begins_sentence(std::size_t at) const {
    return std::binary_search(sentences_.begin(), sentences_.end(), bytes_of(at));
  }
  bool begins_paragraph(std::size_t at) const {
    return at > 0 && std::binary_search(paragraphs_.begin(), paragraphs_.end(), bytes_of(at));
  }

  bool ends_sentence(std::size_t at) const {
    return at + 1 == size() ? is_whole_after_ : begins_sentence(at + 1);
  }

  /// Where the word begins, with the quotation mark before it.
  std::uint32_t begin_with_punctuation(std::size_t at) const {
    const auto lowest = at > 0 ? words_[at - 1].end : 0;
    auto begin = words_[at].begin;
    while (begin > lowest && blanks.find(text_[begin - 1]) == blanks.npos) --begin;
    const bool fits = words_[at].begin - begin <= longest_punctuation && !is_inside(begin);
    return fits ? begin : words_[at].begin;
  }

  /// Where the word ends, with what closes its sentence.
  std::uint32_t end_with_punctuation(std::size_t at) const {
    const auto highest = at + 1 < size() ? words_[at + 1].begin : bytes_of(text_.size());
    auto end = words_[at].end;
    while (end < highest && blanks.find(text_[end]) == blanks.npos) ++end;
    const bool fits = end - words_[at].end <= longest_punctuation && !is_inside(end);
    return fits ? end : words_[at].end;
  }

 private:
  /// Whether a character goes on at `offset`.
  bool is_inside(std::uint32_t offset) const { return utf8::cut_before(text_, offset) != offset; }

  std::uint32_t begin_of(Span needed, Span room, std::size_t bytes) const {
    if (needed.begin - room.begin <= bytes) return room.begin;
    const auto far = needed.begin - bytes_of(bytes);
    const auto blank = text_.substr(0, needed.begin).find_first_of(blanks, far);
    return bytes_of(blank == text_.npos ? utf8::cut_before(text_, far) : blank);
  }

  std::uint32_t end_of(Span needed, Span room, std::size_t bytes) const {
    if (room.end - needed.end <= bytes) return room.end;
    const auto far = needed.end + bytes_of(bytes);
    const auto blank = text_.substr(0, far).find_last_of(blanks);
    const bool found = blank != text_.npos && blank >= needed.end;
    return bytes_of(found ? blank : utf8::cut_before(text_, far));
  }

  std::string_view text_;
  std::vector<Span> words_;
  std::vector<std::uint32_t> sentences_, paragraphs_;
  bool is_whole_before_ = false, is_whole_after_ = false;
};

/// The word to begin with: that of the sentence of `first`, if that leaves its end within `bytes`,
/// else the first that takes at most half of what is left.
std::size_t first_word(const Surroundings& words, std::size_t first, std::size_t last,
                       std::size_t bytes) {
  const auto end = words.word(last).end;
  const auto fits = [&](std::size_t at, std::size_t limit) {
    return end - words.word(at).begin <= limit;
  };
  auto at = first;
  while (at > 0 && !words.begins_sentence(at) && fits(at - 1, bytes)) --at;
  if (words.begins_sentence(at)) return at;
  const auto needed = end - words.word(first).begin;
  const auto half = needed + (bytes > needed ? (bytes - needed) / 2 : 0);
  at = first;
  while (at > 0 && fits(at - 1, half)) --at;
  return at;
}

/// The word to end with: the last that ends a sentence and fits, if there is one behind `last`,
/// else the last that fits. Never beyond a paragraph of which `last` is no part.
std::size_t last_word(const Surroundings& words, std::size_t first, std::size_t last,
                      std::size_t bytes) {
  const auto begin = words.word(first).begin;
  auto whole = words.ends_sentence(last) ? last : words.size();
  auto at = last;
  while (at + 1 < words.size() && words.word(at + 1).end - begin <= bytes &&
         !words.begins_paragraph(at + 1)) {
    ++at;
    if (words.ends_sentence(at)) whole = at;
  }
  return whole == words.size() ? at : whole;
}

}  // namespace

Passage passage_around(std::string_view text, Span needed, Span room, std::size_t bytes,
                       text::Vocabulary& vocabulary) {
  const Surroundings words(text, needed, room, bytes, vocabulary);
  if (words.empty()) return {needed, false, false};
  const auto needed_first = words.word_at(needed.begin);
  const auto needed_last = needed.end > needed.begin ? words.word_at(needed.end - 1) : needed_first;
  const auto first = first_word(words, needed_first, needed_last, bytes);
  const auto last = last_word(words, first, needed_last, bytes);
  Passage passage;
  passage.span = {std::max(words.begin_with_punctuation(first), room.begin),
                  std::min(words.end_with_punctuation(last), room.end)};
  passage.cut_before = !words.begins_sentence(first);
  passage.cut_after = !words.ends_sentence(last);
  return passage;
}

}  // namespace newshound::search
