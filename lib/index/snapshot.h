/// An index as it stood at one commit, open for reading.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entity/archive/table.h"
#include "index/catalogue.h"
#include "index/manifest.h"
#include "rank/bits.h"
#include "rank/file.h"

namespace newshound::index {

/// The files of a segment. They never change, so that snapshots share them; but only one thread at
/// a time may use `database`.
struct SegmentFiles {
  std::filesystem::path path;  ///< of the database
  Xapian::Database database;   ///< its number of an article is one more than ours
  rank::File rank;
  std::uint64_t number;  ///< of the segment
  std::string uuid;      ///< of the database
};

/// A segment as it stood at one commit.
struct OpenSegment {
  std::shared_ptr<const SegmentFiles> files;
  rank::Bits gone;  ///< of size 0 if nothing is

  const rank::Bits* gone_or_null() const { return gone.size() > 0 ? &gone : nullptr; }
  bool has(std::uint32_t article) const { return gone.size() == 0 || !gone.has(article); }

  /// The number of the article called `id` that is not gone. Throws rank::Damaged.
  std::optional<std::uint32_t> find(std::string_view id) const;
};

struct Snapshot {
  Manifest manifest;
  std::vector<OpenSegment> segments;  ///< as the manifest orders them
  std::shared_ptr<const Catalogue> files;
  std::shared_ptr<const std::vector<entity::SameEntity>> groups;  ///< of names, never null
  Xapian::Database database;  ///< all of them as one; it knows of nothing that is gone
};

/// The last commit of the index at `dir`. A rank file that is missing or damaged is made again
/// among the temporary files of the system, as a reader must not write to an index.
/// Throws IndexError: missing, other_schema, damaged.
Snapshot open_snapshot(const std::filesystem::path& dir);

/// The last commit if there was one since `snapshot`. What did not change stays open.
/// Throws as open_snapshot().
std::optional<Snapshot> newer_snapshot(const std::filesystem::path& dir, const Snapshot& snapshot);

/// The segments of `manifest`, which is that of the index at `dir`. Takes over files that are open
/// in `before`. Throws IndexError, damaged, where a file is not what the manifest says.
Snapshot open_segments(const std::filesystem::path& dir, Manifest manifest,
                       const Snapshot& before = {});

}  // namespace newshound::index
