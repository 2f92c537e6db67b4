#include "rank/file_writer.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace newshound::rank {

namespace {

template <class Number>
std::string_view bytes_of(const std::vector<Number>& column) {
  return {reinterpret_cast<const char*>(column.data()), column.size() * sizeof(Number)};
}

std::vector<DayZone> zones_of(const std::vector<std::int32_t>& first_days,
                              const std::vector<std::int32_t>& end_days) {
  std::vector<DayZone> zones;
  for (std::size_t begin = 0; begin < first_days.size(); begin += range_articles) {
    const auto end = std::min<std::size_t>(begin + range_articles, first_days.size());
    const auto [least_first, greatest_first] =
        std::minmax_element(first_days.begin() + static_cast<std::ptrdiff_t>(begin),
                            first_days.begin() + static_cast<std::ptrdiff_t>(end));
    const auto [least_end, greatest_end] =
        std::minmax_element(end_days.begin() + static_cast<std::ptrdiff_t>(begin),
                            end_days.begin() + static_cast<std::ptrdiff_t>(end));
    zones.push_back({*least_first, *greatest_first, *least_end, *greatest_end});
  }
  return zones;
}

}  // namespace

FileWriter::FileWriter(const std::filesystem::path& path) : sink_(path) {
  sink_.write(std::string(sizeof(Header), '\0'));
  begin_section();
}

void FileWriter::begin_section() {
  section_hash_ = Hasher();
  section_begin_ = sink_.size();
}

void FileWriter::end_section(SectionId id) {
  header_.sections[static_cast<std::size_t>(id)] = {section_begin_, sink_.size() - section_begin_,
                                                    section_hash_.hash()};
}

void FileWriter::write(std::string_view bytes) {
  section_hash_.add(bytes);
  sink_.write(bytes);
}

void FileWriter::write_section(SectionId id, std::string_view bytes) {
  // So that columns can be read in place, whatever stands before them.
  constexpr std::size_t alignment = 8;
  sink_.write(std::string((alignment - sink_.size() % alignment) % alignment, '\0'));
  begin_section();
  write(bytes);
  end_section(id);
}

template <class Number>
void FileWriter::write_column(SectionId id, const std::vector<Number>& column) {
  write_section(id, bytes_of(column));
}

void FileWriter::add_row(const Row& row, std::uint32_t length) {
  std::vector<std::uint32_t> numbers;
  for (const auto& entity : row.entities) numbers.push_back(entities_.number(entity));
  add_row(row, length, numbers);
}

void FileWriter::add_row(const Row& row, std::uint32_t length,
                         std::span<const std::uint32_t> entities) {
  lengths_.push_back(length);
  date_keys_.push_back(row.date_key);
  first_days_.push_back(row.first_day);
  end_days_.push_back(row.end_day);
  contents_.push_back(row.content);
  sources_.push_back(source_names_.add(row.source));
  languages_.push_back(language_names_.add(row.language));
  entities_.add_article(entities);
  write(row.display);
  display_offsets_.push_back(display_offsets_.back() + row.display.size());
}

void FileWriter::begin_postings() {
  end_section(SectionId::display);
  encoder_.emplace(lengths_);
  begin_section();
}

void FileWriter::add_term(std::string_view term, TermKind kind, const Postings& postings) {
  if (!encoder_) begin_postings();
  const auto& list = encoder_->encode(postings, kind);
  TermEntry entry;
  entry.kind = kind;
  entry.frequency = static_cast<std::uint32_t>(postings.articles.size());
  if (kind != TermKind::filter)
    entry.collection_frequency =
        std::accumulate(postings.counts.begin(), postings.counts.end(), std::uint64_t{0});
  entry.offset = sink_.size() - section_begin_;
  entry.postings_size = list.postings.size();
  entry.positions_size = list.positions.size();
  write(list.postings);
  write(list.positions);
  dictionary_.add(term, entry);
}

void FileWriter::write_names(SectionId column_id, SectionId names_id,
                             std::vector<std::uint32_t>& column, NameTableWriter& names) {
  const auto final_numbers = names.sort();
  for (auto& number : column) number = final_numbers[number];
  write_column(column_id, column);
  write_section(names_id, names.bytes());
}

void FileWriter::write_columns() {
  write_column(SectionId::lengths, lengths_);
  write_column(SectionId::date_keys, date_keys_);
  write_column(SectionId::first_days, first_days_);
  write_column(SectionId::end_days, end_days_);
  write_column(SectionId::day_zones, zones_of(first_days_, end_days_));
  write_column(SectionId::contents, contents_);
  write_column(SectionId::display_offsets, display_offsets_);
  write_names(SectionId::sources, SectionId::source_names, sources_, source_names_);
  write_names(SectionId::languages, SectionId::language_names, languages_, language_names_);
  write_entities();
}

void FileWriter::write_entities() {
  entities_.finish();
  write_column(SectionId::entity_offsets, entities_.offsets());
  write_column(SectionId::entities, entities_.forms());
  write_section(SectionId::entity_names, entities_.names());
  write_column(SectionId::entity_articles, entities_.articles());
  write_section(SectionId::form_names, entities_.form_names());
  write_column(SectionId::form_entities, entities_.form_entities());
  write_column(SectionId::form_articles, entities_.form_articles());
  write_column(SectionId::word_texts, entities_.word_texts());
  write_column(SectionId::word_begins, entities_.word_begins());
}

void FileWriter::finish() {
  if (!encoder_) begin_postings();
  end_section(SectionId::postings);
  header_.terms = dictionary_.terms();
  const auto sections = dictionary_.finish();
  write_section(SectionId::dictionary, sections.blocks);
  write_section(SectionId::block_keys, sections.keys);
  write_section(SectionId::block_offsets, sections.offsets);
  write_columns();
  sink_.write(std::string(tail_bytes, '\0'));
  header_.magic = file_magic;
  header_.version = file_version;
  header_.articles = static_cast<std::uint32_t>(lengths_.size());
  header_.file_size = sink_.size();
  header_.total_length = std::accumulate(lengths_.begin(), lengths_.end(), std::uint64_t{0});
  const std::string_view header(reinterpret_cast<const char*>(&header_), sizeof header_);
  header_.hash = hash_of(header.substr(0, offsetof(Header, hash)));
  sink_.finish(header);
}

}  // namespace newshound::rank
