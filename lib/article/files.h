/// What files are called.
#pragma once

#include <filesystem>

namespace newshound::article {

/// Whether a file in a folder or an archive is read: by the end of its name, whatever its case.
bool has_article_name(const std::filesystem::path& path);

}  // namespace newshound::article
