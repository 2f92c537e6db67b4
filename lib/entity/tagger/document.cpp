#include "entity/tagger/document.h"

#include <algorithm>

#include "entity/tagger/keys.h"
#include "entity/tagger/labels.h"

namespace newshound::entity::tagger {

void Document::read(std::string_view text, const Tokens& tokens, const NameLists& lists,
                    Vocabulary& vocabulary) {
  ++text_;
  language_ = key_of(vocabulary.language());
  words_.clear();
  for (const auto& [begin, end] : tokens.spans)
    words_.push_back(&vocabulary.word(text.substr(begin, end - begin)));
  hits_.assign(words_.size(), 0);
  elsewhere_.resize(vocabulary.lower_size());
  add_sentences(tokens);
  for (const auto& sentence : sentences_) {
    match(sentence, lists);
    note_elsewhere(sentence);
  }
}

void Document::add_sentences(const Tokens& tokens) {
  sentences_.clear();
  sentence_of_.clear();
  std::uint32_t begin = 0;
  for (const auto end : tokens.ends) {
    sentence_of_.resize(end, static_cast<std::uint32_t>(sentences_.size()));
    sentences_.push_back({begin, end, style_of(begin, end)});
    begin = end;
  }
}

SentenceStyle Document::style_of(std::uint32_t begin, std::uint32_t end) const {
  // Small words stay small in titles.
  constexpr std::uint8_t longest_small = 3;
  constexpr std::size_t fewest = 4;
  std::size_t words = 0, upper = 0, long_words = 0, capitalised = 0;
  for (auto at = begin; at < end; ++at) {
    const auto& word = *words_[at];
    if (word.letters == 0) continue;
    ++words;
    if (word.casing == Casing::upper || word.casing == Casing::dotted) ++upper;
    if (word.letters <= longest_small) continue;
    ++long_words;
    if (is_capitalised(word.casing)) ++capitalised;
  }
  if (words >= 2 && upper * 5 >= words * 4) return SentenceStyle::capitals;
  return long_words >= fewest && capitalised * 6 >= long_words * 5 ? SentenceStyle::title
                                                                   : SentenceStyle::prose;
}

/// Finds in each list the longest names, from the left.
void Document::match(const Sentence& sentence, const NameLists& lists) {
  std::array<std::uint32_t, NameLists::most_lists> taken_to = {};
  for (auto at = sentence.begin; at < sentence.end; ++at) {
    std::array<std::uint8_t, NameLists::most_lists> longest = {};
    auto entry = words_[at]->listed;
    auto key = words_[at]->in_names;
    unsigned any = 0;
    for (std::uint32_t length = 1;; ++length) {
      any |= entry.lists;
      for (unsigned rest = entry.lists; rest != 0; rest &= rest - 1)
        longest[static_cast<unsigned>(__builtin_ctz(rest))] = static_cast<std::uint8_t>(length);
      if (!entry.goes_on || at + length >= sentence.end) break;
      key = joined(key, words_[at + length]->in_names);
      entry = lists.find(key);
    }
    for (unsigned rest = any; rest != 0; rest &= rest - 1) {
      const auto list = static_cast<unsigned>(__builtin_ctz(rest));
      if (at < taken_to[list]) continue;
      mark(at, static_cast<std::uint16_t>(list), longest[list]);
      taken_to[list] = at + longest[list];
    }
  }
}

void Document::mark(std::uint32_t begin, std::uint16_t list, std::uint32_t length) {
  const auto bit = [list](Place place) {
    return Hits{1} << (list * places + static_cast<unsigned>(place));
  };
  if (length == 1) {
    hits_[begin] |= bit(Place::whole);
    return;
  }
  hits_[begin] |= bit(Place::first);
  for (auto at = begin + 1; at + 1 < begin + length; ++at) hits_[at] |= bit(Place::inner);
  hits_[begin + length - 1] |= bit(Place::last);
}

void Document::note_elsewhere(const Sentence& sentence) {
  for (auto at = sentence.begin; at < sentence.end; ++at) {
    const auto& word = *words_[at];
    if (word.letters == 0) continue;
    auto& elsewhere = elsewhere_[word.lower_number];
    if (elsewhere.text != text_) {
      elsewhere = {};
      elsewhere.text = text_;
    }
    if (word.casing == Casing::lower) elsewhere.in_small_letters = true;
    if (!is_capitalised(word.casing)) continue;
    const bool inside = at > sentence.begin;
    if (inside && sentence.style == SentenceStyle::prose) elsewhere.capitalised_inside = true;
    if (elsewhere.count < Elsewhere::most) elsewhere.at[elsewhere.count++] = at;
    if (inside && at + 1 < sentence.end && words_[at - 1]->opens && words_[at + 1]->closes)
      elsewhere.in_parentheses = true;
  }
}

}  // namespace newshound::entity::tagger
