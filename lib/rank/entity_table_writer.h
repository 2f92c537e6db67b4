/// Collects who is named in articles.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rank/columns.h"
#include "rank/name_table.h"

namespace newshound::rank {

/// First all articles in their order, then finish(), then what it has is final.
class EntityTableWriter {
 public:
  /// A number for now.
  std::uint32_t number(const EntityForm& entity) { return number(entity.name, entity.form); }
  std::uint32_t number(std::string_view name, std::string_view form);

  /// The next article names these, each once.
  void add_article(std::span<const std::uint32_t> numbers);

  void finish();

  /// u32 an article and one more: where its forms begin.
  const std::vector<std::uint32_t>& offsets() const { return offsets_; }
  /// Of all articles; ascending for each.
  const std::vector<std::uint32_t>& forms() const { return forms_; }

  std::string names() const { return names_.bytes(); }
  const std::vector<std::uint32_t>& articles() const { return articles_; }
  std::string form_names() const { return name_table_bytes(form_names_); }
  const std::vector<std::uint32_t>& form_entities() const { return form_entities_; }
  const std::vector<std::uint32_t>& form_articles() const { return form_articles_; }
  const std::vector<std::uint32_t>& word_texts() const { return word_texts_; }
  const std::vector<std::uint8_t>& word_begins() const { return word_begins_; }

 private:
  std::vector<std::uint32_t> sort_forms(const std::vector<std::uint32_t>& final_names);
  void count_articles();
  void sort_words();

  NameTableWriter names_;
  NameTableWriter keys_;  ///< of forms: number of their name, their text
  std::vector<std::uint32_t> offsets_ = {0};
  std::vector<std::uint32_t> forms_;
  std::vector<std::uint32_t> articles_, form_entities_, form_articles_, word_texts_;
  std::vector<std::string_view> form_names_;
  std::vector<std::uint8_t> word_begins_;
};

}  // namespace newshound::rank
