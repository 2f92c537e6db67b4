/// Archives made in memory.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace newshound::test {

struct PackedFile {
  std::string name;
  std::string content;
  const char* link = nullptr;  ///< to what it is a symbolic link
};

struct PackedAs {
  int format = ARCHIVE_FORMAT_TAR_PAX_RESTRICTED;
  int filter = ARCHIVE_FILTER_NONE;
  const char* password = nullptr;
};

constexpr PackedAs as_tar{};
constexpr PackedAs as_tar_gz{ARCHIVE_FORMAT_TAR_PAX_RESTRICTED, ARCHIVE_FILTER_GZIP};
constexpr PackedAs as_zip{ARCHIVE_FORMAT_ZIP};
constexpr PackedAs as_gzip{ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_GZIP};
constexpr PackedAs as_xz{ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_XZ};

/// The bytes of an archive of `files`; of one file if the format is raw.
inline std::string packed(const std::vector<PackedFile>& files, const PackedAs& how) {
  struct Free {
    void operator()(archive* writer) const { archive_write_free(writer); }
  };
  std::size_t room = std::size_t{1} << 20U;
  for (const auto& file : files) room += file.content.size() + 4096;
  std::string bytes(room, '\0');
  std::size_t used = 0;
  const std::unique_ptr<archive, Free> writer(archive_write_new());
  const auto check = [&](int result) {
    if (result < ARCHIVE_WARN) throw std::runtime_error(archive_error_string(writer.get()));
  };
  check(archive_write_set_format(writer.get(), how.format));
  check(archive_write_add_filter(writer.get(), how.filter));
  if (how.password != nullptr) {
    check(archive_write_set_options(writer.get(), "zip:encryption=zipcrypt"));
    check(archive_write_set_passphrase(writer.get(), how.password));
  }
  check(archive_write_open_memory(writer.get(), bytes.data(), bytes.size(), &used));
  for (const auto& file : files) {
    archive_entry* const entry = archive_entry_new();
    archive_entry_set_pathname(entry, file.name.c_str());
    archive_entry_set_filetype(entry, file.link != nullptr ? AE_IFLNK : AE_IFREG);
    if (file.link != nullptr) archive_entry_set_symlink(entry, file.link);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, static_cast<la_int64_t>(file.content.size()));
    archive_entry_set_mtime(entry, 1600000000, 0);
    const int result = archive_write_header(writer.get(), entry);
    archive_entry_free(entry);
    check(result);
    if (archive_write_data(writer.get(), file.content.data(), file.content.size()) < 0)
      throw std::runtime_error(archive_error_string(writer.get()));
  }
  check(archive_write_close(writer.get()));
  bytes.resize(used);
  return bytes;
}

}  // namespace newshound::test
