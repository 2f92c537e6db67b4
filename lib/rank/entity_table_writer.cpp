#include "rank/entity_table_writer.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "rank/bytes.h"
#include "rank/entity_table.h"

namespace newshound::rank {

namespace {

constexpr std::size_t number_bytes = sizeof(std::uint32_t);

/// Words with all that follows them in their texts.
class WordList {
 public:
  /// All words of the text of this number.
  void add(std::string_view text, std::uint32_t number) {
    for (const auto begin : rank::word_begins(text)) {
      const auto rest = folded_words(text.substr(begin));
      words_.push_back({texts_.size(), static_cast<std::uint32_t>(rest.size()), number, begin});
      texts_ += rest;
    }
  }

  void sort(std::vector<std::uint32_t>& numbers, std::vector<std::uint8_t>& begins) {
    std::stable_sort(words_.begin(), words_.end(),
                     [this](const Word& a, const Word& b) { return rest_of(a) < rest_of(b); });
    for (const auto& word : words_) {
      numbers.push_back(word.number);
      begins.push_back(word.begin);
    }
  }

 private:
  struct Word {
    std::uint64_t at;
    std::uint32_t size;
    std::uint32_t number;
    std::uint8_t begin;
  };

  std::string_view rest_of(const Word& word) const {
    return std::string_view(texts_).substr(word.at, word.size);
  }

  std::string texts_;
  std::vector<Word> words_;
};

/// Whether those of `form` stand one after the other in `name`, which is found by them then.
bool has_words(std::string_view name, std::string_view form) {
  return (' ' + folded_words(name) + ' ').find(' ' + folded_words(form) + ' ') != std::string::npos;
}

}  // namespace

std::uint32_t EntityTableWriter::number(std::string_view name, std::string_view form) {
  std::string key;
  append(key, names_.add(name));
  key += form;
  return keys_.add(key);
}

void EntityTableWriter::add_article(std::span<const std::uint32_t> numbers) {
  forms_.insert(forms_.end(), numbers.begin(), numbers.end());
  offsets_.push_back(static_cast<std::uint32_t>(forms_.size()));
}

void EntityTableWriter::finish() {
  const auto final_forms = sort_forms(names_.sort());
  for (auto& form : forms_) form = final_forms[form];
  for (std::size_t at = 0; at + 1 < offsets_.size(); ++at)
    std::sort(forms_.begin() + offsets_[at], forms_.begin() + offsets_[at + 1]);
  count_articles();
  sort_words();
}

/// By number for now, the final one.
std::vector<std::uint32_t> EntityTableWriter::sort_forms(
    const std::vector<std::uint32_t>& final_names) {
  const auto& keys = keys_.names();
  std::vector<std::pair<std::uint32_t, std::string_view>> forms;
  forms.reserve(keys.size());
  for (const auto key : keys)
    forms.emplace_back(final_names[load<std::uint32_t>(key.data())], key.substr(number_bytes));
  std::vector<std::uint32_t> order(forms.size()), final_numbers(forms.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return forms[a] < forms[b]; });
  for (const auto number : order) {
    final_numbers[number] = static_cast<std::uint32_t>(form_entities_.size());
    form_entities_.push_back(forms[number].first);
    form_names_.push_back(forms[number].second);
  }
  return final_numbers;
}

void EntityTableWriter::count_articles() {
  articles_.assign(names_.names().size(), 0);
  form_articles_.assign(form_names_.size(), 0);
  for (std::size_t article = 0; article + 1 < offsets_.size(); ++article)
    for (auto at = offsets_[article]; at < offsets_[article + 1]; ++at) {
      const auto entity = form_entities_[forms_[at]];
      ++form_articles_[forms_[at]];
      if (at == offsets_[article] || form_entities_[forms_[at - 1]] != entity) ++articles_[entity];
    }
}

void EntityTableWriter::sort_words() {
  WordList words;
  const auto entities = static_cast<std::uint32_t>(names_.names().size());
  for (std::uint32_t entity = 0; entity < entities; ++entity)
    words.add(without_kind(names_.names()[entity]), entity);
  for (std::uint32_t form = 0; form < form_names_.size(); ++form) {
    const auto name = without_kind(names_.names()[form_entities_[form]]);
    if (!has_words(name, form_names_[form])) words.add(form_names_[form], entities + form);
  }
  words.sort(word_texts_, word_begins_);
}

}  // namespace newshound::rank
