#include "article/archive.h"

#include <sys/stat.h>

#include "article/read_all.h"
#include "support/packing.h"
#include "support/print.h"
#include "support/temp_dir.h"

namespace {

using newshound::article::decompressed;
using newshound::test::as_gzip;
using newshound::test::as_tar;
using newshound::test::as_tar_gz;
using newshound::test::as_xz;
using newshound::test::as_zip;
using newshound::test::packed;
using newshound::test::PackedAs;
using newshound::test::PackedFile;
using newshound::test::read_all;
using newshound::test::TempDir;

using Lines = std::vector<std::string>;

/// What is read of a file with these bytes.
Lines read(const std::string& bytes) {
  const TempDir dir;
  dir.write("f", bytes);
  return read_all(dir, {"f"});
}

const std::vector<PackedFile>& files() {
  static const std::vector<PackedFile> all = {
      {"./a.txt", "The Shoal"},
      {"b/lines.jsonl", "{\"title\": \"B1\"}\nnonsense\n{\"title\": \"B3\"}\n"},
      {"b/picture.png", "no"},
      {"README", "no"},
      {"b/.hidden.txt", "no"},
      {".git/c.txt", "no"},
      {"link.txt", "", "a.txt"},
      {"../../../outside.txt", "Outside"},
      {"c/empty.txt", ""},
      {"d/lines.jsonl.gz", packed({{"x", "{\"title\": \"D\"}\n"}}, as_gzip)}};
  return all;
}

}  // namespace

TEST_CASE("the entries of tar and zip are read like the files of a folder") {
  const Lines expected = {"f/./a.txt The Shoal",
                          "f/b/lines.jsonl:1 B1",
                          "f/b/lines.jsonl:2: byte 17: not JSON: Invalid value.",
                          "f/b/lines.jsonl:3 B3",
                          "f/../../../outside.txt Outside",
                          "f/c/empty.txt: is empty",
                          "f/d/lines.jsonl.gz:1 D"};
  for (const auto& how : {as_tar, as_tar_gz, as_zip, PackedAs{ARCHIVE_FORMAT_TAR_GNUTAR},
                          PackedAs{ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_XZ},
                          PackedAs{ARCHIVE_FORMAT_TAR_PAX_RESTRICTED, ARCHIVE_FILTER_ZSTD}}) {
    CAPTURE(how.format);
    CAPTURE(how.filter);
    CHECK(read(packed(files(), how)) == expected);
  }
}

TEST_CASE("entries that are passed over are counted and nothing of an archive is written") {
  const TempDir dir;
  const auto path = dir.write("a/news.zip", packed(files(), as_zip));
  newshound::ArticleReader reader({dir.path()});
  for (bool more = true; more;) try {
      more = reader.next().has_value();
    } catch (const newshound::ArticleError&) {
    }
  CHECK(reader.progress().articles == 5);
  CHECK(reader.progress().failed == 2);
  CHECK(reader.progress().passed_over == 4);
  CHECK(reader.progress().bytes_total == std::filesystem::file_size(path));
  std::size_t entries = 0;
  for ([[maybe_unused]] const auto& entry :
       std::filesystem::recursive_directory_iterator(dir.path()))
    ++entries;
  CHECK(entries == 2);
}

TEST_CASE("an archive in an archive is read and one in that is an error") {
  const auto innermost = packed({{"d.txt", "Deepest"}}, as_zip);
  const auto inner = packed({{"x.txt", "X"}, {"deep.zip", innermost}, {"y.txt", "Y"}}, as_tar_gz);
  const Lines expected = {"f/before.txt Before", "f/inner.tgz/x.txt X",
                          "f/inner.tgz/deep.zip: is an archive in an archive in an archive",
                          "f/inner.tgz/y.txt Y", "f/after.txt After"};
  const std::vector<PackedFile> outer = {
      {"before.txt", "Before"}, {"inner.tgz", inner}, {"after.txt", "After"}};
  CHECK(read(packed(outer, as_zip)) == expected);
  CHECK(read(packed(outer, as_tar)) == expected);
}

