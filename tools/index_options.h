/// The command line of newshound-index.
#pragma once

#include <newshound/article.h>
#include <newshound/ingest.h>
#include <newshound/writer.h>

#include <filesystem>
#include <string>
#include <vector>

namespace newshound::tools {

/// A query to be kept in the index.
struct SavedQuery {
  std::string name;
  std::string text;
};

struct IndexOptions {
  enum class OnError { skip, stop };
  enum class Summary { text, json };

  std::filesystem::path db;
  ReaderOptions reader;
  bool dry_run = false;
  bool roles = false;  ///< --dry-run shows the lines of text instead of articles
  std::filesystem::path error_log;
  OnError on_error = OnError::skip;
  WriterOptions writer;
  IngestOptions ingest;  ///< with `reader`
  Summary summary = Summary::text;
  bool optimize = false;
  std::vector<SavedQuery> queries;
  bool quiet = false;
  bool help = false;
  bool version = false;
  std::vector<std::filesystem::path> paths;
  std::filesystem::path files_from;  ///< a list of more paths; empty if there is none
};

/// Touches no file. Throws UsageError.
IndexOptions parse_index_options(int argc, const char* const* argv);

/// One screen.
std::string index_help();

}  // namespace newshound::tools
