/// Which files an index was made from.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/file.h"
#include "index/manifest.h"
#include "newshound/file_record.h"

namespace newshound::index {

/// The bytes of a record without its path.
std::string record_bytes(const FileRecord& record);

/// The record of `path` in `bytes`. Throws rank::Damaged.
FileRecord parse_record(std::string_view path, std::string_view bytes);

/// The records of a committed index, by their paths in the order of bytes. Its file is mapped:
///
///     "NSHFILES", number of records n, where the table begins       3 x 8 bytes
///     n records: length and bytes of the path, length and bytes of the rest
///     table of n offsets, 8 bytes each
///
/// Functions throw rank::Damaged.
class Catalogue {
 public:
  /// Without any.
  Catalogue() = default;
  /// Throws std::filesystem::filesystem_error.
  explicit Catalogue(const std::filesystem::path& path);
  /// The same of bytes in memory, which must outlive it.
  explicit Catalogue(std::string_view bytes);

  std::uint64_t size() const { return count_; }
  std::string_view path(std::uint64_t at) const;
  FileRecord record(std::uint64_t at) const;
  /// The bytes of a record without its path.
  std::string_view bytes(std::uint64_t at) const;
  std::optional<FileRecord> find(std::string_view path) const;

  std::uint64_t file_bytes() const { return bytes_.size(); }
  /// Reads all of the file.
  std::uint64_t checksum() const;

 private:
  struct Parts {
    std::string_view path, rest;
  };

  void check();
  Parts parts(std::uint64_t at) const;

  MappedFile mapped_;
  std::string_view bytes_;
  std::uint64_t count_ = 0;
  std::uint64_t table_ = 0;
};

/// Records to be kept, or, where there is nothing, to be forgotten, by their paths.
using CatalogueChanges = std::map<std::string, std::optional<FileRecord>>;

/// The record of `path` in `before` with `changes`, or nothing. Throws rank::Damaged.
std::optional<FileRecord> find_record(const Catalogue& before, const CatalogueChanges& changes,
                                      const std::string& path);

/// Calls `action` with the path and the other bytes of each record of `before` with `changes`, by
/// their paths. Throws rank::Damaged.
void for_each_record(const Catalogue& before, const CatalogueChanges& changes,
                     const std::function<void(std::string_view, std::string_view)>& action);

/// Writes `before` with `changes` to `path`, synced to disk.
/// Throws rank::Damaged, std::filesystem::filesystem_error.
void write_catalogue(const Catalogue& before, const CatalogueChanges& changes,
                     const std::filesystem::path& path);

/// The catalogue that `manifest` names in the index at `dir`, of the right length.
/// Throws rank::Damaged, std::filesystem::filesystem_error.
Catalogue open_catalogue(const std::filesystem::path& dir, const Manifest& manifest);

/// Throws rank::Damaged unless `catalogue` is the one that `manifest` names.
void verify_catalogue(const Catalogue& catalogue, const Manifest& manifest);

}  // namespace newshound::index
