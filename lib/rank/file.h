/// A rank file, open for reading.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>

#include "base/file.h"
#include "rank/bm25.h"
#include "rank/bytes.h"
#include "rank/columns.h"
#include "rank/dictionary.h"
#include "rank/entity_table.h"
#include "rank/format.h"
#include "rank/name_table.h"

namespace newshound::rank {

/// Memory-mapped; never changes. Const calls may run at once in several threads. Whatever the bytes
/// are, no function reads outside of the file: they give wrong answers or throw Damaged.
class File {
 public:
  /// Maps the file and checks its header and that its parts fit each other, which reads a few pages
  /// however large it is. Throws Damaged, std::filesystem::filesystem_error.
  explicit File(const std::filesystem::path& path);

  std::uint32_t articles() const { return header_.articles; }
  std::uint32_t ranges() const { return range_count(header_.articles); }
  /// The sum of the lengths of all articles.
  std::uint64_t total_length() const { return header_.total_length; }
  Statistics statistics() const { return {header_.articles, header_.total_length}; }
  std::uint64_t bytes() const { return header_.file_size; }
  /// The hash of all that is in the file, which names it.
  std::uint64_t checksum() const { return header_.hash; }

  /// Reads all of the file and throws Damaged if a checksum is wrong.
  void verify() const;

  const Dictionary& dictionary() const { return dictionary_; }
  /// Behind the bytes that these two give at least `tail_bytes` more may be read.
  std::string_view postings(const TermEntry& entry) const;
  std::string_view positions(const TermEntry& entry) const;

  // By article.
  std::span<const std::uint32_t> lengths() const { return lengths_; }
  std::span<const std::uint64_t> date_keys() const { return date_keys_; }
  std::span<const std::uint64_t> contents() const { return contents_; }
  std::span<const std::int32_t> first_days() const { return first_days_; }
  std::span<const std::int32_t> end_days() const { return end_days_; }
  /// By range.
  const DayZone& day_zone(std::uint32_t range) const { return day_zones_[range]; }
  std::string_view source(std::uint32_t article) const;
  std::string_view language(std::uint32_t article) const;
  std::string_view display(std::uint32_t article) const;
  /// Numbers of names in source_names() and language_names().
  std::span<const std::uint32_t> sources() const { return sources_; }
  std::span<const std::uint32_t> languages() const { return languages_; }
  Row row(std::uint32_t article) const;
  Row row_without_entities(std::uint32_t article) const;
  /// Who is named in the article, and how: numbers of forms in entities(), ascending.
  std::span<const std::uint32_t> forms(std::uint32_t article) const;

  const NameTable& source_names() const { return source_names_; }
  const NameTable& language_names() const { return language_names_; }
  /// All who are named in some article.
  const EntityTable& entities() const { return entities_; }

 private:
  std::string_view section(SectionId id) const;
  template <class Number>
  std::span<const Number> column(SectionId id, std::size_t size) const;
  template <class Number>
  std::span<const Number> column(SectionId id) const {
    return column<Number>(id, section(id).size() / sizeof(Number));
  }
  EntityTable open_entities() const;
  void check_sections() const;

  MappedFile mapped_;
  Header header_;
  Dictionary dictionary_;
  std::span<const std::uint32_t> lengths_, sources_, languages_, form_offsets_, forms_;
  std::span<const std::uint64_t> date_keys_, contents_, display_offsets_;
  std::span<const std::int32_t> first_days_, end_days_;
  std::span<const DayZone> day_zones_;
  NameTable source_names_, language_names_;
  EntityTable entities_;
};

}  // namespace newshound::rank
