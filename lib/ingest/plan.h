/// What a run has to do.
#pragma once

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "ingest/file_state.h"
#include "newshound/ingest.h"

namespace newshound::ingest {

/// A file to be read.
struct PlannedFile {
  std::filesystem::path path;  ///< as it was given
  std::string name;            ///< name_of() it; empty if it is not kept in the index
  FileState state;             ///< before it is read
};

struct Plan {
  std::vector<PlannedFile> files;        ///< to be read
  std::vector<ArticleError> errors;      ///< of paths, and of files that are as they were
  std::uint64_t passed_over = 0;         ///< as in ArticleFiles
  std::uint64_t files_unchanged = 0;     ///< not to be read
  std::uint64_t articles_unchanged = 0;  ///< in these
  std::uint64_t failed = 0;              ///< in these, but for those among `errors`
  std::set<std::string> orphans;         ///< ids of articles whose files are gone
};

/// The hash of all that decides how a file is understood.
std::uint64_t reading_key(const ReaderOptions& options);

/// Compares files with their records in `writer`. Records of files that are gone, if these are to
/// be pruned, are forgotten. Throws as Writer::file().
Plan make_plan(Writer& writer, const std::vector<std::filesystem::path>& paths,
               const IngestOptions& options);

/// Those of `names` that are files, to be read; by the paths under which they are among `paths`.
std::vector<PlannedFile> plan_of_names(const std::set<std::string>& names,
                                       const std::vector<std::filesystem::path>& paths);

}  // namespace newshound::ingest
