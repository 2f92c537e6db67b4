#include "rank/file.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

#include "base/hash.h"

namespace newshound::rank {

namespace {

Header read_header(std::string_view bytes) {
  if (bytes.size() < sizeof(Header)) throw Damaged("a rank file is cut short");
  Header header;
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != file_magic) throw Damaged("this is not a rank file");
  if (header.version != file_version) throw Damaged("a rank file of another version");
  if (header.hash != hash_of(bytes.substr(0, offsetof(Header, hash))))
    throw Damaged("the header of a rank file is damaged");
  if (header.file_size != bytes.size()) throw Damaged("a rank file is cut short");
  return header;
}

}  // namespace

File::File(const std::filesystem::path& path)
    : mapped_(path), header_(read_header(mapped_.bytes())) {
  check_sections();
  const std::size_t articles = header_.articles;
  dictionary_ = Dictionary(section(SectionId::dictionary), section(SectionId::block_keys),
                           section(SectionId::block_offsets), header_.terms);
  lengths_ = column<std::uint32_t>(SectionId::lengths, articles);
  date_keys_ = column<std::uint64_t>(SectionId::date_keys, articles);
  first_days_ = column<std::int32_t>(SectionId::first_days, articles);
  end_days_ = column<std::int32_t>(SectionId::end_days, articles);
  sources_ = column<std::uint32_t>(SectionId::sources, articles);
  languages_ = column<std::uint32_t>(SectionId::languages, articles);
  contents_ = column<std::uint64_t>(SectionId::contents, articles);
  form_offsets_ = column<std::uint32_t>(SectionId::entity_offsets, articles + 1);
  forms_ = column<std::uint32_t>(SectionId::entities);
  display_offsets_ = column<std::uint64_t>(SectionId::display_offsets, articles + 1);
  day_zones_ = column<DayZone>(SectionId::day_zones, ranges());
  source_names_ = NameTable(section(SectionId::source_names));
  language_names_ = NameTable(section(SectionId::language_names));
  entities_ = open_entities();
}

EntityTable File::open_entities() const {
  EntityColumns columns;
  columns.names = NameTable(section(SectionId::entity_names));
  columns.articles = column<std::uint32_t>(SectionId::entity_articles);
  columns.forms = NameTable(section(SectionId::form_names));
  columns.form_entities = column<std::uint32_t>(SectionId::form_entities);
  columns.form_articles = column<std::uint32_t>(SectionId::form_articles);
  columns.word_texts = column<std::uint32_t>(SectionId::word_texts);
  columns.word_begins = column<std::uint8_t>(SectionId::word_begins);
  return EntityTable(columns);
}

void File::check_sections() const {
  const auto end = header_.file_size - std::min<std::uint64_t>(header_.file_size, tail_bytes);
  for (const auto& section : header_.sections)
    if (section.offset > end || section.size > end - section.offset)
      throw Damaged("a section lies outside of its rank file");
}

std::string_view File::section(SectionId id) const {
  const auto& section = header_.sections[static_cast<std::size_t>(id)];
  return mapped_.bytes().substr(section.offset, section.size);
}

template <class Number>
std::span<const Number> File::column(SectionId id, std::size_t size) const {
  const auto bytes = section(id);
  const bool aligned = header_.sections[static_cast<std::size_t>(id)].offset % alignof(Number) == 0;
  if (bytes.size() != size * sizeof(Number) || !aligned)
    throw Damaged("a column of a rank file has not one number an article");
  return {reinterpret_cast<const Number*>(bytes.data()), size};
}

void File::verify() const {
  for (const auto& section : header_.sections)
    if (hash_of(mapped_.bytes().substr(section.offset, section.size)) != section.hash)
      throw Damaged("a section of a rank file is damaged");
}

std::string_view File::postings(const TermEntry& entry) const {
  const auto all = section(SectionId::postings);
  if (entry.offset > all.size() || entry.postings_size > all.size() - entry.offset)
    throw Damaged("postings lie outside of their rank file");
  return all.substr(entry.offset, entry.postings_size);
}

std::string_view File::positions(const TermEntry& entry) const {
  const auto rest = section(SectionId::postings)
                        .substr(static_cast<std::size_t>(postings(entry).data() -
                                                         section(SectionId::postings).data()) +
                                entry.postings_size);
  if (entry.positions_size > rest.size()) throw Damaged("positions lie outside of their rank file");
  return rest.substr(0, entry.positions_size);
}

std::string_view File::source(std::uint32_t article) const {
  return source_names_.name(sources_[article]);
}

std::string_view File::language(std::uint32_t article) const {
  return language_names_.name(languages_[article]);
}

std::string_view File::display(std::uint32_t article) const {
  const auto all = section(SectionId::display);
  const auto begin = display_offsets_[article];
  const auto end = display_offsets_[article + 1];
  if (begin > end || end > all.size())
    throw Damaged("an article is displayed from outside of its rank file");
  return all.substr(begin, end - begin);
}

std::span<const std::uint32_t> File::forms(std::uint32_t article) const {
  const auto begin = form_offsets_[article];
  const auto end = form_offsets_[article + 1];
  if (begin > end || end > forms_.size())
    throw Damaged("entities of an article lie outside of their column");
  return forms_.subspan(begin, end - begin);
}

Row File::row(std::uint32_t article) const {
  auto row = row_without_entities(article);
  for (const auto form : forms(article))
    row.entities.push_back({std::string(entities_.name(entities_.entity_of(form))),
                            std::string(entities_.stored_form(form))});
  return row;
}

Row File::row_without_entities(std::uint32_t article) const {
  Row row;
  row.date_key = date_keys_[article];
  row.first_day = first_days_[article];
  row.end_day = end_days_[article];
  row.source = source(article);
  row.language = language(article);
  row.content = contents_[article];
  row.display = display(article);
  return row;
}

}  // namespace newshound::rank
