/// Which files there are to read.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "newshound/error.h"

namespace newshound::article {

/// The files that a list of paths means.
struct FileList {
  std::vector<std::filesystem::path> files;
  std::vector<ArticleError> errors;  ///< paths that do not exist, folders that cannot be listed
  std::uint64_t bytes = 0;           ///< of all files; 0 if standard input is among them
  std::uint64_t passed_over = 0;     ///< files in folders whose names are not those of articles
};

/// Folders give their files recursively in the order of their names; hidden ones and links to
/// folders are not followed.
FileList list_files(const std::vector<std::filesystem::path>& paths);

}  // namespace newshound::article
