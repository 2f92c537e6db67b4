#include "index/snapshot.h"

#include <memory>
#include <utility>

#include "base/file.h"
#include "index/closer.h"
#include "support/articles.h"
#include "support/print.h"

namespace newshound::index {

namespace {

using test::Index;
using test::numbered;

}  // namespace

TEST_CASE("an article is number n of the rank file and n plus 1 of Xapian") {
  const Index index({numbered(1), numbered(2), numbered(3)});
  index.commit({}, {"n2"});
  const auto snapshot = open_snapshot(index.path());
  REQUIRE(snapshot.segments.size() == 1);
  const auto& segment = snapshot.segments.front();
  CHECK(segment.find("n1") == 0);
  CHECK(segment.find("n2") == std::nullopt);
  CHECK(segment.find("n3") == 2);
  CHECK(segment.find("n4") == std::nullopt);
  CHECK(segment.has(0));
  CHECK_FALSE(segment.has(1));
  CHECK(segment.files->database.get_document(3).get_value(schema::date_slot) == "2020");
  CHECK(segment.files->rank.articles() == 3);
  CHECK(snapshot.manifest.segments.front().deleted == std::vector<std::uint32_t>{1});
}

TEST_CASE("a newer snapshot keeps open what did not change") {
  const Index index({numbered(1), numbered(2)});
  index.commit({numbered(3)});
  const auto before = open_snapshot(index.path());
  CHECK_FALSE(newer_snapshot(index.path(), before));
  index.commit({numbered(4)}, {"n1", "n3"});
  const auto after = newer_snapshot(index.path(), before);
  REQUIRE(after);
  REQUIRE(after->segments.size() == 2);
  CHECK(after->segments[0].files == before.segments[0].files);
  CHECK(after->segments[0].find("n1") == std::nullopt);
  CHECK(before.segments[0].find("n1") == 0);
  CHECK(after->segments[1].find("n4") == 0);
  CHECK(after->database.get_doccount() == 3);
}

TEST_CASE("files that only the older snapshot had are closed and the others stay open") {
  const Index index({numbered(1)});
  index.commit({numbered(2)});
  auto before = open_snapshot(index.path());
  REQUIRE(before.segments.size() == 2);
  const std::weak_ptr<const SegmentFiles> kept = before.segments[0].files;
  const std::weak_ptr<const SegmentFiles> closed = before.segments[1].files;
  index.commit({}, {"n2"});
  const auto after = newer_snapshot(index.path(), before);
  REQUIRE(after);
  Closer().close(std::move(before));
  CHECK(closed.expired());
  CHECK_FALSE(kept.expired());
  CHECK(after->database.get_doccount() == 1);
}

TEST_CASE("a refreshed searcher gives the answers of the last commit") {
  const Index index({numbered(1), numbered(2)});
  auto searcher = index.searcher();
  CHECK_FALSE(searcher.refresh());
  index.commit({numbered(3)}, {"n1"});
  CHECK(test::ids_found(searcher, "*") == "n1 n2");
  CHECK(searcher.refresh());
  CHECK(test::ids_found(searcher, "*") == "n2 n3");
  CHECK_FALSE(searcher.refresh());
  Writer(index.path()).optimize();
  CHECK(searcher.refresh());
  CHECK(searcher.info().segments == 1);
  CHECK(test::ids_found(searcher, "*") == "n2 n3");
}

TEST_CASE("a searcher that cannot be refreshed goes on as it was") {
  const Index index({numbered(1)});
  auto searcher = index.searcher();
  std::filesystem::rename(index.path(), index.path().parent_path() / "moved");
  CHECK(test::failure([&] { searcher.refresh(); }) == IndexError::Reason::missing);
  CHECK(test::ids_found(searcher, "*") == "n1");
}

TEST_CASE("a file of Xapian that is another is damage") {
  const Index index({numbered(1)});
  const Index other({numbered(1)});
  std::filesystem::copy_file(other.path() / "000001.xapian", index.path() / "000001.xapian",
                             std::filesystem::copy_options::overwrite_existing);
  CHECK(test::failure([&] { open_snapshot(index.path()); }) == IndexError::Reason::damaged);
}

}  // namespace newshound::index
