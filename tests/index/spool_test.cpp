#include "index/spool.h"

#include <iterator>
#include <map>

#include "support/print.h"
#include "support/random.h"
#include "support/temp_dir.h"

namespace newshound::index {

namespace {

std::vector<std::string> stored_in(const Spool& spool) {
  std::vector<std::string> stored;
  for (const auto entry : spool.sorted()) {
    stored.push_back(spool.stored(entry));
    CHECK(stored.back().size() == spool.bytes(entry));
  }
  return stored;
}

}  // namespace

TEST_CASE("articles come by date, undated ones last, equal ones as they were added") {
  for (const std::uint64_t memory : {0, 3, 1000}) {
    const test::TempDir dir;
    Spool spool(dir.path() / "building", memory);
    spool.add(7, "first");
    const auto moved = spool.add(7, "not yet");
    spool.add(0, "undated");
    spool.add(3, "oldest");
    spool.replace(moved, 7, "second");
    spool.remove(spool.add(1, "gone"));
    CHECK(spool.size() == 4);
    CHECK(stored_in(spool) == std::vector<std::string>{"oldest", "first", "second", "undated"});
    CHECK(std::filesystem::exists(dir.path() / "building") == (memory < 1000));
    spool.clear();
    CHECK(spool.size() == 0);
    spool.add(1, "again");
    CHECK(stored_in(spool) == std::vector<std::string>{"again"});
  }
}

TEST_CASE("a random spool gives what a map would have") {
  test::Random random(48);
  for (int round = 0; round < 50; ++round) {
    const test::TempDir dir;
    Spool spool(dir.path() / "building", random.below(2000));
    std::map<std::pair<std::uint64_t, int>, std::string> expected;
    std::map<Spool::Entry, std::pair<std::uint64_t, int>> places;
    for (int number = 0; number < 100; ++number) {
      const std::pair place(1 + random.below(5), number);
      const std::string stored(1 + random.below(100), static_cast<char>('a' + random.below(26)));
      const auto old =
          places.empty()
              ? places.end()
              : std::next(places.begin(), static_cast<std::ptrdiff_t>(random.below(places.size())));
      if (old != places.end() && random.once_in(3)) {
        expected.erase(old->second);
        spool.remove(old->first);
        places.erase(old);
        continue;
      }
      if (old != places.end() && random.once_in(3)) {
        expected.erase(old->second);
        spool.replace(old->first, place.first, stored);
        old->second = place;
      } else {
        places[spool.add(place.first, stored)] = place;
      }
      expected[place] = stored;
    }
    CHECK(spool.size() == expected.size());
    std::vector<std::string> in_order;
    for (const auto& [place, stored] : expected) in_order.push_back(stored);
    CHECK(stored_in(spool) == in_order);
  }
}

}  // namespace newshound::index
