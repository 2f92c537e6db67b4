/// The list of what an index consists of.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "schema/fields.h"

namespace newshound::index {

/// An immutable part of an index: a file of Xapian, the rank file made from it, and which of its
/// articles are gone. Articles are numbered from 0; Xapian's number is one more.
struct Segment {
  std::uint64_t number = 0;
  std::string uuid;                 ///< Xapian's, to know it again
  std::uint64_t rank_checksum = 0;  ///< of the rank file
  std::uint64_t articles = 0;       ///< in the files, those that are gone included
  std::uint64_t total_length = 0;   ///< of all in the files
  std::uint64_t xapian_bytes = 0, rank_bytes = 0;
  std::uint64_t undated = 0;           ///< of those that are not gone
  std::string oldest, newest;          ///< dates of those in the file as in the date slot, or empty
  std::vector<std::uint32_t> deleted;  ///< article numbers, ascending

  std::string xapian_name() const;  ///< "000017.xapian"
  std::string rank_name() const;    ///< "000017.rank"
  std::uint64_t live() const { return articles - deleted.size(); }

  bool operator==(const Segment&) const = default;
};

/// The catalogue of the files that the articles came from; there is none of number 0.
struct FilesEntry {
  std::uint64_t number = 0;
  std::uint64_t checksum = 0;
  std::uint64_t bytes = 0;

  std::string name() const;  ///< "000017.files"
  bool operator==(const FilesEntry&) const = default;
};

/// The file of groups of names; there is none of number 0.
struct NamesEntry {
  std::uint64_t number = 0;  ///< the revision with which it came
  std::uint64_t bytes = 0;
  std::uint64_t articles = 0;  ///< there were when names were grouped
  std::uint64_t names = 0;     ///< were looked at
  std::uint64_t joined = 0;    ///< of these are other names of others

  std::string name() const;  ///< "000017.names"
  bool operator==(const NamesEntry&) const = default;
};

/// Whether Xapian has the words and their positions too, or only the rank files.
enum class Positions { rank_only, xapian_too };

/// One state of an index. Written by replacing the file at once, it is the only commit point: files
/// that it does not name do not belong to the index.
struct Manifest {
  int schema = schema::version;
  std::string analyzer;
  std::string language;
  Positions positions = Positions::rank_only;
  std::uint64_t revision = 0;
  std::uint64_t next_segment = 1;              ///< or catalogue
  std::map<std::string, std::string> queries;  ///< saved ones, by name
  /// EntityFinder::fingerprint() of all that found mentions in its articles, the last one last.
  std::vector<std::string> finders;
  FilesEntry files;
  NamesEntry names;
  std::vector<Segment> segments;

  std::uint64_t live() const;
  std::string oldest() const;  ///< of the dates of all segments, empty if there is none
  std::string newest() const;
  bool operator==(const Manifest&) const = default;
};

/// Throws IndexError, damaged: `what` is wrong with a manifest.
[[noreturn]] void fail_damaged_manifest(const std::string& what);

/// Notes in `manifest` that the finder of this fingerprint was at work.
void add_finder(Manifest& manifest, const std::string& fingerprint);

std::string to_json(const Manifest& manifest);

/// Throws IndexError: other_schema, damaged.
Manifest parse_manifest(const std::string& json);

std::filesystem::path manifest_path(const std::filesystem::path& dir);

/// The manifest of the index at `dir`, or nothing if there is none.
/// Throws IndexError: other_schema, damaged.
std::optional<Manifest> load_manifest(const std::filesystem::path& dir);

/// Writes the file through which Xapian's tools see the segments of `manifest` as one database.
/// Throws std::filesystem::filesystem_error, as does store_manifest().
void store_stub(const std::filesystem::path& dir, const Manifest& manifest);

/// Makes `manifest` the state of the index at `dir`.
void store_manifest(const std::filesystem::path& dir, const Manifest& manifest);

}  // namespace newshound::index
