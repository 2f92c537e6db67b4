/// Whether a file is as it was.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "newshound/file_record.h"

namespace newshound::ingest {

/// `path` as the index knows it: absolute, without "." and "..".
std::string name_of(const std::filesystem::path& path);

/// What the file system says of a file.
struct FileState {
  std::uint64_t bytes = 0;
  std::int64_t changed = 0;  ///< nanoseconds since 1970

  bool operator==(const FileState&) const = default;
};

/// Nothing if there is no file to be read.
std::optional<FileState> state_of(const std::filesystem::path& path);

/// The time to be kept of a file of `state`: 0 if it was changed a moment ago, as it may change
/// again without a trace in its time.
std::int64_t reliable_time(const FileState& state);

/// The hash of the bytes of a file, not 0; or 0 if it cannot be read.
std::uint64_t content_of(const std::filesystem::path& path);

/// Whether the file at `path`, of `state`, has the length and the time, or else the content, that
/// `record` says.
bool is_as_it_was(const FileRecord& record, const FileState& state,
                  const std::filesystem::path& path);

}  // namespace newshound::ingest
