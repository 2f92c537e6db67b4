/// The last line of newshound-index.
#pragma once

#include <newshound/ingest.h>

#include <cstdint>
#include <string>

namespace newshound::tools {

/// How a run went.
struct RunSummary {
  IngestTotals totals;
  std::uint64_t passed_over = 0;  ///< files
  std::uint64_t in_index = 0;     ///< articles
  double seconds = 0;
  bool interrupted = false;
};

/// One line each, without its end.
std::string summary_text(const RunSummary& run);
std::string summary_json(const RunSummary& run);

}  // namespace newshound::tools
