#include "index/catalogue.h"

#include "rank/bytes.h"
#include "support/articles.h"
#include "support/print.h"
#include "support/random_corpus.h"

namespace newshound::index {

namespace {

FileRecord random_record(test::Random& random, const std::string& path) {
  FileRecord record;
  record.path = path;
  record.bytes = random.below(1U << 31);
  record.changed = static_cast<std::int64_t>(random.below(1000)) - 500;
  record.content = random.below(1U << 31) * 0x9E3779B97F4A7C15U;
  record.reading = random.below(1000);
  record.failed = random.below(9);
  for (auto left = random.below(4); left > 0; --left)
    record.articles.push_back({test::random_bytes(random, 20), random.below(300)});
  for (auto left = random.below(3); left > 0; --left)
    record.failures.push_back({random.below(300), random.below(1U << 20),
                               test::random_bytes(random, 20), test::random_bytes(random, 20)});
  return record;
}

std::vector<FileRecord> records_of(const Catalogue& catalogue) {
  std::vector<FileRecord> records;
  for (std::uint64_t at = 0; at < catalogue.size(); ++at) records.push_back(catalogue.record(at));
  return records;
}

std::vector<FileRecord> files_of(const Writer& writer) {
  std::vector<FileRecord> records;
  writer.for_each_file([&](const FileRecord& record) { records.push_back(record); });
  return records;
}

std::string sample_bytes(const test::TempDir& dir, test::Random& random) {
  CatalogueChanges changes;
  for (const auto* path : {"/a/1.txt", "/a/2.jsonl", "/b"})
    changes[path] = random_record(random, path);
  write_catalogue({}, changes, dir.path() / "files");
  return read_file(dir.path() / "files");
}

}  // namespace

TEST_CASE("random catalogues give what a map would have") {
  test::Random random(81);
  const test::TempDir dir;
  std::map<std::string, FileRecord> expected;
  Catalogue catalogue;
  for (int round = 0; round < 60; ++round) {
    CatalogueChanges changes;
    for (auto left = random.below(6); left > 0; --left) {
      const auto path = "/archive/" + std::to_string(random.below(20));
      changes[path] = random_record(random, path);
      expected[path] = *changes[path];
      if (!random.once_in(3)) continue;
      changes[path].reset();
      expected.erase(path);
    }
    const auto path = dir.path() / std::to_string(round);
    write_catalogue(catalogue, changes, path);
    catalogue = Catalogue(path);
    std::vector<FileRecord> in_order;
    for (const auto& [name, record] : expected) in_order.push_back(record);
    CHECK(records_of(catalogue) == in_order);
    for (int number = 0; number < 20; ++number) {
      const auto name = "/archive/" + std::to_string(number);
      const auto found = expected.find(name);
      CHECK(catalogue.find(name) ==
            (found == expected.end() ? std::nullopt : std::optional(found->second)));
    }
  }
}

TEST_CASE("an empty catalogue has no files") {
  CHECK(Catalogue().size() == 0);
  CHECK(Catalogue().find("/a") == std::nullopt);
}

TEST_CASE("bytes that are cut short or go on are not a catalogue") {
  const test::TempDir dir;
  test::Random random(82);
  const auto whole = sample_bytes(dir, random);
  CHECK(records_of(Catalogue(std::string_view(whole))).size() == 3);
  for (std::size_t length = 0; length < whole.size(); ++length)
    CHECK_THROWS_AS(Catalogue(std::string_view(whole).substr(0, length)), rank::Damaged);
  const auto longer = whole + '\0';
  CHECK_THROWS_AS(Catalogue{std::string_view(longer)}, rank::Damaged);
}

TEST_CASE("random bytes are a catalogue or damage and nothing else") {
  const test::TempDir dir;
  test::Random random(83);
  const auto whole = sample_bytes(dir, random);
  for (int round = 0; round < 20000; ++round) {
    auto bytes = random.once_in(10) ? test::random_bytes(random, 60) : whole;
    for (auto left = 1 + random.below(4); left > 0 && !bytes.empty(); --left)
      bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
    try {
      const Catalogue catalogue{std::string_view(bytes)};
      for (const auto& record : records_of(catalogue))
        CHECK(parse_record(record.path, record_bytes(record)) == record);
      catalogue.find("/a/2.jsonl");
    } catch (const rank::Damaged&) {
      continue;
    }
  }
}

TEST_CASE("records of files are committed with the articles and kept by merges") {
  const test::Index index;
  test::Random random(84);
  const auto one = random_record(random, "/a/1.txt"), two = random_record(random, "/a/2.txt");
  {
    Writer writer(index.path());
    writer.record_file(two);
    writer.record_file(random_record(random, "/a/1.txt"));
    writer.record_file(one);
    CHECK(files_of(writer) == std::vector{one, two});
    CHECK(index.searcher().file("/a/1.txt") == std::nullopt);
    writer.add(test::numbered(1));
    writer.commit();
    CHECK(index.searcher().file("/a/1.txt") == one);
    writer.add(test::numbered(2));
    writer.forget_file("/a/1.txt");
    CHECK(writer.file("/a/1.txt") == std::nullopt);
    writer.optimize();
  }
  CHECK(files_of(Writer(index.path())) == std::vector{two});
  CHECK(index.searcher().file("/a/2.txt") == two);
  CHECK(test::files_in(index.path()).find("000004.files") != std::string::npos);
}

TEST_CASE("a catalogue that is damaged or missing is an error that says so") {
  for (const bool missing : {false, true}) {
    const test::Index index;
    test::Random random(85);
    {
      Writer writer(index.path());
      writer.record_file(random_record(random, "/a/1.txt"));
      writer.commit();
    }
    const auto path = index.path() / "000001.files";
    auto bytes = read_file(path);
    bytes[30] = static_cast<char>(bytes[30] + 1);
    std::filesystem::remove(path);
    if (!missing) replace_file(path, bytes);
    CHECK(test::failure([&] { Writer(index.path()); }).has_value());
    CHECK(test::failure([&] { index.searcher().file("/a/1.txt"); }) == IndexError::Reason::damaged);
  }
}

}  // namespace newshound::index
