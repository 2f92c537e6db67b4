#include "newshound/writer.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <span>
#include <system_error>

#include "base/file.h"
#include "base/parallel.h"
#include "index/changes.h"
#include "index/database.h"
#include "index/directory.h"
#include "index/merge_policy.h"
#include "index/repair.h"
#include "index/segment_files.h"
#include "index/snapshot.h"
#include "newshound/article.h"
#include "newshound/error.h"
#include "newshound/file_record.h"
#include "schema/saved_query.h"

namespace newshound {

namespace fs = std::filesystem;

namespace {

using index::Manifest;
using index::Neighbours;
using index::Positions;
using index::Segment;

template <class Action>
auto guarded_write(Action action) {
  return index::guarded(IndexError::Reason::write_failed, action);
}

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

struct Writer::Impl {
  fs::path dir;
  WriterOptions options;
  File lock;
  Analyzer analyzer;
  index::Snapshot committed;
  index::Changes changes;
  std::map<std::string, std::string> queries;  ///< as they are to be
  index::CatalogueChanges files;
  bool failed = false;

  // A quarter of the memory keeps what waits, half goes to indexing it; columns take the rest.
  Impl(const fs::path& at, const WriterOptions& asked, File held)
      : dir(at),
        options(asked),
        lock(std::move(held)),
        analyzer(options.language),
        changes(index::scratch_path(at), options.memory_bytes / 4) {
    open();
  }

  ~Impl() {
    std::error_code ignored;
    fs::remove_all(index::scratch_path(dir), ignored);
  }

  void open() {
    auto manifest = index::load_manifest(dir);
    if (!manifest) manifest = create();
    require_same_kind(*manifest, analyzer, options);
    index::verify_catalogue(index::open_catalogue(dir, *manifest), *manifest);
    index::sweep(dir, *manifest);
    index::store_stub(dir, *manifest);
    auto repaired = index::repair_rank_files(dir, *manifest, build_options(*manifest));
    if (repaired == *manifest)
      reopen(std::move(repaired));
    else
      publish(std::move(repaired));
  }

  Manifest create() const {
    Manifest manifest;
    manifest.analyzer = analyzer.name();
    manifest.language = options.language;
    if (options.xapian_positions) manifest.positions = Positions::xapian_too;
    index::store_manifest(dir, manifest);
    return manifest;
  }

  index::BuildOptions build_options(const Manifest& manifest) const {
    return {options.language,
            manifest.positions,
            thread_count(options.threads),
            options.memory_bytes / 2,
            index::scratch_path(dir) / "batches",
            options.finder};
  }

  void reopen(Manifest manifest) {
    committed = index::open_segments(dir, std::move(manifest), committed);
    queries = committed.manifest.queries;
    changes.start(committed);
    files.clear();
  }

  void save_query(const std::string& name, std::string_view query) {
    if (query.empty())
      queries.erase(name);
    else
      queries.insert_or_assign(name, std::string(query));
  }

  bool has_changes() const {
    return !changes.empty() || !files.empty() || queries != committed.manifest.queries;
  }

  void commit() {
    if (!has_changes()) return;
    auto next = committed.manifest;
    next.queries = queries;
    for (std::size_t at = 0; at < next.segments.size(); ++at)
      remove_from(next.segments[at], committed.segments[at].files->rank, changes.gone()[at]);
    if (changes.size() > 0)
      next.segments.push_back(make_segment(next, [&](const index::SegmentPaths& to) {
        index::build_segment(changes.waiting(), build_options(next), to);
      }));
    std::erase_if(next.segments, [](const Segment& each) { return each.live() == 0; });
    if (!files.empty())
      next.files = index::make_catalogue(*committed.files, files, next.next_segment++, dir);
    publish(std::move(next));
  }

  /// A segment of the next number, of which `make` makes the files.
  template <class Make>
  Segment make_segment(Manifest& next, Make make) const {
    Segment segment;
    segment.number = next.next_segment++;
    const auto paths = index::paths_of(dir, segment);
    make(paths);
    return index::describe_segment(segment.number, paths);
  }

  void publish(Manifest next) {
    ++next.revision;
    // The stub goes first: only the manifest counts, and nothing may fail behind it.
    index::store_stub(dir, next);
    index::store_manifest(dir, next);
    reopen(std::move(next));
    index::sweep(dir, committed.manifest);
  }

