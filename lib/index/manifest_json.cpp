/// Manifests as JSON.
#include <array>
#include <charconv>
#include <limits>
#include <utility>

#include "base/hash.h"
#include "base/json.h"
#include "index/manifest.h"
#include "index/number_list.h"
#include "newshound/error.h"

namespace newshound::index {

namespace {

constexpr const char* format_name = "newshound index";

std::int64_t integer(json::Value object, std::string_view key) {
  const auto value = object.get(key);
  const auto number = value ? value->integer() : std::nullopt;
  if (!number || *number < 0) fail_damaged_manifest("no number \"" + std::string(key) + "\"");
  return *number;
}

std::string string(json::Value object, std::string_view key) {
  const auto value = object.get(key);
  const auto text = value ? value->string() : std::nullopt;
  if (!text) fail_damaged_manifest("no text \"" + std::string(key) + "\"");
  return std::string(*text);
}

std::vector<json::Value> elements(json::Value object, std::string_view key) {
  const auto value = object.get(key);
  if (!value || !value->is_array()) fail_damaged_manifest("no list \"" + std::string(key) + "\"");
  return value->elements();
}

std::map<std::string, std::string> texts(json::Value object, std::string_view key) {
  const auto value = object.get(key);
  if (!value || !value->is_object())
    fail_damaged_manifest("no object \"" + std::string(key) + "\"");
  std::map<std::string, std::string> members;
  for (const auto& [name, member] : value->members()) {
    const auto text = member.string();
    if (!text) fail_damaged_manifest("no text in \"" + std::string(key) + "\"");
    members.emplace(name, *text);
  }
  return members;
}

std::uint64_t natural(json::Value object, std::string_view key) {
  return static_cast<std::uint64_t>(integer(object, key));
}

std::uint64_t checksum(json::Value object, std::string_view key) {
  const auto text = string(object, key);
  std::uint64_t sum = 0;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, sum, 16);
  if (read.ec != std::errc() || read.ptr != end || hexadecimal(sum) != text)
    fail_damaged_manifest("no checksum \"" + std::string(key) + "\"");
  return sum;
}

std::vector<std::uint32_t> read_deleted(json::Value object, std::uint64_t articles) {
  try {
    return parse_number_list(string(object, "deleted"), articles);
  } catch (const std::runtime_error& error) {
    fail_damaged_manifest(error.what());
  }
}

Segment read_segment(json::Value object) {
  Segment segment;
  segment.number = natural(object, "number");
  segment.uuid = string(object, "uuid");
  segment.rank_checksum = checksum(object, "rank");
  segment.articles = natural(object, "articles");
  if (segment.articles > std::numeric_limits<std::uint32_t>::max())
    fail_damaged_manifest("no segment has so many articles");
  segment.total_length = natural(object, "total_length");
  segment.xapian_bytes = natural(object, "xapian_bytes");
  segment.rank_bytes = natural(object, "rank_bytes");
  segment.undated = natural(object, "undated");
  segment.oldest = string(object, "oldest");
  segment.newest = string(object, "newest");
  segment.deleted = read_deleted(object, segment.articles);
  return segment;
}

void write_segment(json::Writer& writer, const Segment& segment) {
  const auto number = [&](const char* key, std::uint64_t value) {
    writer.key(key).integer(static_cast<std::int64_t>(value));
  };
  writer.begin_object();
  number("number", segment.number);
  writer.key("uuid").string(segment.uuid);
  writer.key("rank").string(hexadecimal(segment.rank_checksum));
  number("articles", segment.articles);
  number("total_length", segment.total_length);
  number("xapian_bytes", segment.xapian_bytes);
  number("rank_bytes", segment.rank_bytes);
  number("undated", segment.undated);
  writer.key("oldest").string(segment.oldest);
  writer.key("newest").string(segment.newest);
  writer.key("deleted").string(number_list_text(segment.deleted));
  writer.end_object();
}

/// The numbers of `names` by their keys.
template <class Names>
auto members_of(Names& names) {
  return std::array{std::pair{"number", &names.number}, std::pair{"bytes", &names.bytes},
                    std::pair{"articles", &names.articles}, std::pair{"names", &names.names},
                    std::pair{"joined", &names.joined}};
}

void write_names(json::Writer& writer, const NamesEntry& names) {
  writer.begin_object();
  for (const auto& [key, number] : members_of(names))
    writer.key(key).integer(static_cast<std::int64_t>(*number));
  writer.end_object();
}

FilesEntry read_files(json::Value root) {
  const auto object = root.get("files");
  if (!object) fail_damaged_manifest("no object \"files\"");
  return {natural(*object, "number"), checksum(*object, "checksum"), natural(*object, "bytes")};
}

NamesEntry read_names(json::Value root) {
  const auto object = root.get("names");
  if (!object) fail_damaged_manifest("no object \"names\"");
  NamesEntry names;
  for (const auto& [key, number] : members_of(names)) *number = natural(*object, key);
  return names;
}

Positions read_positions(json::Value root) {
  const auto number = integer(root, "xapian_positions");
  if (number > 1) fail_damaged_manifest("there are no such positions");
  return number == 1 ? Positions::xapian_too : Positions::rank_only;
}

}  // namespace

