#include "ingest/file_state.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <system_error>

#include "base/hash.h"

namespace newshound::ingest {

namespace fs = std::filesystem;

namespace {

using std::chrono::nanoseconds;

std::int64_t since_1970(fs::file_time_type time) {
  const auto system = fs::file_time_type::clock::to_sys(time);
  return std::chrono::duration_cast<nanoseconds>(system.time_since_epoch()).count();
}

}  // namespace

std::string name_of(const fs::path& path) {
  std::error_code error;
  const auto whole = fs::absolute(path, error).lexically_normal();
  const auto name = error ? path.string() : whole.string();
  return name.size() > 1 && name.ends_with('/') ? name.substr(0, name.size() - 1) : name;
}

std::optional<FileState> state_of(const fs::path& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return std::nullopt;
  FileState state;
  state.bytes = fs::file_size(path, error);
  if (error) return std::nullopt;
  state.changed = since_1970(fs::last_write_time(path, error));
  if (error) return std::nullopt;
  return state;
}

std::int64_t reliable_time(const FileState& state) {
  // Of file systems in use FAT has the coarsest times.
  constexpr nanoseconds coarsest = std::chrono::seconds(2);
  const auto now = since_1970(fs::file_time_type::clock::now());
  return now - state.changed > coarsest.count() ? state.changed : 0;
}

std::uint64_t content_of(const fs::path& path) {
  constexpr std::size_t piece = 1 << 18;
  std::ifstream file(path, std::ios::binary);
  if (!file) return 0;
  Hasher hasher;
  std::string bytes(piece, '\0');
  while (file.read(bytes.data(), piece) || file.gcount() > 0)
    hasher.add({bytes.data(), static_cast<std::size_t>(file.gcount())});
  if (file.bad()) return 0;
  return std::max<std::uint64_t>(hasher.hash(), 1);
}

bool is_as_it_was(const FileRecord& record, const FileState& state, const fs::path& path) {
  if (record.content == 0 || record.bytes != state.bytes) return false;
  return (record.changed != 0 && record.changed == state.changed) ||
         record.content == content_of(path);
}

}  // namespace newshound::ingest
