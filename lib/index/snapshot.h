/// An index as it stood at one commit, open for reading.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <vector>

#include "index/manifest.h"

namespace newshound::index {

struct Snapshot {
  Manifest manifest;
  std::vector<Xapian::Database> segments;  ///< as the manifest orders them
  Xapian::Database database;               ///< all of them as one

  /// The article number of the article called `id` in segment `index`, 0 if it has none or it is
  /// gone.
  Xapian::docid find(std::size_t index, std::string_view id) const;
};

/// Whether `segment` no longer has the article of this number.
bool is_deleted(const Segment& segment, Xapian::docid number);

/// Throws IndexError: missing, other_schema, damaged.
Snapshot open_snapshot(const std::filesystem::path& dir);

/// The segments of `manifest`, which is that of the index at `dir`.
Snapshot open_segments(const std::filesystem::path& dir, Manifest manifest);

}  // namespace newshound::index
