#include "rank/entity_table.h"

#include <algorithm>

#include "rank/bytes.h"
#include "text/fold.h"
#include "text/segment.h"

namespace newshound::rank {

namespace {

template <class Number>
Number number_at(std::span<const Number> column, std::uint32_t at) {
  if (at >= column.size()) throw Damaged("a column of a rank file has no entity of such a number");
  return column[at];
}

}  // namespace

EntityTable::EntityTable(const EntityColumns& columns) : columns_(columns) {
  const bool fit = columns_.articles.size() == columns_.names.size() &&
                   columns_.form_entities.size() == columns_.forms.size() &&
                   columns_.form_articles.size() == columns_.forms.size() &&
                   columns_.word_begins.size() == columns_.word_texts.size();
  if (!fit) throw Damaged("the columns of entities in a rank file do not fit each other");
}

std::uint32_t EntityTable::articles(std::uint32_t entity) const {
  return number_at(columns_.articles, entity);
}

NumberRange EntityTable::forms(std::uint32_t entity) const {
  const auto all = columns_.form_entities;
  const auto [begin, end] = std::equal_range(all.begin(), all.end(), entity);
  return {static_cast<std::uint32_t>(begin - all.begin()),
          static_cast<std::uint32_t>(end - all.begin())};
}

std::uint32_t EntityTable::entity_of(std::uint32_t form) const {
  const auto entity = number_at(columns_.form_entities, form);
  if (entity >= size()) throw Damaged("a form in a rank file is that of no entity");
  return entity;
}

std::string_view EntityTable::form(std::uint32_t form) const {
  const auto text = columns_.forms.name(form);
  return text.empty() ? without_kind(name(entity_of(form))) : text;
}

std::uint32_t EntityTable::form_articles(std::uint32_t form) const {
  return number_at(columns_.form_articles, form);
}

EntityTable::Text EntityTable::text(std::uint32_t number) const {
  if (number < size()) return {number, without_kind(name(number))};
  const auto form = number - size();
  return {entity_of(form), this->form(form)};
}

/// From the word at `place` in the list of all words on.
std::string EntityTable::words_at(std::uint32_t place) const {
  const auto text = this->text(columns_.word_texts[place]).text;
  const auto begin = columns_.word_begins[place];
  if (begin > text.size()) throw Damaged("a word of a name in a rank file lies outside of it");
  return folded_words(text.substr(begin));
}

/// The first place at which there are `words` or what comes after them.
std::uint32_t EntityTable::first_word(std::string_view words) const {
  std::uint32_t begin = 0;
  auto end = static_cast<std::uint32_t>(columns_.word_texts.size());
  while (begin < end) {
    const auto middle = begin + (end - begin) / 2;
    if (words_at(middle) < words)
      begin = middle + 1;
    else
      end = middle;
  }
  return begin;
}

std::vector<std::uint32_t> EntityTable::with_words(std::string_view asked, NameEnd end) const {
  const auto words = folded_words(asked);
  if (words.empty()) return {};
  const auto begin = first_word(words);
  // No byte of UTF-8 is larger; and what goes on with a blank comes before what goes on otherwise.
  const auto behind = end == NameEnd::anywhere ? words + '\xFF' : words + '!';
  const auto last = first_word(behind);
  if (last < begin) throw Damaged("the words of names in a rank file are not sorted");
  std::vector<std::uint32_t> entities;
  for (const auto number : columns_.word_texts.subspan(begin, last - begin))
    entities.push_back(text(number).entity);
  std::sort(entities.begin(), entities.end());
  entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
  return entities;
}

std::string folded_words(std::string_view text) {
  std::vector<Span> spans;
  text::find_words(text, spans);
  std::string words;
  for (const auto& span : spans) {
    if (!words.empty()) words += ' ';
    words += text.substr(span.begin, span.end - span.begin);
  }
  return text::fold(words);
}

std::vector<std::uint8_t> word_begins(std::string_view text) {
  std::vector<Span> spans;
  text::find_words(text, spans);
  std::vector<std::uint8_t> begins;
  for (const auto& span : spans)
    if (span.begin <= UINT8_MAX) begins.push_back(static_cast<std::uint8_t>(span.begin));
  return begins;
}

}  // namespace newshound::rank
