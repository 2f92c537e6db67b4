#include "index/segment_files.h"

#include <xapian.h>

#include <algorithm>
#include <functional>

#include "base/file.h"
#include "base/parallel.h"
#include "index/row.h"
#include "rank/merge.h"

namespace newshound::index {

namespace fs = std::filesystem;

namespace {

// Each open batch takes six file descriptors, of which a process has 1,024.
constexpr std::size_t most_merged = 48;
constexpr unsigned most_merges = 2;

void compact(std::span<const fs::path> from, const fs::path& to, unsigned flags) {
  Xapian::Database all;
  for (const auto& path : from) all.add_database(Xapian::Database(path.string()));
  all.compact(to.string(), flags);
}

/// `databases` as one, in a file. Those that lie in `scratch` are removed.
class XapianMerger {
 public:
  XapianMerger(unsigned threads, Scratch& scratch) : threads_(threads), scratch_(scratch) {}

  void merge(std::vector<fs::path> databases, const fs::path& to) const {
    while (databases.size() > most_merged) databases = merge_groups(databases);
    compact(databases, to, Xapian::DBCOMPACT_SINGLE_FILE);
    sync_to_disk(to);
  }

 private:
  std::vector<fs::path> merge_groups(const std::vector<fs::path>& databases) const {
    std::vector<fs::path> merged((databases.size() + most_merged - 1) / most_merged);
    for (auto& each : merged) each = scratch_.next();
    run_in_parallel(std::min(threads_, most_merges), merged.size(), [&](std::size_t at) {
      const auto group = std::span(databases).subspan(at * most_merged);
      const auto part = group.first(std::min(most_merged, group.size()));
      compact(part, merged[at], 0);
      for (const auto& each : part)
        if (scratch_.has(each)) fs::remove_all(each);
    });
    return merged;
  }

  unsigned threads_;
  Scratch& scratch_;
};

void merge_rank_files(std::span<const rank::MergeSource> sources, const fs::path& to) {
  rank::merge(sources, to);
  sync_to_disk(to);
}

void merge_rank_files(const std::vector<Batch>& batches, const fs::path& to) {
  if (batches.size() == 1) {
    fs::rename(batches.front().rank, to);
    sync_to_disk(to);
    return;
  }
  std::vector<rank::File> files;
  files.reserve(batches.size());
  for (const auto& batch : batches) files.emplace_back(batch.rank);
  std::vector<rank::MergeSource> sources;
  sources.reserve(files.size());
  for (const auto& file : files) sources.push_back({&file});
  merge_rank_files(sources, to);
}

std::vector<fs::path> databases_of(const std::vector<Batch>& batches) {
  std::vector<fs::path> databases;
  databases.reserve(batches.size());
  for (const auto& batch : batches) databases.push_back(batch.xapian);
  return databases;
}

/// Makes both files of a segment, side by side if there are threads for it.
void make_both(unsigned threads, const std::function<void()>& make_xapian,
               const std::function<void()>& make_rank) {
  run_in_parallel(threads, 2, [&](std::size_t at) { at == 0 ? make_xapian() : make_rank(); });
}

/// Databases of the articles of `segments` that are not gone, in their order.
std::vector<fs::path> live_databases(std::span<const OpenSegment> segments,
                                     const BuildOptions& options, Scratch& scratch) {
  std::vector<fs::path> databases;
  for (const auto& segment : segments) {
    if (segment.gone_or_null() == nullptr) {
      databases.push_back(segment.files->path);
      continue;
    }
    const auto articles = articles_of(segment.files->database, &segment.gone);
    const auto batches = write_batches(articles, Parts::xapian, options, scratch);
    for (auto& path : databases_of(batches)) databases.push_back(std::move(path));
  }
  return databases;
}

}  // namespace

SegmentPaths paths_of(const fs::path& dir, const Segment& segment) {
  return {dir / segment.xapian_name(), dir / segment.rank_name()};
}

void build_segment(const ArticleSource& source, const BuildOptions& options,
                   const SegmentPaths& to) {
  Scratch scratch(options.scratch);
  const auto batches = write_batches(source, Parts::both, options, scratch);
  const XapianMerger merger(options.threads, scratch);
  make_both(
      options.threads, [&] { merger.merge(databases_of(batches), to.xapian); },
      [&] { merge_rank_files(batches, to.rank); });
  sync_to_disk(to.xapian.parent_path());
}

void merge_segments(std::span<const OpenSegment> segments, const BuildOptions& options,
                    const SegmentPaths& to) {
  Scratch scratch(options.scratch);
  const auto databases = live_databases(segments, options, scratch);
  std::vector<rank::MergeSource> sources;
  for (const auto& segment : segments)
    sources.push_back({&segment.files->rank, segment.gone_or_null()});
  const XapianMerger merger(options.threads, scratch);
  make_both(
      options.threads, [&] { merger.merge(databases, to.xapian); },
      [&] { merge_rank_files(std::span<const rank::MergeSource>(sources), to.rank); });
  sync_to_disk(to.xapian.parent_path());
}

void rebuild_rank_file(const Xapian::Database& database, const BuildOptions& options,
                       const fs::path& to) {
  Scratch scratch(options.scratch);
  const auto articles = articles_of(database, nullptr);
  merge_rank_files(write_batches(articles, Parts::rank, options, scratch), to);
}

Segment describe_segment(std::uint64_t number, const SegmentPaths& paths) {
  const rank::File rank(paths.rank);
  Segment segment;
  segment.number = number;
  segment.uuid = Xapian::Database(paths.xapian.string()).get_uuid();
  segment.rank_checksum = rank.checksum();
  segment.articles = rank.articles();
  segment.total_length = rank.total_length();
  segment.xapian_bytes = fs::file_size(paths.xapian);
  segment.rank_bytes = rank.bytes();
  std::uint64_t oldest = 0, newest = 0;
  for (const auto key : rank.date_keys()) {
    if (key == 0) ++segment.undated;
    if (key != 0 && (oldest == 0 || key < oldest)) oldest = key;
    newest = std::max(newest, key);
  }
  segment.oldest = date_value_of_key(oldest);
  segment.newest = date_value_of_key(newest);
  return segment;
}

}  // namespace newshound::index
