/// Articles into a rank file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "rank/columns.h"
#include "rank/term_kind.h"

namespace newshound::rank {

/// Gathers the terms of some articles, in the order of their numbers, and writes them as one rank
/// file. For a batch of thousands: all is kept in memory. Not for use by two threads at once.
class Builder {
 public:
  using TermNumber = std::uint32_t;

  Builder();
  ~Builder();
  Builder(Builder&&) noexcept;
  Builder& operator=(Builder&&) noexcept;

  /// A number for the term, valid until write(). The same bytes are always of the same kind.
  TermNumber number(std::string_view term, TermKind kind);

  /// One more occurrence of a ranked term in the current article, or that it has a filter term.
  void add(TermNumber term);
  /// One more occurrence of a word; positions of one word in one article must ascend.
  void add(TermNumber term, std::uint32_t position);

  /// Ends the current article; the next begins. Articles are numbered from 0.
  void finish_article(Row row);

  /// A distinct term of the current article, before finish_article(). In the order of their first
  /// occurrence.
  struct Occurrences {
    std::string_view term;
    TermKind kind;
    std::uint32_t count;
  };
  std::size_t distinct_terms() const;
  Occurrences distinct_term(std::size_t at) const;

  std::uint32_t articles() const;
  /// About how much is kept.
  std::size_t memory_bytes() const;

  /// Writes the file, not synced, and forgets all. Throws std::filesystem::filesystem_error.
  void write(const std::filesystem::path& path);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace newshound::rank
