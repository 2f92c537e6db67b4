/// Terms in the order of their bytes, and where their postings are.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rank/bytes.h"
#include "rank/term_kind.h"

namespace newshound::rank {

/// What the dictionary says of a term.
struct TermEntry {
  TermKind kind = TermKind::filter;
  std::uint32_t frequency = 0;             ///< articles that have it
  std::uint64_t collection_frequency = 0;  ///< its occurrences in all of them; 0 for filter terms
  std::uint64_t offset = 0;                ///< of its postings in their section
  std::uint64_t postings_size = 0;         ///< in bytes
  std::uint64_t positions_size = 0;        ///< in bytes; they follow its postings
};

/// Three sections of a rank file: front-coded blocks of terms, the first bytes of each block's
/// first term to search through, and where each block begins.
struct DictionarySections {
  std::string blocks;
  std::string keys;
  std::string offsets;
};

class DictionaryWriter {
 public:
  /// Terms must come in the order of their bytes, and their postings one behind the other.
  void add(std::string_view term, const TermEntry& entry);
  DictionarySections finish();
  std::uint64_t terms() const { return terms_; }

 private:
  DictionarySections sections_;
  std::string last_;
  std::uint64_t terms_ = 0;
};

/// Walks through terms from one on.
class TermCursor {
 public:
  /// `block` is the rest of a block, `rest` are the blocks after it.
  TermCursor(std::string_view blocks, std::uint64_t terms_left);

  /// Moves to the next term; false at the end. Throws Damaged.
  bool next();
  std::string_view term() const { return term_; }
  const TermEntry& entry() const { return entry_; }

  /// Has next() move to the first term from here on that is `first` or behind it.
  void skip_to(std::string_view first);

 private:
  bool read();

  ByteReader reader_;
  std::uint64_t left_;
  std::uint64_t in_block_ = 0;
  std::string term_;
  TermEntry entry_;
  bool is_read_ = false;  ///< whether next() has only to say that it is there
};

/// The sections, for reading. They must outlive it.
class Dictionary {
 public:
  Dictionary() = default;
  /// Throws Damaged if the sections do not fit each other.
  Dictionary(std::string_view blocks, std::string_view keys, std::string_view offsets,
             std::uint64_t terms);

  std::optional<TermEntry> find(std::string_view term) const;
  /// All terms; call next() to come to the first.
  TermCursor all() const { return {blocks_, terms_}; }
  /// Those from the first that is `first` or behind it.
  TermCursor from(std::string_view first) const;
  std::uint64_t terms() const { return terms_; }

 private:
  std::optional<std::size_t> block_of(std::string_view term) const;
  TermCursor block(std::size_t number) const;
  std::size_t block_count() const { return keys_.size() / sizeof(std::uint64_t); }
  std::uint64_t offset_of(std::size_t block) const;
  std::string_view first_term(std::size_t block) const;

  std::string_view blocks_, keys_, offsets_;
  std::uint64_t terms_ = 0;
};

}  // namespace newshound::rank
