#include "index/repair.h"

#include <map>

#include "base/file.h"
#include "support/articles.h"
#include "support/print.h"
#include "support/random_corpus.h"

namespace newshound::index {

namespace {

namespace fs = std::filesystem;

using test::Index;

Index random_index(test::Random& random) {
  Index index;
  for (int commits = 0; commits < 3; ++commits) {
    std::vector<Article> articles;
    for (int number = 0; number < 20; ++number)
      articles.push_back(test::random_article(random, std::to_string(random.below(40))));
    index.commit(articles, {std::to_string(random.below(40))});
  }
  return index;
}

/// What is in the rank files of the index at `dir`, by their names.
std::map<std::string, std::string> rank_files(const fs::path& dir) {
  std::map<std::string, std::string> contents;
  for (const auto& entry : fs::directory_iterator(dir))
    if (entry.path().extension() == ".rank")
      contents[entry.path().filename()] = read_file(entry.path());
  return contents;
}

}  // namespace

TEST_CASE("a writer makes missing and damaged rank files again, byte for byte") {
  test::Random random(71);
  const auto index = random_index(random);
  const auto before = rank_files(index.path());
  REQUIRE(before.size() == 3);
  for (const auto& [name, contents] : before) fs::remove(index.path() / name);
  Writer(index.path());
  CHECK(rank_files(index.path()) == before);

  for (const auto& [name, contents] : before) {
    auto damaged = contents;
    damaged[random.below(200)] ^= 1;
    for (const auto& bytes : {std::string(), contents.substr(0, contents.size() - 1), damaged}) {
      std::ofstream(index.path() / name, std::ios::binary) << bytes;
      Writer(index.path());
      CHECK(rank_files(index.path()) == before);
    }
  }
}

TEST_CASE("a searcher makes do without rank files and writes none") {
  test::Random random(72);
  const auto index = random_index(random);
  const auto expected = test::ids_found(index.searcher(), "*");
  for (const auto& [name, contents] : rank_files(index.path())) fs::remove(index.path() / name);
  const auto files = test::files_in(index.path());
  const auto searcher = index.searcher();
  CHECK(test::ids_found(searcher, "*") == expected);
  CHECK(searcher.find("1").has_value() ==
        ((" " + expected + " ").find(" 1 ") != std::string::npos));
  CHECK(test::files_in(index.path()) == files);
}

TEST_CASE("a rank file that is made in another way than it was is taken into the manifest") {
  test::Random random(77);
  const auto index = random_index(random);
  const auto expected = test::ids_found(index.searcher(), "*");
  const auto before = *load_manifest(index.path());
  auto changed = before;
  changed.segments[1].rank_checksum ^= 1;
  changed.segments[1].rank_bytes += 1;
  store_manifest(index.path(), changed);
  CHECK(test::ids_found(index.searcher(), "*") == expected);
  Writer(index.path());
  auto after = *load_manifest(index.path());
  CHECK(after.revision == before.revision + 1);
  CHECK(after.segments == before.segments);
}

TEST_CASE("a rank file of other articles is not taken for one of these") {
  test::Random random(73);
  const auto index = random_index(random);
  const auto before = rank_files(index.path());
  fs::copy_file(index.path() / "000002.rank", index.path() / "000001.rank",
                fs::copy_options::overwrite_existing);
  CHECK(test::ids_found(index.searcher(), "*") != "");
  Writer(index.path());
  CHECK(rank_files(index.path()) == before);
}

}  // namespace newshound::index
