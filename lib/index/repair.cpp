#include "index/repair.h"

#include "base/file.h"
#include "base/parallel.h"
#include "index/segment_files.h"

namespace newshound::index {

namespace fs = std::filesystem;

namespace {

/// Of one that reads; a writer has options.
constexpr std::uint64_t memory_bytes = 256 << 20;

}  // namespace

std::optional<rank::File> open_rank_file(const fs::path& path, const Segment& segment) try {
  rank::File file(path);
  if (file.checksum() != segment.rank_checksum || file.articles() != segment.articles) return {};
  return file;
} catch (const rank::Damaged&) {
  return std::nullopt;
} catch (const fs::filesystem_error&) {
  return std::nullopt;
}

Manifest repair_rank_files(const fs::path& dir, Manifest manifest, const BuildOptions& options) {
  for (auto& segment : manifest.segments) {
    const auto paths = paths_of(dir, segment);
    if (open_rank_file(paths.rank, segment)) continue;
    auto made = paths.rank;
    made += ".new";
    rebuild_rank_file(Xapian::Database(paths.xapian.string()), options, made);
    const rank::File file(made);
    segment.rank_checksum = file.checksum();
    segment.rank_bytes = file.bytes();
    fs::rename(made, paths.rank);
    sync_to_disk(dir);
  }
  return manifest;
}

rank::File private_rank_file(const Xapian::Database& database, const Segment& segment,
                             const Manifest& manifest) {
  const TemporaryFolder folder;
  const BuildOptions options{manifest.language, manifest.positions, thread_count(0), memory_bytes,
                             folder.path() / "building"};
  const auto path = folder.path() / segment.rank_name();
  rebuild_rank_file(database, options, path);
  return rank::File(path);
}

}  // namespace newshound::index
