/// Figures to read, and to compute with.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "measure.h"

namespace newshound::compare {

struct BuildRow {
  std::string name;  ///< of the engine
  unsigned threads = 1;
  BuildCost cost;
};

struct QueryRow {
  std::string name;  ///< of the engine
  Summary time;
  std::size_t hits = 0;  ///< returned, of all queries together
};

struct KindOfQuery {
  std::string name;
  std::size_t queries = 0;
  std::vector<QueryRow> rows;  ///< the others are measured against the first
};

struct Report {
  std::filesystem::path corpus;
  std::vector<BuildRow> builds;  ///< the others are measured against the first
  std::vector<KindOfQuery> kinds;
};

/// Throws Error if an engine finds less than half of what another does, of queries of one kind:
/// each cuts and stems words in its own way, but no more than that.
void check_hits(const Report& report);

/// Aligned tables, on standard output.
void print(const Report& report);

/// Throws Error if `file` cannot be written.
void write_json(const Report& report, const std::filesystem::path& file);

}  // namespace newshound::compare
