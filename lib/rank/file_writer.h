/// Writes a rank file from its start to its end.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/hash.h"
#include "rank/columns.h"
#include "rank/dictionary.h"
#include "rank/entity_table_writer.h"
#include "rank/format.h"
#include "rank/list_encoder.h"
#include "rank/name_table.h"

namespace newshound::rank {

/// First all rows, then all terms, then finish(). Keeps the columns and the dictionary in memory,
/// not the postings. All functions throw std::filesystem::filesystem_error.
class FileWriter {
 public:
  explicit FileWriter(const std::filesystem::path& path);

  /// `length`: how many occurrences of ranked terms the article has.
  void add_row(const Row& row, std::uint32_t length);
  /// The same of those whom it names by their numbers, not by `row`.
  void add_row(const Row& row, std::uint32_t length, std::span<const std::uint32_t> entities);
  /// A number for add_row().
  std::uint32_t number(std::string_view name, std::string_view form) {
    return entities_.number(name, form);
  }
  /// Terms must come in the order of their bytes; `postings` must not be empty.
  void add_term(std::string_view term, TermKind kind, const Postings& postings);
  void finish();

 private:
  void begin_section();
  void end_section(SectionId id);
  void write(std::string_view bytes);
  void write_section(SectionId id, std::string_view bytes);
  template <class Number>
  void write_column(SectionId id, const std::vector<Number>& column);
  void write_names(SectionId column_id, SectionId names_id, std::vector<std::uint32_t>& column,
                   NameTableWriter& names);
  void begin_postings();
  void write_columns();
  void write_entities();

  FileSink sink_;
  Header header_{};
  Hasher section_hash_;
  std::uint64_t section_begin_ = 0;

  std::vector<std::uint32_t> lengths_;
  std::vector<std::uint64_t> date_keys_;
  std::vector<std::int32_t> first_days_, end_days_;
  std::vector<std::uint64_t> contents_;
  std::vector<std::uint32_t> sources_, languages_;
  std::vector<std::uint64_t> display_offsets_ = {0};
  NameTableWriter source_names_, language_names_;
  EntityTableWriter entities_;

  std::optional<ListEncoder> encoder_;
  DictionaryWriter dictionary_;
};

}  // namespace newshound::rank
