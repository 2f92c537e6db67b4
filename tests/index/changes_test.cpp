#include "index/changes.h"

#include <doctest/doctest.h>

#include "index/document.h"
#include "index/stored.h"
#include "support/articles.h"
#include "support/print.h"

namespace newshound::index {

namespace {

Article flood() {
  return test::make_article("1", "Floods rise", "President Ana Reyes saw the floods. Reyes left.");
}

/// Changes to an index that has flood(), and was made by rules.
struct Changing {
  test::Index index{{flood()}};
  Snapshot committed = open_snapshot(index.path());
  Changes changes{index.path() / "building", 1 << 20};

  Changing() { changes.start(committed); }

  std::string mentions_before() const {
    return mention_bytes(read_mentions(committed.segments[0].files->database.get_document(1)));
  }

  /// What is known of the mentions of the article that waits.
  std::optional<std::string> mentions() const {
    const auto waiting = changes.waiting();
    REQUIRE(waiting.sizes.size() == 1);
    const auto stored = waiting.stored(0);
    const auto parts = parts_of(stored);
    if (!parts.mentions) return std::nullopt;
    return std::string(*parts.mentions);
  }
};

}  // namespace

TEST_CASE("mentions of an article stay as they were found while its text is the same") {
  Changing changing;
  const auto before = changing.mentions_before();
  CHECK(before.size() > 2);
  auto copy = flood();
  copy.id = "2";
  CHECK(changing.changes.add(copy) == Added::copy);
  CHECK(changing.mentions() == before);
  CHECK(changing.changes.remove("1"));
  CHECK(changing.mentions() == before);
  CHECK(parse_stored(changing.changes.waiting().stored(0)).id == "2");
}

TEST_CASE("mentions are looked for anew in a text that changes or comes") {
  Changing changing;
  auto louder = flood();
  louder.title = "FLOODS rise";
  CHECK(changing.changes.add(louder) == Added::replaced);
  CHECK(changing.mentions() == std::nullopt);
  auto other = flood();
  other.body += " Again.";
  CHECK(changing.changes.add(other) == Added::replaced);
  CHECK(changing.mentions() == std::nullopt);
}

}  // namespace newshound::index
