#include "index/spool.h"

#include <map>

#include "support/print.h"
#include "support/random.h"
#include "support/temp_dir.h"

namespace newshound::index {

namespace {

std::vector<std::string> stored_in(const Spool& spool) {
  const auto source = spool.sorted();
  std::vector<std::string> stored;
  for (std::size_t at = 0; at < source.sizes.size(); ++at) {
    stored.push_back(source.stored(at));
    CHECK(stored.back().size() == source.sizes[at]);
  }
  return stored;
}

}  // namespace

TEST_CASE("articles come by date, undated ones last, equal ones as they were added") {
  for (const std::uint64_t memory : {0, 3, 1000}) {
    const test::TempDir dir;
    Spool spool(dir.path() / "building", memory);
    spool.add("a", 7, "first");
    spool.add("b", 0, "undated");
    spool.add("c", 3, "oldest");
    spool.add("d", 7, "second");
    spool.add("e", 1, "gone");
    CHECK(spool.remove("e"));
    CHECK_FALSE(spool.remove("e"));
    CHECK(spool.size() == 4);
    CHECK(stored_in(spool) == std::vector<std::string>{"oldest", "first", "second", "undated"});
    CHECK(std::filesystem::exists(dir.path() / "building") == (memory < 1000));
    spool.clear();
    CHECK(spool.size() == 0);
    spool.add("a", 1, "again");
    CHECK(stored_in(spool) == std::vector<std::string>{"again"});
  }
}

TEST_CASE("a random spool gives what a map would have") {
  test::Random random(48);
  for (int round = 0; round < 50; ++round) {
    const test::TempDir dir;
    Spool spool(dir.path() / "building", random.below(2000));
    std::map<std::pair<std::uint64_t, int>, std::string> expected;
    std::map<std::string, std::pair<std::uint64_t, int>> places;
    for (int number = 0; number < 100; ++number) {
      const auto id = std::to_string(random.below(30));
      const auto place = places.find(id);
      CHECK(spool.remove(id) == (place != places.end()));
      if (place != places.end()) {
        expected.erase(place->second);
        places.erase(place);
      }
      if (random.once_in(3)) continue;
      const auto key = 1 + random.below(5);
      const std::string stored(1 + random.below(100), static_cast<char>('a' + random.below(26)));
      spool.add(id, key, stored);
      places[id] = {key, number};
      expected[{key, number}] = stored;
    }
    std::vector<std::string> in_order;
    for (const auto& [place, stored] : expected) in_order.push_back(stored);
    CHECK(stored_in(spool) == in_order);
  }
}

}  // namespace newshound::index
