#include "index/snapshot.h"

#include <algorithm>

#include "index/database.h"
#include "index/terms.h"

namespace newshound::index {

namespace {

Xapian::Database open_segment(const std::filesystem::path& dir, const Segment& segment) {
  const auto file = dir / segment.file_name();
  Xapian::Database database(file.string());
  if (database.get_uuid() != segment.uuid || database.get_doccount() != segment.articles)
    throw IndexError(IndexError::Reason::damaged, file.string() + " is not the file it should be",
                     "restore it from a copy, or index the articles again");
  return database;
}

Manifest require_manifest(const std::filesystem::path& dir) {
  auto manifest = guarded(IndexError::Reason::missing, [&] { return load_manifest(dir); });
  if (!manifest)
    throw IndexError(IndexError::Reason::missing, "there is no index at " + dir.string(),
                     "make one with newshound-index --db " + dir.string() + " PATH...");
  return std::move(*manifest);
}

}  // namespace

bool is_deleted(const Segment& segment, Xapian::docid number) {
  return std::binary_search(segment.deleted.begin(), segment.deleted.end(), number);
}

Xapian::docid Snapshot::find(std::size_t index, std::string_view id) const {
  const auto term = exact_term(schema::spec_of(schema::Field::id).prefix, id);
  const auto& segment = segments[index];
  for (auto at = segment.postlist_begin(term); at != segment.postlist_end(term); ++at)
    if (!is_deleted(manifest.segments[index], *at)) return *at;
  return 0;
}

Snapshot open_segments(const std::filesystem::path& dir, Manifest manifest) {
  return guarded(IndexError::Reason::damaged, [&] {
    Snapshot snapshot;
    for (const auto& segment : manifest.segments) {
      snapshot.segments.push_back(open_segment(dir, segment));
      snapshot.database.add_database(snapshot.segments.back());
    }
    snapshot.manifest = std::move(manifest);
    return snapshot;
  });
}

Snapshot open_snapshot(const std::filesystem::path& dir) {
  // A writer may remove a file between our reading its name and opening it; then there is a newer
  // manifest.
  for (auto manifest = require_manifest(dir);;) {
    try {
      return open_segments(dir, manifest);
    } catch (const IndexError&) {
      auto newer = require_manifest(dir);
      if (newer.revision == manifest.revision) throw;
      manifest = std::move(newer);
    }
  }
}

}  // namespace newshound::index
