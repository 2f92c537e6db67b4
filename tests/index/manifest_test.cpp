#include "index/manifest.h"

#include "base/file.h"
#include "base/hash.h"
#include "support/print.h"
#include "support/random_corpus.h"
#include "support/temp_dir.h"

namespace newshound::index {

namespace {

Manifest example() {
  Manifest manifest;
  manifest.analyzer = "newshound-2/en";
  manifest.language = "en";
  manifest.revision = 7;
  manifest.next_segment = 18;
  manifest.queries = {{"quota", "\"northern quota\" OR fish"}};
  manifest.finders = {"rules", "model 1"};
  manifest.files = {16, 0x2A, 400};
  manifest.names = {15, 70, 9, 120, 7};
  manifest.segments = {
      {3, "uuid-3", 0x1B, 10, 5000, 40960, 2048, 2, "2019", "20201211140300", {0, 3, 9}},
      {17, "uuid-17", UINT64_MAX, 1, 4, 100, 10, 1, "", "", {}},
  };
  return manifest;
}

const std::string example_json =
    R"({"format":"newshound index","schema":6,"analyzer":"newshound-2/en","language":"en",)"
    R"("xapian_positions":0,"revision":7,"next_segment":18,)"
    R"("queries":{"quota":"\"northern quota\" OR fish"},)"
    R"("finders":["rules","model 1"],)"
    R"("names":{"number":15,"bytes":70,"articles":9,"names":120,"joined":7},)"
    R"("files":{"number":16,"checksum":"000000000000002a","bytes":400},"segments":[)"
    R"({"number":3,"uuid":"uuid-3","rank":"000000000000001b","articles":10,"total_length":5000,)"
    R"("xapian_bytes":40960,"rank_bytes":2048,"undated":2,"oldest":"2019",)"
    R"("newest":"20201211140300","deleted":"AAIF"},)"
    R"({"number":17,"uuid":"uuid-17","rank":"ffffffffffffffff","articles":1,"total_length":4,)"
    R"("xapian_bytes":100,"rank_bytes":10,"undated":1,"oldest":"","newest":"","deleted":""}]})";

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  REQUIRE(at != text.npos);
  return text.replace(at, from.size(), to);
}

std::string name_of(IndexError::Reason reason) {
  constexpr const char* names[] = {"missing", "locked", "other_schema", "damaged", "write_failed"};
  return names[static_cast<std::size_t>(reason)];
}

template <class Action>
std::string outcome(Action action) {
  try {
    action();
    return "read";
  } catch (const IndexError& error) {
    CHECK(std::string(error.what()) != "");
    CHECK(error.hint() != "");
    return name_of(error.reason());
  }
}

void write_manifest(const test::TempDir& dir, std::string_view contents) {
  dir.write("manifest", contents);
}

}  // namespace

TEST_CASE("a manifest is written as one line of JSON") {
  CHECK(to_json(example()) == example_json);
  CHECK(parse_manifest(example_json) == example());
  CHECK(parse_manifest(to_json(Manifest{})) == Manifest{});
}

TEST_CASE("random manifests come back from JSON as they were") {
  test::Random random(41);
  for (int round = 0; round < 500; ++round) {
    Manifest manifest;
    manifest.analyzer = test::random_text(random, random.below(4));
    manifest.language = random.pick(test::corpus_languages);
    if (random.once_in(2)) manifest.positions = Positions::xapian_too;
    manifest.revision = random.below(1000);
    manifest.next_segment = random.below(1000);
    for (auto left = random.below(4); left > 0; --left) {
      Segment segment;
      segment.number = random.below(1u << 31);
      segment.uuid = test::random_text(random, 2);
      segment.articles = random.below(1u << 31);
      segment.rank_checksum = random.below(1u << 31);
      segment.total_length = random.below(1u << 31);
      segment.undated = random.below(1000);
      if (random.once_in(2)) segment.oldest = segment.newest = "2020";
      for (std::uint32_t number = 0; number < segment.articles && number < 50; ++number)
        if (random.once_in(3)) segment.deleted.push_back(number);
      manifest.segments.push_back(segment);
    }
    CHECK(parse_manifest(to_json(manifest)) == manifest);
  }
}

