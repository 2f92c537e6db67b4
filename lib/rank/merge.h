/// Rank files into one.
#pragma once

#include <filesystem>
#include <span>

#include "rank/bits.h"
#include "rank/file.h"

namespace newshound::rank {

struct MergeSource {
  const File* file;
  const Bits* gone = nullptr;  ///< articles to leave out, or null
};

/// Writes to `path`, not synced, the articles of all sources one after the other. The file is the
/// same, byte for byte, as one Builder would have written that was given all those articles.
/// Throws std::filesystem::filesystem_error, Damaged.
void merge(std::span<const MergeSource> sources, const std::filesystem::path& path);

}  // namespace newshound::rank
