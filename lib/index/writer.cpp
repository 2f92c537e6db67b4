#include "newshound/writer.h"

#include <algorithm>
#include <set>
#include <system_error>
#include <unordered_map>

#include "base/file.h"
#include "index/database.h"
#include "index/document.h"
#include "index/segment_builder.h"
#include "index/snapshot.h"
#include "newshound/article.h"
#include "newshound/error.h"

namespace newshound {

namespace fs = std::filesystem;

namespace {

using index::Manifest;
using index::Segment;

constexpr const char* lock_name = "lock";
constexpr const char* scratch_name = "building";

template <class Action>
auto guarded_write(Action action) {
  return index::guarded(IndexError::Reason::write_failed, action);
}

/// Whether `dir` has nothing but what an index being made leaves there.
bool is_vacant(const fs::path& dir) {
  return std::all_of(fs::directory_iterator(dir), {}, [](const fs::directory_entry& entry) {
    const auto name = entry.path().filename();
    return name == lock_name || name == "manifest.new";
  });
}

/// Throws unless `dir` is an index or can become one. Called before anything is written there.
void require_index_or_vacant(const fs::path& dir) {
  // In this order: whoever is just making an index writes its manifest first.
  if (is_vacant(dir) || fs::exists(index::manifest_path(dir))) return;
  throw IndexError(IndexError::Reason::missing, dir.string() + " is not an index, and not empty",
                   "name a new directory, or an empty one");
}

File lock(const fs::path& dir) {
  require_index_or_vacant(dir);
  auto file = lock_file(dir / lock_name);
  if (!file.is_open())
    throw IndexError(IndexError::Reason::locked,
                     "another writer holds the index at " + dir.string(),
                     "wait until it has finished");
  return file;
}

/// Whether `entry` was left behind by a writer that came to a sudden end, or by a commit.
bool is_left_over(const fs::directory_entry& entry, const Manifest& manifest) {
  const auto name = entry.path().filename().string();
  if (name == scratch_name || name.ends_with(".new")) return true;
  return entry.path().extension() == ".xapian" &&
         std::none_of(manifest.segments.begin(), manifest.segments.end(),
                      [&](const Segment& segment) { return segment.file_name() == name; });
}

/// Removes what is left over. Never fails: what cannot be removed now will be by the next writer.
void sweep(const fs::path& dir, const Manifest& manifest) {
  std::error_code error;
  for (fs::directory_iterator at(dir, error), end; !error && at != end; at.increment(error)) {
    std::error_code ignored;
    if (is_left_over(*at, manifest)) fs::remove_all(at->path(), ignored);
  }
}

/// Widens `oldest` and `newest` to take in `date`; dates are compared as they are written.
void widen(Segment& segment, const std::string& date) {
  if (date.empty()) return;
  if (segment.oldest.empty() || date < segment.oldest) segment.oldest = date;
  if (date > segment.newest) segment.newest = date;
}

}  // namespace

struct Writer::Impl {
  /// An article added since the last commit.
  struct Pending {
    std::uint32_t number;
    bool undated;
  };

  fs::path dir;
  File lock;
  Analyzer analyzer;
  index::Snapshot committed;
  index::SegmentBuilder builder;
  Segment segment;  ///< that is being built
  std::unordered_map<std::string, Pending> pending;
  std::set<std::uint32_t> pending_deleted;
  std::vector<std::set<std::uint32_t>> deleted;  ///< by committed segment, since the last commit
  bool failed = false;

  Impl(const fs::path& at, const WriterOptions& options, File held)
      : dir(at), lock(std::move(held)), analyzer(options.language), builder(at / scratch_name) {
    open(options);
  }

  void open(const WriterOptions& options) {
    auto manifest = index::load_manifest(dir);
    if (!manifest) manifest = create(options);
    if (manifest->analyzer != analyzer.name())
      throw IndexError(
          IndexError::Reason::other_schema,
          "the index was made with the analyser " + manifest->analyzer + ", not " + analyzer.name(),
          "use the same language, or a new directory");
    sweep(dir, *manifest);
    index::store_stub(dir, *manifest);
    reopen(std::move(*manifest));
  }

  Manifest create(const WriterOptions& options) const {
    Manifest manifest;
    manifest.analyzer = analyzer.name();
    manifest.language = options.language;
    index::store_manifest(dir, manifest);
    return manifest;
  }

  void reopen(Manifest manifest) {
    committed = index::open_segments(dir, std::move(manifest));
    deleted.assign(committed.segments.size(), {});
    pending.clear();
    pending_deleted.clear();
    segment = {};
  }

  void remove(std::string_view id) {
    if (const auto found = pending.find(std::string(id)); found != pending.end()) {
      pending_deleted.insert(found->second.number);
      segment.undated -= found->second.undated ? 1 : 0;
      pending.erase(found);
    }
    for (std::size_t at = 0; at < deleted.size(); ++at)
      if (const auto number = committed.find(at, id)) deleted[at].insert(number);
  }

  void add(const Article& article) {
    remove(article.id);
    const auto document = index::make_document(article, analyzer);
    const auto number = builder.add(document, article.title.size() + article.body.size());
    const auto date = document.get_value(schema::date_slot);
    pending.insert_or_assign(article.id, Pending{number, date.empty()});
    segment.undated += date.empty() ? 1 : 0;
    widen(segment, date);
  }

  bool has_changes() const {
    return builder.size() > 0 || std::any_of(deleted.begin(), deleted.end(),
                                             [](const auto& gone) { return !gone.empty(); });
  }

  /// `manifest.segments[at]` without the articles that are deleted since the last commit.
  void delete_from(Manifest& manifest, std::size_t at) const {
    auto& kept = manifest.segments[at];
    for (const auto number : deleted[at])
      if (committed.segments[at].get_document(number).get_value(schema::date_slot).empty())
        --kept.undated;
    std::set<std::uint32_t> all(kept.deleted.begin(), kept.deleted.end());
    all.insert(deleted[at].begin(), deleted[at].end());
    kept.deleted.assign(all.begin(), all.end());
  }

  void commit() {
    if (!has_changes()) return;
    auto next = committed.manifest;
    for (std::size_t at = 0; at < deleted.size(); ++at) delete_from(next, at);
    if (builder.size() > 0) {
      segment.number = next.next_segment++;
      segment.articles = builder.size();
      segment.deleted.assign(pending_deleted.begin(), pending_deleted.end());
      segment.uuid = builder.finish(dir / segment.file_name());
      next.segments.push_back(segment);
    }
    std::erase_if(next.segments, [](const Segment& each) { return each.live() == 0; });
    ++next.revision;
    // The stub goes first: only the manifest counts, and nothing may fail behind it.
    index::store_stub(dir, next);
    index::store_manifest(dir, next);
    sweep(dir, next);
    reopen(std::move(next));
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
        return std::make_unique<Impl>(dir, options, newshound::lock(dir));
      })) {}

Writer::~Writer() = default;
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;

void Writer::add(const Article& article) {
  if (article.id.empty()) throw Error("an article needs an id", "set Article::id");
  impl_->change([&] { impl_->add(article); });
}

void Writer::remove(std::string_view id) {
  impl_->change([&] { impl_->remove(id); });
}

void Writer::commit() {
  impl_->change([&] { impl_->commit(); });
}

std::uint64_t Writer::article_count() const {
  auto count = impl_->committed.manifest.live() + impl_->pending.size();
  for (const auto& gone : impl_->deleted) count -= gone.size();
  return count;
}

}  // namespace newshound
