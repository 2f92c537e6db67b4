#include "index/repair.h"

#include "base/file.h"
#include "base/parallel.h"
#include "index/segment_files.h"
#include "newshound/error.h"

namespace newshound::index {

namespace fs = std::filesystem;

namespace {

/// Of one that reads; a writer has options.
constexpr std::uint64_t memory_bytes = 256 << 20;

rank::File rebuilt(const fs::path& path, const Segment& segment) {
  auto file = open_rank_file(path, segment);
  if (!file)
    throw IndexError(IndexError::Reason::damaged,
                     segment.xapian_name() + " does not give the rank file that it gave before",
                     "index the articles again");
  return std::move(*file);
}

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

void repair_rank_files(const fs::path& dir, const Manifest& manifest, const BuildOptions& options) {
  for (const auto& segment : manifest.segments) {
    const auto paths = paths_of(dir, segment);
    if (open_rank_file(paths.rank, segment)) continue;
    auto made = paths.rank;
    made += ".new";
    rebuild_rank_file(Xapian::Database(paths.xapian.string()), options, made);
    rebuilt(made, segment);
    fs::rename(made, paths.rank);
    sync_to_disk(dir);
  }
}

rank::File private_rank_file(const Xapian::Database& database, const Segment& segment,
                             const Manifest& manifest) {
  const TemporaryFolder folder;
  const Analyzer analyzer(manifest.language);
  const BuildOptions options{analyzer, manifest.positions, thread_count(0), memory_bytes,
                             folder.path() / "building"};
  const auto path = folder.path() / segment.rank_name();
  rebuild_rank_file(database, options, path);
  return rebuilt(path, segment);
}

}  // namespace newshound::index