  void merge(const Neighbours& which) {
    auto next = committed.manifest;
    const auto from = std::span(committed.segments).subspan(which.first, which.count);
    const auto merged = make_segment(next, [&](const index::SegmentPaths& to) {
      index::merge_segments(from, build_options(next), to);
    });
    const auto first = next.segments.begin() + static_cast<std::ptrdiff_t>(which.first);
    *first = merged;
    next.segments.erase(first + 1, first + static_cast<std::ptrdiff_t>(which.count));
    publish(std::move(next));
  }

  /// Does not fail for want of space: the commit before it stands, and the next one tries again.
  void merge_if_due() {
    if (options.merge == Merging::never) return;
    try {
      guarded_write([&] {
        while (const auto due = index::next_merge(committed.manifest.segments)) merge(*due);
      });
    } catch (const IndexError& error) {
      if (error.reason() != IndexError::Reason::write_failed) throw;
      reopen(*index::load_manifest(dir));
      index::sweep(dir, committed.manifest);
    }
  }

  void optimize() {
    commit();
    const auto& segments = committed.manifest.segments;
    const bool whole = std::all_of(segments.begin(), segments.end(),
                                   [](const Segment& each) { return each.deleted.empty(); });
    if (segments.size() > 1 || !whole) merge({0, segments.size()});
  }

  /// Runs `action`. If it fails the changes since the last commit cannot be trusted, so that no
  /// later call may commit them.
  template <class Action>
  void change(Action action) {
    if (failed)
      throw IndexError(IndexError::Reason::write_failed, "an earlier change could not be written",
                       "open a new writer");
    failed = true;
    guarded_write(action);
    failed = false;
  }
};

Writer::Writer(const fs::path& dir, const WriterOptions& options)
    : impl_(guarded_write([&] {
        if (fs::create_directory(dir)) sync_to_disk(fs::absolute(dir).parent_path());
        return std::make_unique<Impl>(dir, options, index::lock_directory(dir));
      })) {}

Writer::~Writer() = default;
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;

Added Writer::add(const Article& article) {
  if (article.id.empty()) throw Error("an article needs an id", "set Article::id");
  Added what = Added::unchanged;
  impl_->change([&] { what = impl_->changes.add(article); });
  return what;
}

bool Writer::remove(std::string_view id) {
  bool was_there = false;
  impl_->change([&] { was_there = impl_->changes.remove(std::string(id)); });
  return was_there;
}

std::optional<FileRecord> Writer::file(const std::string& path) const {
  return guarded_write(
      [&] { return index::find_record(*impl_->committed.files, impl_->files, path); });
}

void Writer::for_each_file(const std::function<void(const FileRecord&)>& action) const {
  guarded_write([&] {
    index::for_each_record(*impl_->committed.files, impl_->files,
                           [&](std::string_view path, std::string_view bytes) {
                             action(index::parse_record(path, bytes));
                           });
  });
}

void Writer::record_file(FileRecord record) {
  auto path = record.path;
  impl_->files.insert_or_assign(std::move(path), std::move(record));
}

void Writer::forget_file(const std::string& path) {
  impl_->files.insert_or_assign(path, std::nullopt);
}

void Writer::save_query(std::string_view name, std::string_view query) {
  constexpr std::size_t longest = std::size_t{64} << 10U;
  if (!schema::is_query_name(name))
    throw Error("'" + std::string(name) + "' cannot be the name of a query",
                "a name has up to 64 letters of ASCII, digits, '-' and '_'");
  if (query.size() > longest) throw Error("the query is too long to be saved", "keep it in a file");
  impl_->change([&] { impl_->save_query(std::string(name), query); });
}

void Writer::commit() {
  impl_->change([&] {
    impl_->commit();
    impl_->merge_if_due();
  });
}

void Writer::optimize() {
  impl_->change([&] { impl_->optimize(); });
}

std::uint64_t Writer::article_count() const {
  auto count = impl_->committed.manifest.live() + impl_->changes.size();
  for (const auto& gone : impl_->changes.gone()) count -= gone.size();
  return count;
}

}  // namespace newshound
