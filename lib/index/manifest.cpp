#include "index/manifest.h"

#include <algorithm>
#include <cstdio>
#include <numeric>

#include "base/file.h"
#include "base/hash.h"
#include "newshound/error.h"

namespace newshound::index {

namespace fs = std::filesystem;

namespace {

std::string name_of(std::uint64_t number, const char* ending) {
  char name[40];
  std::snprintf(name, sizeof name, "%06llu.%s", static_cast<unsigned long long>(number), ending);
  return name;
}

/// What the stub file says: the segments, in order, to be searched as one database.
std::string stub(const Manifest& manifest) {
  std::string lines;
  for (const auto& segment : manifest.segments) lines += "auto " + segment.xapian_name() + "\n";
  return lines;
}

}  // namespace

[[noreturn]] void fail_damaged_manifest(const std::string& what) {
  throw IndexError(IndexError::Reason::damaged, "the manifest of the index is damaged: " + what,
                   "restore it from a copy, or index the articles again");
}

std::string Segment::xapian_name() const { return name_of(number, "xapian"); }
std::string Segment::rank_name() const { return name_of(number, "rank"); }

std::string FilesEntry::name() const { return name_of(number, "files"); }
std::string NamesEntry::name() const { return name_of(number, "names"); }

std::uint64_t Manifest::live() const {
  return std::accumulate(
      segments.begin(), segments.end(), std::uint64_t{0},
      [](std::uint64_t sum, const Segment& segment) { return sum + segment.live(); });
}

std::string Manifest::oldest() const {
  std::string oldest;
  for (const auto& segment : segments)
    if (!segment.oldest.empty() && (oldest.empty() || segment.oldest < oldest))
      oldest = segment.oldest;
  return oldest;
}

std::string Manifest::newest() const {
  std::string newest;
  for (const auto& segment : segments) newest = std::max(newest, segment.newest);
  return newest;
}

void add_finder(Manifest& manifest, const std::string& fingerprint) {
  std::erase(manifest.finders, fingerprint);
  manifest.finders.push_back(fingerprint);
}

fs::path manifest_path(const fs::path& dir) { return dir / "manifest"; }

std::optional<Manifest> load_manifest(const fs::path& dir) {
  std::error_code error;
  if (!fs::exists(manifest_path(dir), error)) return std::nullopt;
  const auto contents = read_file(manifest_path(dir));
  const auto end = contents.find('\n');
  if (end == contents.npos || contents.back() != '\n') fail_damaged_manifest("it is cut short");
  const auto json = contents.substr(end + 1, contents.size() - end - 2);
  // The schema is asked first: another version may have another checksum.
  auto manifest = parse_manifest(json);
  if (contents.substr(0, end) != content_hash(json)) fail_damaged_manifest("its checksum is wrong");
  return manifest;
}

void store_stub(const fs::path& dir, const Manifest& manifest) {
  replace_file(dir / "XAPIANDB", stub(manifest));
}

// The first line is the hash of the second, so that a manifest that was changed by hand or by a
// failing disk is not believed.
void store_manifest(const fs::path& dir, const Manifest& manifest) {
  const auto json = to_json(manifest);
  replace_file(manifest_path(dir), content_hash(json) + '\n' + json + '\n');
}

}  // namespace newshound::index
