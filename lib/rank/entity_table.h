/// Who is named in the articles of a rank file, how they are written, and by which words they are
/// found.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rank/name_table.h"

namespace newshound::rank {

/// Sections of a rank file.
struct EntityColumns {
  NameTable names;                               ///< of entities
  std::span<const std::uint32_t> articles;       ///< by entity
  NameTable forms;                               ///< empty where it is the name
  std::span<const std::uint32_t> form_entities;  ///< by form, ascending
  std::span<const std::uint32_t> form_articles;  ///< by form
  std::span<const std::uint32_t> word_texts;     ///< texts with words: an entity's name, or a form
  std::span<const std::uint8_t> word_begins;     ///< where in that text the word begins
};

/// Where in a name the words that are asked for may end.
enum class NameEnd {
  word,      ///< where a word ends: "nicolas mad" is no part of "Nicolás Maduro"
  anywhere,  ///< for completion
};

/// Half-open.
struct NumberRange {
  std::uint32_t begin = 0, end = 0;
};

/// Entities are numbered in the order of their names, which begin with "P" (person), "O"
/// (organisation) or "L" (place); forms in the order of their entities, then of their bytes. Const
/// calls may run at once in several threads. Functions throw Damaged.
class EntityTable {
 public:
  EntityTable() = default;
  explicit EntityTable(const EntityColumns& columns);

  std::uint32_t size() const { return columns_.names.size(); }
  /// With its letter.
  std::string_view name(std::uint32_t entity) const { return columns_.names.name(entity); }
  /// How many articles name it; those that are gone from the index count too.
  std::uint32_t articles(std::uint32_t entity) const;
  /// The entity of this name with its letter.
  std::optional<std::uint32_t> find(std::string_view name) const {
    return columns_.names.find(name);
  }

  std::uint32_t form_count() const { return columns_.forms.size(); }
  /// The forms of an entity; there is one at least.
  NumberRange forms(std::uint32_t entity) const;
  std::uint32_t entity_of(std::uint32_t form) const;
  /// As written, without a letter.
  std::string_view form(std::uint32_t form) const;
  /// As written; empty where that is the name.
  std::string_view stored_form(std::uint32_t form) const { return columns_.forms.name(form); }
  /// How many articles write the entity so, as articles().
  std::uint32_t form_articles(std::uint32_t form) const;

  /// The entities, ascending, in whose name or one of whose forms the words of `asked` stand one
  /// after the other, but for case and accents. Takes a binary search and what is found.
  std::vector<std::uint32_t> with_words(std::string_view asked, NameEnd end) const;

 private:
  struct Text {
    std::uint32_t entity;
    std::string_view text;  ///< its name or a form of it
  };

  /// A number below size() is that of an entity, from there on forms follow.
  Text text(std::uint32_t number) const;
  std::string words_at(std::uint32_t place) const;
  std::uint32_t first_word(std::string_view words) const;

  EntityColumns columns_;
};

/// The name of an entity without the letter of its kind.
inline std::string_view without_kind(std::string_view name) {
  return name.substr(name.empty() ? 0 : 1);
}

/// The words of `text` as names are compared by: folded, with a blank between them.
std::string folded_words(std::string_view text);

/// Where the words of `text` begin that a table knows: those in its first 256 bytes.
std::vector<std::uint8_t> word_begins(std::string_view text);

}  // namespace newshound::rank