std::string to_json(const Manifest& manifest) {
  json::Writer writer;
  writer.begin_object();
  writer.key("format").string(format_name);
  writer.key("schema").integer(manifest.schema);
  writer.key("analyzer").string(manifest.analyzer);
  writer.key("language").string(manifest.language);
  writer.key("xapian_positions").integer(manifest.positions == Positions::xapian_too ? 1 : 0);
  writer.key("revision").integer(static_cast<std::int64_t>(manifest.revision));
  writer.key("next_segment").integer(static_cast<std::int64_t>(manifest.next_segment));
  writer.key("queries").begin_object();
  for (const auto& [name, text] : manifest.queries) writer.key(name).string(text);
  writer.end_object();
  writer.key("finders").begin_array();
  for (const auto& finder : manifest.finders) writer.string(finder);
  writer.end_array();
  writer.key("names");
  write_names(writer, manifest.names);
  writer.key("files").begin_object();
  writer.key("number").integer(static_cast<std::int64_t>(manifest.files.number));
  writer.key("checksum").string(hexadecimal(manifest.files.checksum));
  writer.key("bytes").integer(static_cast<std::int64_t>(manifest.files.bytes));
  writer.end_object();
  writer.key("segments").begin_array();
  for (const auto& segment : manifest.segments) write_segment(writer, segment);
  writer.end_array().end_object();
  return writer.text();
}

Manifest parse_manifest(const std::string& json) {
  try {
    const json::Document document(json);
    const auto root = document.root();
    if (string(root, "format") != format_name) fail_damaged_manifest("it is something else");
    Manifest manifest;
    const auto written_as = integer(root, "schema");
    if (written_as != schema::version)
      throw IndexError(IndexError::Reason::other_schema,
                       "the index is of schema " + std::to_string(written_as) +
                           ", this newshound reads schema " + std::to_string(schema::version),
                       "index the articles again into a new directory");
    manifest.analyzer = string(root, "analyzer");
    manifest.language = string(root, "language");
    manifest.positions = read_positions(root);
    manifest.revision = natural(root, "revision");
    manifest.next_segment = natural(root, "next_segment");
    manifest.queries = texts(root, "queries");
    for (const auto& finder : elements(root, "finders")) {
      if (!finder.string()) fail_damaged_manifest("no text in \"finders\"");
      manifest.finders.emplace_back(*finder.string());
    }
    manifest.names = read_names(root);
    manifest.files = read_files(root);
    for (const auto& element : elements(root, "segments"))
      manifest.segments.push_back(read_segment(element));
    return manifest;
  } catch (const json::ParseError& error) {
    fail_damaged_manifest(std::string("byte ") + std::to_string(error.at()) + ": " + error.what());
  }
}

}  // namespace newshound::index
