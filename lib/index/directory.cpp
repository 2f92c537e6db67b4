#include "index/directory.h"

#include <algorithm>
#include <system_error>

#include "newshound/error.h"

namespace newshound::index {

namespace fs = std::filesystem;

namespace {

constexpr const char* lock_name = "lock";
constexpr const char* scratch_name = "building";

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
  if (is_vacant(dir) || fs::exists(manifest_path(dir))) return;
  throw IndexError(IndexError::Reason::missing, dir.string() + " is not an index, and not empty",
                   "name a new directory, or an empty one");
}

bool is_left_over(const fs::path& path, const Manifest& manifest) {
  const auto name = path.filename().string();
  if (name == scratch_name || name.ends_with(".new")) return true;
  if (path.extension() == ".files")
    return manifest.files.number == 0 || manifest.files.name() != name;
  if (path.extension() == ".names")
    return manifest.names.number == 0 || manifest.names.name() != name;
  if (path.extension() != ".xapian" && path.extension() != ".rank") return false;
  return std::none_of(manifest.segments.begin(), manifest.segments.end(),
                      [&](const Segment& segment) {
                        return segment.xapian_name() == name || segment.rank_name() == name;
                      });
}

}  // namespace

fs::path scratch_path(const fs::path& dir) { return dir / scratch_name; }

File lock_directory(const fs::path& dir) {
  require_index_or_vacant(dir);
  auto file = lock_file(dir / lock_name);
  if (!file.is_open())
    throw IndexError(IndexError::Reason::locked,
                     "another writer holds the index at " + dir.string(),
                     "wait until it has finished");
  return file;
}

void sweep(const fs::path& dir, const Manifest& manifest) {
  std::error_code error;
  for (fs::directory_iterator at(dir, error), end; !error && at != end; at.increment(error)) {
    std::error_code ignored;
    if (is_left_over(at->path(), manifest)) fs::remove_all(at->path(), ignored);
  }
}

}  // namespace newshound::index
