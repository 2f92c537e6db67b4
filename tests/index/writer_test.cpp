#include "newshound/writer.h"

#include <sys/resource.h>

#include <map>

#include "support/articles.h"
#include "support/child_process.h"
#include "support/print.h"
#include "support/random_corpus.h"

namespace newshound {

namespace {

using test::failure;
using test::files_in;
using test::ids_found;
using test::Index;
using test::make_article;
using test::numbered;
using test::result_of;

std::optional<IndexError::Reason> failure_to_open(const std::filesystem::path& dir,
                                                  const WriterOptions& options = {}) {
  return failure([&] { Writer(dir, options); });
}

/// Commits three articles at a time, merging often, tells of each commit, and waits to be killed.
int commit_and_tell(const std::filesystem::path& dir, int told) {
  Writer writer(dir);
  for (int commits = 0; commits < 20; ++commits) {
    for (int more = 0; more < 3; ++more) writer.add(numbered(writer.article_count()));
    if (commits % 3 == 2)
      writer.optimize();
    else
      writer.commit();
    if (::write(told, "c", 1) != 1) return 1;
  }
  ::pause();
  return 1;
}

/// Kills a process that commits after its first commit and so many microseconds. Returns how many
/// commits it told of.
std::uint64_t commits_until_killed(const std::filesystem::path& dir, unsigned microseconds) {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const auto child = test::start_child([&] { return commit_and_tell(dir, ends[1]); });
  ::close(ends[1]);
  char told = 0;
  std::uint64_t commits = 0;
  while (::read(ends[0], &told, 1) == 1) {
    if (++commits > 1) continue;
    ::usleep(microseconds);
    ::kill(child, SIGKILL);
  }
  ::close(ends[0]);
  CHECK(result_of(child) == -SIGKILL);
  return commits;
}

/// 0 if a commit that adds so many articles fails, as it should where no file may be longer than
/// `bytes`.
int commit_with_short_files(const std::filesystem::path& dir, rlim_t bytes, std::uint64_t added) {
  ::signal(SIGXFSZ, SIG_IGN);
  Writer writer(dir);
  const rlimit limit{bytes, bytes};
  if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return 1;
  const auto first_failure = failure([&] {
    writer.remove("n1");
    for (std::uint64_t number = 100; number < 100 + added; ++number) writer.add(numbered(number));
    writer.commit();
  });
  if (first_failure != IndexError::Reason::write_failed) return 2;
  const auto next_failure = failure([&] { writer.commit(); });
  return next_failure == IndexError::Reason::write_failed ? 0 : 3;
}

}  // namespace

TEST_CASE("what is committed can be found") {
  const Index index({make_article("1", "Flood", "the river"), make_article("2", "Reef", "coral")});
  index.commit({make_article("3", "Flood again", "the Orun")});
  CHECK(ids_found(index.searcher(), "flood") == "1 3");
  CHECK(index.searcher().find("2") == make_article("2", "Reef", "coral"));
  CHECK(index.searcher().info().segments == 2);
}

TEST_CASE("what is not committed is lost with its writer") {
  const Index index({make_article("1", "Flood", "")});
  {
    Writer writer(index.path());
    writer.add(make_article("2", "Flood", ""));
    writer.remove("1");
    CHECK(writer.article_count() == 1);
    CHECK(ids_found(index.searcher(), "*") == "1");
  }
  CHECK(ids_found(index.searcher(), "*") == "1");
  CHECK(Writer(index.path()).article_count() == 1);
}

TEST_CASE("an article replaces the one with its id") {
  const Index index({make_article("1", "first", ""), make_article("1", "second", "")});
  CHECK(ids_found(index.searcher(), "first") == "");
  CHECK(ids_found(index.searcher(), "second") == "1");
  index.commit({make_article("1", "third", "")});
  CHECK(ids_found(index.searcher(), "*") == "1");
  CHECK(index.searcher().find("1")->title == "third");
  CHECK(ids_found(index.searcher(), "second OR first") == "");
}

TEST_CASE("a removed article is gone") {
  const Index index({numbered(1), numbered(2), numbered(3)});
  index.commit({}, {"n2", "unknown", "", "n2"});
  CHECK(ids_found(index.searcher(), "number") == "n1 n3");
  CHECK(index.searcher().find("n2") == std::nullopt);

  Writer writer(index.path());
  writer.add(make_article("n1", "Number", "other"));
  writer.remove("n1");
  writer.remove("n3");
  writer.add(make_article("n3", "Number", "again"));
  CHECK(writer.article_count() == 1);
  writer.commit();
  CHECK(writer.article_count() == 1);
  CHECK(ids_found(index.searcher(), "*") == "n3");
  CHECK(ids_found(index.searcher(), "again") == "n3");
}

TEST_CASE("random changes, merges among them, give what a map would have") {
  test::Random random(61);
  const Index index;
  std::map<std::string, Article> articles;
  for (int round = 0; round < 12; ++round) {
    WriterOptions options;
    if (random.once_in(2)) options.merge = Merging::never;
    options.threads = static_cast<unsigned>(1 + random.below(3));
    options.memory_bytes = random.below(10000);
    Writer writer(index.path(), options);
    for (auto commits = random.below(8); commits > 0; --commits) {
      for (auto left = random.below(20); left > 0; --left) {
        const auto id = std::to_string(random.below(30));
        const auto article = test::random_article(random, id);
        if (random.once_in(3)) {
          writer.remove(id);
          articles.erase(id);
        } else {
          writer.add(article);
          articles.insert_or_assign(id, article);
        }
        REQUIRE(writer.article_count() == articles.size());
      }
      if (random.once_in(8))
        writer.optimize();
      else
        writer.commit();
      REQUIRE(writer.article_count() == articles.size());
    }
    const auto searcher = index.searcher();
    std::uint64_t undated = 0;
    for (const auto& [id, article] : articles) {
      CHECK(searcher.find(id) == article);
      undated += article.date ? 0 : 1;
    }
    CHECK(searcher.info().articles == articles.size());
    CHECK(searcher.count(Query::parse("*")) == articles.size());
    CHECK(searcher.info().undated == undated);
  }
}

TEST_CASE("a commit without changes changes nothing") {
  const Index index({numbered(1)});
  const auto before = index.searcher().info();
  index.commit({}, {"unknown"});
  CHECK(index.searcher().info().revision == before.revision);
  index.commit({}, {"n1"});
  CHECK(index.searcher().info().revision == before.revision + 1);
}

TEST_CASE("a segment of which all articles are gone disappears") {
  const Index index({numbered(1), numbered(2)});
  index.commit({numbered(3)}, {"n1"});
  CHECK(files_in(index.path()) ==
        "000001.names 000001.rank 000001.xapian 000002.rank 000002.xapian XAPIANDB lock manifest");
  index.commit({}, {"n2"});
  CHECK(files_in(index.path()) == "000001.names 000002.rank 000002.xapian XAPIANDB lock manifest");
  CHECK(index.searcher().info().segments == 1);

  Writer writer(index.path());
  writer.add(numbered(4));
  writer.remove("n4");
  writer.remove("n3");
  writer.commit();
  CHECK(files_in(index.path()) == "XAPIANDB lock manifest");
  CHECK(ids_found(index.searcher(), "*") == "");
}

TEST_CASE("queries are kept from the commit on") {
  const Index index({numbered(1)});
  {
    Writer writer(index.path());
    writer.save_query("storms", "storm OR flood");
    writer.save_query("gone", "x");
    CHECK(Searcher(index.path()).saved_queries().empty());
    writer.commit();
    writer.save_query("gone", "");
    writer.save_query("storms", "storm");
    writer.commit();
    writer.save_query("storms", "never committed");
  }
  CHECK(Searcher(index.path()).saved_queries() ==
        std::map<std::string, std::string>{{"storms", "storm"}});
}

TEST_CASE("a query needs a name that can be written in another query") {
  const Index index({numbered(1)});
  Writer writer(index.path());
  CHECK_THROWS_AS(writer.save_query("two words", "x"), Error);
  CHECK_THROWS_AS(writer.save_query("", "x"), Error);
  CHECK_THROWS_AS(writer.save_query(std::string(65, 'a'), "x"), Error);
  CHECK_THROWS_AS(writer.save_query("long", std::string(70000, 'x')), Error);
  CHECK_NOTHROW(writer.save_query("A-z_9", "x"));
}

TEST_CASE("an index has one writer at a time") {
  const test::TempDir dir;
  {
    const Writer writer(dir.path() / "one");
    CHECK(failure_to_open(dir.path() / "one") == IndexError::Reason::locked);
    CHECK(failure_to_open(dir.path() / "two") == std::nullopt);
    CHECK(result_of(test::start_child([&] {
            return failure_to_open(dir.path() / "one") == IndexError::Reason::locked ? 0 : 1;
          })) == 0);
  }
  CHECK(failure_to_open(dir.path() / "one") == std::nullopt);
}

TEST_CASE("a directory with other files is refused and left as it was") {
  const test::TempDir dir;
  dir.write("letters/a.txt", "dear");
  CHECK(failure_to_open(dir.path() / "letters") == IndexError::Reason::missing);
  CHECK(files_in(dir.path() / "letters") == "a.txt");
  CHECK(failure_to_open(dir.path() / "letters" / "a.txt") == IndexError::Reason::write_failed);
  CHECK(failure_to_open(dir.path() / "no" / "such") == IndexError::Reason::write_failed);
  CHECK(files_in(dir.path()) == "letters");
}

TEST_CASE("an index is written in the language it was made in") {
  const test::TempDir dir;
  Writer(dir.path(), {"es"}).commit();
  CHECK(failure_to_open(dir.path(), {"en"}) == IndexError::Reason::other_schema);
  CHECK(failure_to_open(dir.path(), {"es"}) == std::nullopt);
  CHECK_THROWS_AS(Writer(dir.path() / "new", {"XX"}), Error);
}

TEST_CASE("a damaged manifest is not written over") {
  const Index index({numbered(1)});
  std::ofstream(index.path() / "manifest") << "torn";
  CHECK(failure_to_open(index.path()) == IndexError::Reason::damaged);
  CHECK(files_in(index.path()) == "000001.names 000001.rank 000001.xapian XAPIANDB lock manifest");
}

TEST_CASE("files that no commit names are swept when a writer opens") {
  const Index index({numbered(1)});
  const auto clean = files_in(index.path());
  std::filesystem::create_directories(index.path() / "building" / "0");
  for (const auto* name : {"000099.xapian", "000099.rank", "000099.names", "000001.rank.new",
                           "manifest.new", "XAPIANDB.new", "building/0/x"})
    std::ofstream(index.path() / name) << "left behind";
  CHECK(ids_found(index.searcher(), "*") == "n1");
  const Writer writer(index.path());
  CHECK(files_in(index.path()) == clean);
  CHECK(ids_found(index.searcher(), "*") == "n1");
}

TEST_CASE("a searcher goes on giving the answers of the commit it opened") {
  const Index index({numbered(1), numbered(2)});
  const auto searcher = index.searcher();
  for (std::uint64_t number = 3; number < 8; ++number)
    index.commit({numbered(number)}, {"n" + std::to_string(number - 1), "n1"});
  CHECK(ids_found(index.searcher(), "*") == "n7");
  CHECK(ids_found(searcher, "*") == "n1 n2");
  CHECK(ids_found(searcher, "\"number 2\"") == "n2");
  CHECK(searcher.find("n1") == numbered(1));
  CHECK(searcher.search(Query::parse("body")).hits[0].snippets[0].text == "Body of number 1");
  CHECK(searcher.info().articles == 2);
}

TEST_CASE("an article without an id is refused and the writer goes on") {
  const Index index;
  Writer writer(index.path());
  writer.add(numbered(1));
  CHECK_THROWS_AS(writer.add(Article{}), Error);
  writer.commit();
  CHECK(ids_found(index.searcher(), "*") == "n1");
}

TEST_CASE("a killed process leaves the index as of one of its commits") {
  test::Random random(62);
  const Index index;
  index.commit({});
  std::uint64_t least = 0;
  for (int round = 0; round < 30; ++round) {
    const auto microseconds = static_cast<unsigned>(random.below(20000));
    least += 3 * commits_until_killed(index.path(), microseconds);
    const auto searcher = index.searcher();
    const auto count = searcher.info().articles;
    CHECK(count >= least);
    CHECK(count % 3 == 0);
    CHECK(searcher.count(Query::parse("body")) == count);
    for (std::uint64_t number = 0; number < count; ++number)
      REQUIRE(searcher.find("n" + std::to_string(number)) == numbered(number));
    least = count;
  }
  CHECK(failure_to_open(index.path()) == std::nullopt);
  CHECK(files_in(index.path()).find("building") == std::string::npos);
}

TEST_CASE("a write that fails leaves the last commit as it was") {
  const Index index({numbered(1), numbered(2)});
  const auto files = files_in(index.path());
  const auto info = index.searcher().info();
  const std::pair<rlim_t, std::uint64_t> rows[] = {
      {0, 0},       {10, 0},        {100, 0},   {0, 100},     {100, 100},    {1 << 12, 1},
      {1 << 13, 1}, {1 << 14, 100}, {20000, 1}, {20000, 100}, {1 << 15, 100}};
  for (const auto& row : rows) {
    CAPTURE(row.first);
    CHECK(result_of(test::start_child(
              [&] { return commit_with_short_files(index.path(), row.first, row.second); })) == 0);
    CHECK(ids_found(index.searcher(), "number") == "n1 n2");
    CHECK(index.searcher().info().revision == info.revision);
    const Writer writer(index.path());
    CHECK(files_in(index.path()) == files);
  }
  index.commit({numbered(3)}, {"n1"});
  CHECK(ids_found(index.searcher(), "number") == "n2 n3");
}

}  // namespace newshound
