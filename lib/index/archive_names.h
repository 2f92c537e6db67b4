/// The names that all articles of an index give to those whom they name.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#include "entity/archive/table.h"
#include "index/manifest.h"
#include "index/snapshot.h"

namespace newshound::index {

/// By kind and name, in how many articles each is, and in which forms; articles that are gone do
/// not count. Reads the names of all segments, and the rows of articles that are gone.
/// Throws rank::Damaged.
std::vector<entity::NamedEntity> named_entities(std::span<const OpenSegment> segments);

/// Groups the names of `snapshot` by entities, and writes the groups to the index at `dir` under
/// the name of `number`, synced to disk. Returns what the manifest is to say.
/// Throws rank::Damaged, std::filesystem::filesystem_error.
NamesEntry make_names(const Snapshot& snapshot, std::uint64_t number,
                      const std::filesystem::path& dir);

/// The groups that `manifest` names in the index at `dir`; none if it names no file.
/// Throws IndexError (damaged), std::filesystem::filesystem_error.
std::vector<entity::SameEntity> open_names(const std::filesystem::path& dir,
                                           const Manifest& manifest);

/// Whether open_names() would not throw. Throws std::filesystem::filesystem_error if it cannot be
/// told.
bool are_names_whole(const std::filesystem::path& dir, const Manifest& manifest);

/// Whether there are so many articles more than when names were grouped that it is to be done anew.
bool are_names_due(const Manifest& manifest);

}  // namespace newshound::index