TEST_CASE("a manifest knows how many articles there are and from when") {
  const auto manifest = example();
  CHECK(manifest.live() == 8);
  CHECK(manifest.oldest() == "2019");
  CHECK(manifest.newest() == "20201211140300");
  CHECK(manifest.segments[1].xapian_name() == "000017.xapian");
  CHECK(manifest.segments[1].rank_name() == "000017.rank");
  CHECK(manifest.names.name() == "000015.names");
  CHECK(Manifest{}.live() == 0);
  CHECK(Manifest{}.oldest() == "");
  CHECK(Manifest{}.newest() == "");
}

TEST_CASE("a manifest knows what found entities and which was the last") {
  Manifest manifest;
  for (const auto* finder : {"a", "b", "a", "a"}) add_finder(manifest, finder);
  CHECK(manifest.finders == std::vector<std::string>{"b", "a"});
}

TEST_CASE("a manifest that says what cannot be is refused") {
  struct Row {
    std::string from, to, outcome;
  };
  const Row rows[] = {
      {"x", "x", "read"},
      {"\"revision\":7", "\"more\":[{}],\"revision\":7", "read"},
      {"\"schema\":6", "\"schema\":1", "other_schema"},
      {"\"schema\":6", "\"schema\":0", "other_schema"},
      {"\"schema\":6", "\"schema\":\"6\"", "damaged"},
      {"\"schema\":6", "\"schema\":4294967298", "other_schema"},
      {"newshound index", "another index", "damaged"},
      {"\"format\":\"newshound index\",", "", "damaged"},
      {"\"newshound-2/en\"", "1", "damaged"},
      {"\"language\":\"en\"", "\"language\":null", "damaged"},
      {"\"revision\":7", "\"revision\":-7", "damaged"},
      {"\"revision\":7", "\"revision\":7.5", "damaged"},
      {"\"next_segment\":18,", "", "damaged"},
      {"\"segments\":[", "\"segment\":[", "damaged"},
      {"\"uuid\":\"uuid-3\",", "", "damaged"},
      {"\"articles\":10", "\"articles\":\"10\"", "damaged"},
      {"\"articles\":10", "\"articles\":9", "damaged"},
      {"\"oldest\":\"2019\"", "\"oldest\":2019", "damaged"},
      {"\"xapian_positions\":0", "\"xapian_positions\":1", "read"},
      {"\"xapian_positions\":0", "\"xapian_positions\":2", "damaged"},
      {"\"xapian_positions\":0,", "", "damaged"},
      {"1b\"", "1B\"", "damaged"},
      {"1b\"", "1\"", "damaged"},
      {"1b\"", "1b \"", "damaged"},
      {"1b\"", "1g\"", "damaged"},
      {"\"000000000000001b\"", "27", "damaged"},
      {"\"total_length\":5000", "\"total_length\":-1", "damaged"},
      {"\"xapian_bytes\":40960,", "", "damaged"},
      {"\"rank_bytes\":2048,", "", "damaged"},
      {"\"AAIF\"", "\"AAIG\"", "damaged"},
      {"\"AAIF\"", "\"AAI\"", "read"},
      {"\"AAIF\"", "\"AAJ\"", "damaged"},
      {"\"AAIF\"", "\"AAIF=\"", "damaged"},
      {"\"AAIF\"", "\"\"", "read"},
      {"\"AAIF\"", "[0,3,9]", "damaged"},
      {"\"queries\":{", "\"query\":{", "damaged"},
      {"[\"rules\"", "[7", "damaged"},
      {"\"finders\":[", "\"finder\":[", "damaged"},
      {"\"names\":{\"number\":15", "\"names\":{\"number\":-1", "damaged"},
      {"\"names\":{", "\"name\":{", "damaged"},
      {"\"joined\":7", "\"joint\":7", "damaged"},
      {"\"files\":{", "\"file\":{", "damaged"},
      {"\"files\":{\"number\":16", "\"files\":{\"number\":-1", "damaged"},
      {"\"checksum\":\"0", "\"checksum\":\"x", "damaged"},
      {"\"bytes\":400", "\"bytes\":null", "damaged"},
      {"{\"quota\":", "[\"quota\"],\"q\":{\"quota\":", "damaged"},
      {"\"quota\":\"", "\"quota\":7,\"q\":\"", "damaged"},
      {"}]}", "}]", "damaged"},
      {"}]}", "}]}x", "damaged"},
      {"}]}", "},3]}", "damaged"},
  };
  for (const auto& row : rows) {
    const auto json = replaced(example_json, row.from, row.to);
    CAPTURE(json);
    CHECK(outcome([&] { parse_manifest(json); }) == row.outcome);
  }
  for (const std::string json : {"", "[]", "null", "7", "\"\"", "{}"})
    CHECK(outcome([&] { parse_manifest(json); }) == "damaged");
  CHECK(outcome([&] { parse_manifest(std::string(1000000, '[')); }) == "damaged");
}

