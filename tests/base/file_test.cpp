#include "base/file.h"

#include <algorithm>

#include "support/print.h"
#include "support/temp_dir.h"

namespace {

namespace fs = std::filesystem;
using newshound::lock_file;
using newshound::read_file;
using newshound::replace_file;
using newshound::test::TempDir;

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

TEST_CASE("a file is read whole with every byte it has") {
  const TempDir dir;
  std::string all;
  for (int round = 0; round < 1000; ++round)
    for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  CHECK(read_file(dir.write("all", all)) == all);
  CHECK(read_file(dir.write("empty", "")).empty());
}

TEST_CASE("reading what is no file says what and why") {
  const TempDir dir;
  try {
    read_file(dir.path() / "absent");
    FAIL("read a file that does not exist");
  } catch (const fs::filesystem_error& error) {
    CHECK(error.code() == std::errc::no_such_file_or_directory);
    CHECK(error.path1() == dir.path() / "absent");
  }
  try {
    read_file(dir.path());
    FAIL("read a folder");
  } catch (const fs::filesystem_error& error) {
    CHECK(error.code() == std::errc::is_a_directory);
  }
}

TEST_CASE("replacing a file leaves the new contents and nothing else") {
  const TempDir dir;
  const auto path = dir.path() / "manifest";
  for (const auto& contents :
       {std::string("first"), std::string(300000, 'x'), std::string("a\0b", 3), std::string()}) {
    replace_file(path, contents);
    CHECK(read_file(path) == contents);
    CHECK(names_in(dir.path()) == std::vector<std::string>{"manifest"});
  }
}

TEST_CASE("replacing a file takes the place of a half-written one from before a crash") {
  const TempDir dir;
  dir.write("manifest", "old");
  dir.write("manifest.new", "half of something much longer than what comes now");
  replace_file(dir.path() / "manifest", "new");
  CHECK(read_file(dir.path() / "manifest") == "new");
  CHECK(names_in(dir.path()) == std::vector<std::string>{"manifest"});
}

TEST_CASE("who has the old file open still sees the old contents after a replacement") {
  const TempDir dir;
  const auto path = dir.write("manifest", "old");
  std::ifstream reader(path);
  replace_file(path, "new");
  std::string seen;
  reader >> seen;
  CHECK(seen == "old");
}

TEST_CASE("replacing a file in a folder that is not there fails and makes nothing") {
  const TempDir dir;
  CHECK_THROWS_AS(replace_file(dir.path() / "no" / "manifest", "x"), fs::filesystem_error);
  CHECK(names_in(dir.path()).empty());
  CHECK_THROWS_AS(newshound::sync_to_disk(dir.path() / "no"), fs::filesystem_error);
}

TEST_CASE("a lock excludes a second one in the same process until it is closed") {
  const TempDir dir;
  const auto path = dir.path() / "lock";
  {
    const auto first = lock_file(path);
    CHECK(first.is_open());
    CHECK_FALSE(lock_file(path).is_open());
    CHECK_FALSE(lock_file(path).is_open());
    CHECK(lock_file(dir.path() / "other").is_open());
  }
  CHECK(lock_file(path).is_open());
}

TEST_CASE("a lock moves with its file") {
  const TempDir dir;
  const auto path = dir.path() / "lock";
  newshound::File kept;
  CHECK_FALSE(kept.is_open());
  {
    auto first = lock_file(path);
    kept = std::move(first);
  }
  CHECK(kept.is_open());
  CHECK_FALSE(lock_file(path).is_open());
  kept = newshound::File();
  CHECK(lock_file(path).is_open());
}

TEST_CASE("a lock in a folder that is not there fails") {
  const TempDir dir;
  CHECK_THROWS_AS(lock_file(dir.path() / "no" / "lock"), fs::filesystem_error);
}

TEST_CASE("what is appended to a scratch file can be read anywhere") {
  const TempDir dir;
  newshound::ScratchFile file(dir.path() / "scratch");
  file.append("one");
  CHECK(file.read(0, 3) == "one");
  file.append("two");
  CHECK(file.read(2, 2) == "et");
  CHECK(file.read(6, 0) == "");
  CHECK_THROWS_AS(file.read(4, 3), fs::filesystem_error);
  CHECK_THROWS_AS(newshound::ScratchFile(dir.path() / "no" / "scratch"), fs::filesystem_error);
}

TEST_CASE("a temporary folder takes what is in it with it") {
  fs::path path;
  {
    const newshound::TemporaryFolder folder;
    path = folder.path();
    std::ofstream(path / "file") << "contents";
    CHECK(fs::exists(path / "file"));
    CHECK(newshound::TemporaryFolder().path() != path);
  }
  CHECK_FALSE(fs::exists(path));
}
