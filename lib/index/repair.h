/// Rank files made again from the databases of their segments.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <optional>

#include "index/batches.h"
#include "index/manifest.h"
#include "rank/file.h"

namespace newshound::index {

/// The rank file at `path` if it is that of `segment`. Nothing if it is missing or damaged.
std::optional<rank::File> open_rank_file(const std::filesystem::path& path, const Segment& segment);

/// Makes the rank files of the index at `dir` again that are missing, damaged, or of another
/// version, and returns `manifest` with what it is to say of them: no more than before, unless the
/// version is another. Throws Xapian::Error, std::filesystem::filesystem_error.
Manifest repair_rank_files(const std::filesystem::path& dir, Manifest manifest,
                           const BuildOptions& options);

/// The rank file of `segment`, which is `database`, in memory of the system's temporary files that
/// is given back when the file is closed. Throws as repair_rank_files().
rank::File private_rank_file(const Xapian::Database& database, const Segment& segment,
                             const Manifest& manifest);

}  // namespace newshound::index
