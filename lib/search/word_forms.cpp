#include "search/word_forms.h"

#include <algorithm>

#include "base/utf8.h"
#include "index/terms.h"
#include "rank/expansion.h"
#include "rank/merged_terms.h"
#include "text/form.h"
#include "text/function_words.h"
#include "text/stem.h"

namespace newshound::search {

namespace {

void add_once(std::vector<std::string>& list, std::string item) {
  if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(std::move(item));
}

std::string in_capitals(std::string word) {
  for (char& c : word)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return word;
}

/// Whether an acronym has a stem apart from the common word that it looks like.
bool is_acronym(const Token& token) {
  return !token.joined && token.stem == in_capitals(token.word) && token.stem != token.word;
}

bool is_in_capitals(std::string_view form) {
  return std::none_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
  const auto length = std::min(a.size(), b.size());
  const auto differs =
      std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(length), b.begin());
  return utf8::cut_before(a, static_cast<std::size_t>(differs.first - a.begin()));
}

}  // namespace

std::vector<QueryWord> WordForms::words(std::string_view text) const {
  std::vector<QueryWord> words;
  for (auto& token : analyzers_.front().tokens(text)) {
    auto stem = token.stem;
    words.push_back({std::move(token), {std::move(stem)}});
  }
  for (const auto& analyzer : analyzers_.subspan(1)) {
    const auto tokens = analyzer.tokens(text);
    for (std::size_t at = 0; at < std::min(tokens.size(), words.size()); ++at)
      add_once(words[at].stems, tokens[at].stem);
  }
  // Who types "us" may mean the country; who types "US" does not mean the pronoun.
  for (auto& [token, stems] : words)
    if (token.stem != in_capitals(token.word) && text::is_function_word(token.word))
      add_once(stems, in_capitals(token.word));
  return words;
}

std::vector<std::string> WordForms::behind(const std::string& begin, std::size_t most) const {
  std::vector<std::string> ends;
  rank::MergedTerms terms(segments_, begin);
  while (ends.size() < most && terms.next() && terms.term().starts_with(begin))
    ends.push_back(terms.term().substr(begin.size()));
  return ends;
}

std::vector<std::string> WordForms::forms(std::string_view prefix, const std::string& word) const {
  constexpr std::size_t most_forms = 100;
  return behind(index::form_terms(prefix, word), most_forms);
}

std::vector<std::string> WordForms::stems(const QueryWord& word) const {
  auto stems = word.stems;
  for (const auto& analyzer : analyzers_) {
    if (analyzer.language() == "en") continue;
    add_once(stems, text::stem(word.token.word, analyzer.language()));
    for (const auto& form : forms({}, word.token.word))
      add_once(stems, text::stem_of(form, analyzer.language()));
  }
  return stems;
}

std::vector<std::string> WordForms::inflections(const QueryWord& word,
                                                std::string_view prefix) const {
  constexpr std::size_t least_letters = 3;
  std::vector<std::string> words = {index::term(prefix, word.token.word)};
  if (word.token.joined) return words;
  auto shared = word.token.word.size();
  for (const auto& stem : word.stems)
    if (const auto length = common_prefix(word.token.word, stem); length >= least_letters)
      shared = std::min(shared, length);
  const auto pattern = word.token.word.substr(0, shared) + '*';
  for (const auto& found : rank::by_pattern(segments_, std::string(prefix), pattern).terms) {
    const auto& candidate = found.word;
    for (const auto& analyzer : analyzers_) {
      const auto stem = text::stem(candidate, analyzer.language());
      if (std::find(word.stems.begin(), word.stems.end(), stem) != word.stems.end())
        add_once(words, index::term(prefix, candidate));
    }
  }
  return words;
}

std::vector<std::vector<std::string>> WordForms::pieces(const std::string& word) const {
  constexpr std::size_t most_ways = 4;
  std::vector<std::vector<std::string>> ways;
  for (const auto& text : behind(index::pieces_terms(word), most_ways)) {
    auto& way = ways.emplace_back();
    for (std::size_t begin = 0; begin < text.size();) {
      const auto end = std::min(text.find(' ', begin), text.size());
      way.push_back(text.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  return ways;
}

rank::Slot WordForms::folded(const QueryWord& word, std::string_view prefix) const {
  rank::Slot slot;
  if (is_acronym(word.token)) {
    slot.any.push_back(index::form_term(prefix, word.token.word, word.token.form));
    for (const auto& form : forms(prefix, word.token.word))
      if (is_in_capitals(form)) add_once(slot.any, index::form_term(prefix, word.token.word, form));
    return slot;
  }
  slot.any.push_back(index::term(prefix, word.token.word));
  return slot;
}

rank::Slot WordForms::inflected(const QueryWord& word, std::string_view prefix) const {
  if (is_acronym(word.token)) return folded(word, prefix);
  return {inflections(word, prefix), {}};
}

rank::Slot WordForms::exact(const QueryWord& word, std::string_view prefix) const {
  const auto& token = word.token;
  if (token.form != token.word) return {{index::form_term(prefix, token.word, token.form)}, {}};
  rank::Slot slot{{index::term(prefix, token.word)}, {}};
  for (const auto& form : forms(prefix, token.word))
    slot.except.push_back(index::form_term(prefix, token.word, form));
  return slot;
}

bool WordForms::any_form_is_meant(bool quoted, const QueryWord& word) const {
  if (quoted) return false;
  if (!text::is_capitalised(word.token.form) || is_acronym(word.token)) return true;
  return std::any_of(analyzers_.begin(), analyzers_.end(), [](const Analyzer& analyzer) {
    return analyzer.language() == "de" || analyzer.language() == "lb";
  });
}

}  // namespace newshound::search