TEST_CASE("encrypted entries and damaged ones cost only themselves") {
  CHECK(read(packed({{"a.txt", "A"}, {"b.txt", "B"}},
                    {ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, "secret"})) ==
        Lines{"f/a.txt: is encrypted", "f/b.txt: is encrypted"});
  auto zip = packed({{"a.txt", std::string(2000, 'a')}, {"b.txt", "B"}}, as_zip);
  zip[zip.find("a.txt") + 40] ^= 0x55;
  const auto lines = read(zip);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].starts_with("f/a.txt: cannot be read: "));
  CHECK(lines[1] == "f/b.txt B");
}

TEST_CASE("an archive that is cut short gives the entries before the break") {
  std::string noise;
  for (unsigned i = 0, value = 1; i < 400000; ++i) {
    value = value * 1103515245U + 12345U;
    noise += static_cast<char>('a' + (value >> 16U) % 26);
  }
  auto tar = packed({{"a.txt", "A"}, {"b.txt", noise}, {"c.txt", "C"}}, as_tar_gz);
  tar.resize(tar.size() / 2);
  const auto lines = read(tar);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] == "f/a.txt A");
  CHECK(lines[1].starts_with("f/b.txt: cannot be read: "));
}

TEST_CASE("what expands too much is refused before it fills the memory") {
  const std::string zeros(std::size_t{200} << 20U, '\n');
  CHECK(read(packed({{"x", zeros}}, as_xz)) ==
        Lines{"f: expands more than a thousand times: it looks like a bomb"});
  const auto inner = packed({{"x.txt", zeros}}, as_zip);
  CHECK(read(packed({{"a.zip", inner}, {"b.txt", "B"}}, as_tar_gz)) ==
        Lines{"f/a.zip/x.txt: expands more than a thousand times: it looks like a bomb",
              "f/b.txt B"});
}

TEST_CASE("the content of an answer is decompressed as far as it goes") {
  using namespace std::string_literals;
  const std::string text = "One paragraph, and one paragraph more, and one paragraph more.";
  const auto gzip = packed({{"x", text}}, as_gzip);
  CHECK(decompressed(gzip, 1000) == text);
  CHECK(decompressed(text, 1000) == text);
  CHECK(decompressed("", 1000).empty());
  CHECK(decompressed("\x1F\x8B", 1000) == "\x1F\x8B");
  const auto deflated = gzip.substr(10, gzip.size() - 18);
  CHECK(decompressed("\x78\x9C"s + deflated + "sum!"s, 1000) == text);
  CHECK_THROWS_AS(decompressed(packed({{"x", std::string(100000, 'a')}}, as_gzip), 1000),
                  newshound::Error);
}

TEST_CASE("a list of paths has them in lines or with NUL bytes between them") {
  using namespace std::string_literals;
  using Paths = std::vector<std::filesystem::path>;
  const TempDir dir;
  const auto read_list = [&](std::string_view list) {
    return newshound::read_path_list(dir.write("list", list));
  };
  CHECK(read_list("a.txt\nb c.txt\r\n\nd") == Paths{"a.txt", "b c.txt", "d"});
  CHECK(read_list("a\nb.txt\0c.txt\0"s) == Paths{"a\nb.txt", "c.txt"});
  CHECK(read_list("").empty());
  CHECK_THROWS_AS(newshound::read_path_list(dir.path() / "missing"), newshound::Error);
}

TEST_CASE("links that lead round and pipes do not hang a reader of folders") {
  const TempDir dir;
  dir.write("a.txt", "A");
  std::filesystem::create_directory_symlink(dir.path(), dir.path() / "loop");
  std::filesystem::create_symlink("self.txt", dir.path() / "self.txt");
  std::filesystem::create_symlink("a.txt", dir.path() / "b.txt");
  REQUIRE(::mkfifo((dir.path() / "pipe.txt").c_str(), 0600) == 0);
  const auto lines = read_all(dir, {"."});
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] == "a.txt A");
  CHECK(lines[1] == "b.txt A");
  CHECK(lines[2].starts_with("self.txt: "));
}
