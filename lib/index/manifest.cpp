#include "index/manifest.h"

#include <algorithm>
#include <cstdio>
#include <limits>
#include <numeric>

#include "base/file.h"
#include "base/hash.h"
#include "base/json.h"
#include "newshound/error.h"

namespace newshound::index {

namespace fs = std::filesystem;

namespace {

constexpr const char* format_name = "newshound index";

[[noreturn]] void fail_damaged(const std::string& what) {
  throw IndexError(IndexError::Reason::damaged, "the manifest of the index is damaged: " + what,
                   "restore it from a copy, or index the articles again");
}

std::int64_t integer(json::Value object, std::string_view key) {
  const auto value = object.get(key);
  const auto number = value ? value->integer() : std::nullopt;
  if (!number || *number < 0) fail_damaged("no number \"" + std::string(key) + "\"");
  return *number;
}

std::string string(json::Value object, std::string_view key) {
  const auto value = object.get(key);
  const auto text = value ? value->string() : std::nullopt;
  if (!text) fail_damaged("no text \"" + std::string(key) + "\"");
  return std::string(*text);
}

std::vector<json::Value> elements(json::Value object, std::string_view key) {
  const auto value = object.get(key);
  if (!value || !value->is_array()) fail_damaged("no list \"" + std::string(key) + "\"");
  return value->elements();
}

std::vector<std::uint32_t> read_deleted(json::Value object, std::uint64_t articles) {
  std::vector<std::uint32_t> deleted;
  for (const auto& element : elements(object, "deleted")) {
    const auto number = element.integer();
    const bool ascending = number && (deleted.empty() || *number > deleted.back());
    if (!ascending || *number < 1 || static_cast<std::uint64_t>(*number) > articles)
      fail_damaged("the list of deleted articles is not in order");
    deleted.push_back(static_cast<std::uint32_t>(*number));
  }
  return deleted;
}

Segment read_segment(json::Value object) {
  Segment segment;
  segment.number = static_cast<std::uint64_t>(integer(object, "number"));
  segment.uuid = string(object, "uuid");
  segment.articles = static_cast<std::uint64_t>(integer(object, "articles"));
  if (segment.articles > std::numeric_limits<std::uint32_t>::max())
    fail_damaged("no segment has so many articles");
  segment.undated = static_cast<std::uint64_t>(integer(object, "undated"));
  segment.oldest = string(object, "oldest");
  segment.newest = string(object, "newest");
  segment.deleted = read_deleted(object, segment.articles);
  return segment;
}

void write_segment(json::Writer& writer, const Segment& segment) {
  const auto number = [](std::uint64_t value) { return static_cast<std::int64_t>(value); };
  writer.begin_object();
  writer.key("number").integer(number(segment.number));
  writer.key("uuid").string(segment.uuid);
  writer.key("articles").integer(number(segment.articles));
  writer.key("undated").integer(number(segment.undated));
  writer.key("oldest").string(segment.oldest);
  writer.key("newest").string(segment.newest);
  writer.key("deleted").begin_array();
  for (const auto article : segment.deleted) writer.integer(article);
  writer.end_array().end_object();
}

/// What the stub file says: the segments, in order, to be searched as one database.
std::string stub(const Manifest& manifest) {
  std::string lines;
  for (const auto& segment : manifest.segments) lines += "auto " + segment.file_name() + "\n";
  return lines;
}

}  // namespace

std::string Segment::file_name() const {
  char name[40];
  std::snprintf(name, sizeof name, "%06llu.xapian", static_cast<unsigned long long>(number));
  return name;
}

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

std::string to_json(const Manifest& manifest) {
  json::Writer writer;
  writer.begin_object();
  writer.key("format").string(format_name);
  writer.key("schema").integer(manifest.schema);
  writer.key("analyzer").string(manifest.analyzer);
  writer.key("language").string(manifest.language);
  writer.key("revision").integer(static_cast<std::int64_t>(manifest.revision));
  writer.key("next_segment").integer(static_cast<std::int64_t>(manifest.next_segment));
  writer.key("segments").begin_array();
  for (const auto& segment : manifest.segments) write_segment(writer, segment);
  writer.end_array().end_object();
  return writer.text();
}

Manifest parse_manifest(const std::string& json) {
  try {
    const json::Document document(json);
    const auto root = document.root();
    if (string(root, "format") != format_name) fail_damaged("it is something else");
    Manifest manifest;
    const auto written_as = integer(root, "schema");
    if (written_as != schema::version)
      throw IndexError(IndexError::Reason::other_schema,
                       "the index is of schema " + std::to_string(written_as) +
                           ", this newshound reads schema " + std::to_string(schema::version),
                       "index the articles again into a new directory");
    manifest.analyzer = string(root, "analyzer");
    manifest.language = string(root, "language");
    manifest.revision = static_cast<std::uint64_t>(integer(root, "revision"));
    manifest.next_segment = static_cast<std::uint64_t>(integer(root, "next_segment"));
    for (const auto& element : elements(root, "segments"))
      manifest.segments.push_back(read_segment(element));
    return manifest;
  } catch (const json::ParseError& error) {
    fail_damaged(std::string("byte ") + std::to_string(error.at()) + ": " + error.what());
  }
}

fs::path manifest_path(const fs::path& dir) { return dir / "manifest"; }

std::optional<Manifest> load_manifest(const fs::path& dir) {
  std::error_code error;
  if (!fs::exists(manifest_path(dir), error)) return std::nullopt;
  const auto contents = read_file(manifest_path(dir));
  const auto end = contents.find('\n');
  if (end == contents.npos || contents.back() != '\n') fail_damaged("it is cut short");
  const auto json = contents.substr(end + 1, contents.size() - end - 2);
  // The schema is asked first: another version may have another checksum.
  auto manifest = parse_manifest(json);
  if (contents.substr(0, end) != content_hash(json)) fail_damaged("its checksum is wrong");
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
