#include "index/snapshot.h"

#include <algorithm>
#include <utility>

#include "entity/archive/resolve.h"
#include "index/archive_names.h"
#include "index/database.h"
#include "index/repair.h"
#include "index/segment_files.h"
#include "index/terms.h"
#include "rank/list_decoder.h"

namespace newshound::index {

namespace {

namespace fs = std::filesystem;

/// What to do about a rank file that is missing or damaged.
enum class OnDamage { fail, make_again };

[[noreturn]] void fail_damaged(const fs::path& file) {
  throw IndexError(IndexError::Reason::damaged, file.string() + " is not the file it should be",
                   "restore it from a copy, or index the articles again");
}

class Opener {
 public:
  Opener(fs::path dir, Manifest manifest, OnDamage on_damage)
      : dir_(std::move(dir)), manifest_(std::move(manifest)), on_damage_(on_damage) {}

  Snapshot open(const Snapshot& before) {
    return guarded(IndexError::Reason::damaged, [&] {
      Snapshot snapshot;
      for (const auto& segment : manifest_.segments) {
        snapshot.segments.push_back({files(segment, before), gone(segment)});
        snapshot.database.add_database(snapshot.segments.back().files->database);
      }
      const bool same_files = before.files != nullptr && before.manifest.files == manifest_.files;
      snapshot.files = same_files
                           ? before.files
                           : std::make_shared<const Catalogue>(open_catalogue(dir_, manifest_));
      const bool same_names = before.groups != nullptr && before.manifest.names == manifest_.names;
      snapshot.groups = same_names ? before.groups : groups(snapshot.segments);
      snapshot.manifest = std::move(manifest_);
      return snapshot;
    });
  }

 private:
  static rank::Bits gone(const Segment& segment) {
    if (segment.deleted.empty()) return {};
    rank::Bits bits(segment.articles);
    for (const auto number : segment.deleted) bits.add(number);
    return bits;
  }

  std::shared_ptr<const SegmentFiles> files(const Segment& segment, const Snapshot& before) const {
    for (const auto& [files, gone] : before.segments)
      if (files->number == segment.number && files->uuid == segment.uuid) return files;
    const auto paths = paths_of(dir_, segment);
    Xapian::Database database(paths.xapian.string());
    const bool same =
        database.get_uuid() == segment.uuid && database.get_doccount() == segment.articles;
    if (!same || database.get_lastdocid() != segment.articles) fail_damaged(paths.xapian);
    auto rank = open_rank_file(paths.rank, segment);
    if (!rank && on_damage_ == OnDamage::fail) fail_damaged(paths.rank);
    if (!rank) rank = private_rank_file(database, segment, manifest_);
    return std::make_shared<const SegmentFiles>(SegmentFiles{
        paths.xapian, std::move(database), std::move(*rank), segment.number, segment.uuid});
  }

  std::shared_ptr<const std::vector<entity::SameEntity>> groups(
      std::span<const OpenSegment> segments) const {
    using Groups = std::vector<entity::SameEntity>;
    if (on_damage_ == OnDamage::make_again && !are_names_whole(dir_, manifest_))
      return std::make_shared<const Groups>(entity::resolve_names(named_entities(segments)));
    return std::make_shared<const Groups>(open_names(dir_, manifest_));
  }

  fs::path dir_;
  Manifest manifest_;
  OnDamage on_damage_;
};

Manifest require_manifest(const fs::path& dir) {
  auto manifest = guarded(IndexError::Reason::missing, [&] { return load_manifest(dir); });
  if (!manifest)
    throw IndexError(IndexError::Reason::missing, "there is no index at " + dir.string(),
                     "make one with newshound-index --db " + dir.string() + " PATH...");
  return std::move(*manifest);
}

/// The state that `manifest` or a later one describes.
Snapshot open_last(const fs::path& dir, Manifest manifest, const Snapshot& before) {
  // A writer may remove a file between our reading its name and opening it; then there is a newer
  // manifest. Only if there is none a file is damaged.
  for (;;) {
    try {
      return Opener(dir, manifest, OnDamage::fail).open(before);
    } catch (const IndexError&) {
      auto newer = require_manifest(dir);
      if (newer.revision == manifest.revision)
        return Opener(dir, std::move(manifest), OnDamage::make_again).open(before);
      manifest = std::move(newer);
    }
  }
}

}  // namespace

std::optional<std::uint32_t> OpenSegment::find(std::string_view id) const {
  const auto term = exact_term(schema::spec_of(schema::Field::id).prefix, id);
  const auto entry = files->rank.dictionary().find(term);
  if (!entry) return std::nullopt;
  rank::Postings list;
  rank::decode(files->rank, *entry, rank::Decode::counts, list);
  for (const auto article : list.articles)
    if (has(article)) return article;
  return std::nullopt;
}

Snapshot open_segments(const fs::path& dir, Manifest manifest, const Snapshot& before) {
  return Opener(dir, std::move(manifest), OnDamage::fail).open(before);
}

Snapshot open_snapshot(const fs::path& dir) { return open_last(dir, require_manifest(dir), {}); }

std::optional<Snapshot> newer_snapshot(const fs::path& dir, const Snapshot& snapshot) {
  auto manifest = require_manifest(dir);
  if (manifest.revision == snapshot.manifest.revision) return std::nullopt;
  return open_last(dir, std::move(manifest), snapshot);
}

}  // namespace newshound::index
