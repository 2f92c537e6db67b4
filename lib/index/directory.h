/// The directory of an index, as its writer keeps it.
#pragma once

#include <filesystem>

#include "base/file.h"
#include "index/manifest.h"

namespace newshound::index {

/// The folder for files on the way, in the index at `dir`.
std::filesystem::path scratch_path(const std::filesystem::path& dir);

/// Holds the index at `dir` against other writers until the file is closed. Throws IndexError:
/// locked; missing, if `dir` has other files than an index.
File lock_directory(const std::filesystem::path& dir);

/// Removes files that `manifest` does not name, which a commit or a writer that came to a sudden
/// end left over. Never fails: what cannot be removed now will be by the next writer.
void sweep(const std::filesystem::path& dir, const Manifest& manifest);

}  // namespace newshound::index
