/// The files of a segment, made.
#pragma once

#include <filesystem>
#include <span>

#include "index/batches.h"
#include "index/snapshot.h"

namespace newshound::index {

struct SegmentPaths {
  std::filesystem::path xapian, rank;
};

SegmentPaths paths_of(const std::filesystem::path& dir, const Segment& segment);

/// Makes the files of a segment of these articles and syncs them to disk. Throws as all functions
/// here IndexError (damaged), Xapian::Error, std::filesystem::filesystem_error.
void build_segment(const ArticleSource& source, const BuildOptions& options,
                   const SegmentPaths& to);

/// Makes one segment of the articles of several that are not gone, in their order.
void merge_segments(std::span<const OpenSegment> segments, const BuildOptions& options,
                    const SegmentPaths& to);

/// Makes the rank file of the segment that is `database`, synced to disk: the same, byte for byte,
/// as was made with it.
void rebuild_rank_file(const Xapian::Database& database, const BuildOptions& options,
                       const std::filesystem::path& to);

/// What a manifest is to say of a segment of which nothing is gone.
Segment describe_segment(std::uint64_t number, const SegmentPaths& paths);

}  // namespace newshound::index
