/// The parts of a rank file. `docs/rank-file.md` specifies them.
#pragma once

#include <cstdint>

namespace newshound::rank {

constexpr std::uint64_t file_magic = 0x314B4E4152484E00;  // "\0NHRANK1"
constexpr std::uint32_t file_version = 2;

/// Articles are grouped by 256: a number in a range fits a byte, a set of them 32 bytes.
constexpr std::uint32_t range_articles = 256;
/// Offsets of ranges are relative to groups of so many.
constexpr std::uint32_t ranges_in_group = 8;
/// A range with fewer postings lists them; with more it is a bitmap.
constexpr std::uint32_t bitmap_from = 32;
/// Postings in a block of a sparse list.
constexpr std::uint32_t block_postings = 128;
/// Terms in a block of the dictionary.
constexpr std::uint32_t block_terms = 16;
/// Behind the last section, so that loads may read over the end of a list: vectors, and the impacts
/// of a whole range where a damaged bitmap has more bits than postings.
constexpr std::uint32_t tail_bytes = 512;

/// For how many best hits a list knows the least score.
constexpr std::uint32_t best_ranks[] = {10, 100, 1000};

enum class SectionId : std::uint32_t {
  display,          ///< of all articles, one behind the other
  postings,         ///< of all terms, one behind the other
  dictionary,       ///< blocks of terms
  block_keys,       ///< u64: the first 8 bytes of each block's first term, big-endian
  block_offsets,    ///< u64 a block: where it begins
  lengths,          ///< u32 an article
  date_keys,        ///< u64 an article
  first_days,       ///< i32 an article
  end_days,         ///< i32 an article
  sources,          ///< u32 an article: place in source_names
  languages,        ///< u32 an article: place in language_names
  contents,         ///< u64 an article
  entity_offsets,   ///< u32 an article and one more: where its entities begin
  entities,         ///< u32: places in form_names
  display_offsets,  ///< u64 an article and one more
  source_names,     ///< texts
  language_names,   ///< texts
  entity_names,     ///< texts
  day_zones,        ///< DayZone a range
  entity_articles,  ///< u32 an entity
  form_names,       ///< texts
  form_entities,    ///< u32 a form: place in entity_names
  form_articles,    ///< u32 a form
  word_texts,       ///< u32 a word: place in entity_names, or, behind these, in form_names
  word_begins,      ///< u8 a word: where it begins
};
constexpr std::uint32_t section_count = 25;

/// The extremes of the days of the articles in a range, so that most ranges need no closer look.
struct DayZone {
  std::int32_t least_first, greatest_first, least_end, greatest_end;

  /// Whether all articles lie in [first, end).
  bool lies_in(std::int32_t first, std::int32_t end) const {
    return least_first >= first && greatest_end <= end;
  }
  /// Whether some may.
  bool may_lie_in(std::int32_t first, std::int32_t end) const {
    return greatest_first >= first && least_end <= end;
  }
};

struct Section {
  std::uint64_t offset;
  std::uint64_t size;
  std::uint64_t hash;  ///< XXH3
};

/// At the start of the file; followed by nothing that it does not name.
struct Header {
  std::uint64_t magic;
  std::uint32_t version;
  std::uint32_t articles;
  std::uint64_t file_size;
  std::uint64_t total_length;
  std::uint64_t terms;
  Section sections[section_count];
  std::uint64_t hash;  ///< XXH3 of all before it, which covers the hashes of all sections
};
static_assert(sizeof(Header) == 40 + 24 * section_count + 8);

/// Whether a term in `frequency` of `articles` is kept by ranges, not in sparse blocks.
constexpr bool is_dense(std::uint64_t frequency, std::uint64_t articles) {
  constexpr std::uint64_t least = 64;
  return frequency >= least && frequency * 64 >= articles;
}

/// Whether a list of a ranked term begins with its largest share and with `best_ranks`: all that
/// have more postings than the header has bytes.
constexpr bool has_bests(std::uint64_t frequency) { return frequency >= best_ranks[0]; }

constexpr std::uint32_t range_count(std::uint32_t articles) {
  return (articles + range_articles - 1) / range_articles;
}

}  // namespace newshound::rank
