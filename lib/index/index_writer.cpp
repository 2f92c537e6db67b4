#include "index/index_writer.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <span>
#include <system_error>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "index/archive_names.h"
#include "index/database.h"
#include "index/directory.h"
#include "index/repair.h"
#include "newshound/error.h"

namespace newshound::index {

namespace fs = std::filesystem;

namespace {

/// Throws unless `options` fit the index that `manifest` describes.
void require_same_kind(const Manifest& manifest, const Analyzer& analyzer,
                       const WriterOptions& options) {
  if (manifest.analyzer != analyzer.name())
    throw IndexError(
        IndexError::Reason::other_schema,
        "the index was made with the analyser " + manifest.analyzer + ", not " + analyzer.name(),
        "use the same language, or a new directory");
  if (options.xapian_positions && manifest.positions == Positions::rank_only)
    throw IndexError(IndexError::Reason::other_schema,
                     "the index was made without positions in its Xapian files",
                     "index the articles into a new directory to have them");
}

/// `segment` without the articles of these numbers, which it still has.
void remove_from(Segment& segment, const rank::File& rank, const std::set<std::uint32_t>& gone) {
  const auto dates = rank.date_keys();
  for (const auto article : gone)
    if (dates[article] == 0) --segment.undated;
  std::vector<std::uint32_t> all;
  all.reserve(segment.deleted.size() + gone.size());
  std::set_union(segment.deleted.begin(), segment.deleted.end(), gone.begin(), gone.end(),
                 std::back_inserter(all));
  segment.deleted = std::move(all);
}

}  // namespace

// A quarter of the memory keeps what waits, half goes to indexing it; columns take the rest.
IndexWriter::IndexWriter(const fs::path& dir, const WriterOptions& options, File held)
    : dir_(dir),
      options_(options),
      lock_(std::move(held)),
      analyzer_(options.language),
      changes_(scratch_path(dir), options.memory_bytes / 4) {
  open();
}

IndexWriter::~IndexWriter() {
  std::error_code ignored;
  fs::remove_all(scratch_path(dir_), ignored);
}

void IndexWriter::open() {
  auto manifest = load_manifest(dir_);
  if (!manifest) manifest = create();
  require_same_kind(*manifest, analyzer_, options_);
  verify_catalogue(open_catalogue(dir_, *manifest), *manifest);
  sweep(dir_, *manifest);
  store_stub(dir_, *manifest);
  auto repaired = repair_rank_files(dir_, *manifest, build_options(*manifest));
  if (!are_names_whole(dir_, repaired)) {
    repaired.names = {};
    repaired = with_names(std::move(repaired));
  }
  if (repaired == *manifest)
    reopen(std::move(repaired));
  else
    publish(std::move(repaired));
}

Manifest IndexWriter::create() const {
  Manifest manifest;
  manifest.analyzer = analyzer_.name();
  manifest.language = options_.language;
  if (options_.xapian_positions) manifest.positions = Positions::xapian_too;
  store_manifest(dir_, manifest);
  return manifest;
}

BuildOptions IndexWriter::build_options(const Manifest& manifest) const {
  return {options_.language,
          manifest.positions,
          thread_count(options_.threads),
          options_.memory_bytes / 2,
          scratch_path(dir_) / "batches",
          options_.finder};
}

void IndexWriter::reopen(Manifest manifest) {
  committed_ = open_segments(dir_, std::move(manifest), committed_);
  queries_ = committed_.manifest.queries;
  changes_.start(committed_);
  files_.clear();
}

void IndexWriter::save_query(const std::string& name, std::string_view query) {
  if (query.empty())
    queries_.erase(name);
  else
    queries_.insert_or_assign(name, std::string(query));
}

bool IndexWriter::has_changes() const {
  return !changes_.empty() || !files_.empty() || queries_ != committed_.manifest.queries;
}

void IndexWriter::commit() {
  if (!has_changes()) return;
  auto next = committed_.manifest;
  next.queries = queries_;
  for (std::size_t at = 0; at < next.segments.size(); ++at)
    remove_from(next.segments[at], committed_.segments[at].files->rank, changes_.gone()[at]);
  if (changes_.size() > 0) {
    next.segments.push_back(make_segment(next, [&](const SegmentPaths& to) {
      build_segment(changes_.waiting(), build_options(next), to);
    }));
    add_finder(next, options_.finder.fingerprint());
  }
  std::erase_if(next.segments, [](const Segment& each) { return each.live() == 0; });
  if (!files_.empty())
    next.files = make_catalogue(*committed_.files, files_, next.next_segment++, dir_);
  if (next.live() == 0) next.names = {};
  publish(are_names_due(next) ? with_names(std::move(next)) : std::move(next));
}

/// `next`, whose files are there, with its names resolved.
Manifest IndexWriter::with_names(Manifest next) const {
  const auto opened = open_segments(dir_, next, committed_);
  next.names = make_names(opened, next.revision + 1, dir_);
  return next;
}

/// A segment of the next number, of which `make` makes the files.
template <class Make>
Segment IndexWriter::make_segment(Manifest& next, Make make) const {
  Segment segment;
  segment.number = next.next_segment++;
  const auto paths = paths_of(dir_, segment);
  make(paths);
  return describe_segment(segment.number, paths);
}

void IndexWriter::publish(Manifest next) {
  ++next.revision;
  // The stub goes first: only the manifest counts, and nothing may fail behind it.
  store_stub(dir_, next);
  store_manifest(dir_, next);
  reopen(std::move(next));
  sweep(dir_, committed_.manifest);
}

void IndexWriter::merge(const Neighbours& which) {
  auto next = committed_.manifest;
  const auto from = std::span(committed_.segments).subspan(which.first, which.count);
  const auto merged = make_segment(
      next, [&](const SegmentPaths& to) { merge_segments(from, build_options(next), to); });
  const auto first = next.segments.begin() + static_cast<std::ptrdiff_t>(which.first);
  *first = merged;
  next.segments.erase(first + 1, first + static_cast<std::ptrdiff_t>(which.count));
  publish(std::move(next));
}

void IndexWriter::merge_if_due() {
  if (options_.merge == Merging::never) return;
  try {
    guarded(IndexError::Reason::write_failed, [&] {
      while (const auto due = next_merge(committed_.manifest.segments)) merge(*due);
    });
  } catch (const IndexError& error) {
    if (error.reason() != IndexError::Reason::write_failed) throw;
    reopen(*load_manifest(dir_));
    sweep(dir_, committed_.manifest);
  }
}

void IndexWriter::optimize() {
  commit();
  const auto& segments = committed_.manifest.segments;
  const bool whole = std::all_of(segments.begin(), segments.end(),
                                 [](const Segment& each) { return each.deleted.empty(); });
  if (segments.size() > 1 || !whole) merge({0, segments.size()});
  if (committed_.manifest.names.articles != committed_.manifest.live()) resolve_names();
}

void IndexWriter::resolve_names() { publish(with_names(committed_.manifest)); }

}  // namespace newshound::index