TEST_CASE("a manifest is loaded as it was stored") {
  const test::TempDir dir;
  CHECK(load_manifest(dir.path()) == std::nullopt);
  store_manifest(dir.path(), example());
  CHECK(load_manifest(dir.path()) == example());
  store_manifest(dir.path(), Manifest{});
  CHECK(load_manifest(dir.path()) == Manifest{});
  store_stub(dir.path(), example());
  CHECK(read_file(dir.path() / "XAPIANDB") == "auto 000003.xapian\nauto 000017.xapian\n");
}

TEST_CASE("a manifest whose checksum is right may still be of another schema") {
  const test::TempDir dir;
  const auto json = replaced(example_json, "\"schema\":6", "\"schema\":1");
  write_manifest(dir, content_hash(json) + '\n' + json + '\n');
  CHECK(outcome([&] { load_manifest(dir.path()); }) == "other_schema");
}

TEST_CASE("a manifest that is cut short anywhere is damaged") {
  const test::TempDir dir;
  store_manifest(dir.path(), example());
  const auto whole = read_file(manifest_path(dir.path()));
  for (std::size_t length = 0; length < whole.size(); ++length) {
    write_manifest(dir, whole.substr(0, length));
    CHECK(outcome([&] { load_manifest(dir.path()); }) == "damaged");
  }
  write_manifest(dir, whole + "x");
  CHECK(outcome([&] { load_manifest(dir.path()); }) == "damaged");
  write_manifest(dir, whole + whole);
  CHECK(outcome([&] { load_manifest(dir.path()); }) == "damaged");
}

TEST_CASE("a manifest in which a byte is another is damaged") {
  const test::TempDir dir;
  store_manifest(dir.path(), example());
  const auto whole = read_file(manifest_path(dir.path()));
  const auto schema_at = whole.find("\"schema\":6") + 9;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    auto changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    write_manifest(dir, changed);
    const std::string expected = at == schema_at ? "other_schema" : "damaged";
    CHECK(outcome([&] { load_manifest(dir.path()); }) == expected);
  }
}

TEST_CASE("JSON with random bytes in it gives a manifest or an error and nothing else") {
  test::Random random(42);
  for (int round = 0; round < 5000; ++round) {
    auto json = example_json;
    for (auto left = 1 + random.below(3); left > 0; --left)
      json[random.below(json.size())] = static_cast<char>(random.below(256));
    CAPTURE(json);
    Manifest read;
    if (outcome([&] { read = parse_manifest(json); }) == "read")
      CHECK(parse_manifest(to_json(read)) == read);
  }
}

}  // namespace newshound::index
