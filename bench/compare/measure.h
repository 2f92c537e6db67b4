/// What engines cost, measured.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "contender.h"

namespace newshound::compare {

/// What it takes to build an index.
struct BuildCost {
  std::uint64_t articles = 0;
  std::uint64_t input_bytes = 0;
  std::uint64_t index_bytes = 0;
  std::uint64_t peak_kb = 0;
  double wall_seconds = 0;
  double cpu_seconds = 0;

  double bytes_per_byte() const {
    return static_cast<double>(index_bytes) / static_cast<double>(input_bytes);
  }
};

/// Indexes of one corpus, each in a folder of its own below `dir`.
struct Indexes {
  std::filesystem::path corpus;
  std::filesystem::path dir;

  std::filesystem::path path_of(const std::string& key, unsigned threads) const;
};

/// Builds an index, unless it is there already and up to date: then what it cost is read from the
/// file beside it.
/// Throws Error if it was made of another corpus.
BuildCost build(const Contender& contender, unsigned threads, const Indexes& indexes);

/// Microseconds, one number a query.
using Times = std::vector<double>;

/// The queries of one kind, answered.
struct Answers {
  Times times;
  std::size_t hits = 0;  ///< returned, of all queries together
  std::string ids;       ///< of the hits, a line a query
};

/// Asks all queries of a file. By kind.
std::map<std::string, Answers> query(const Contender& contender, const Indexes& indexes,
                                     const std::filesystem::path& questions, unsigned rounds);

struct Summary {
  double median = 0;
  double mean = 0;
  double p99 = 0;
};

/// Of at least one time.
Summary summarize(Times times);

}  // namespace newshound::compare
