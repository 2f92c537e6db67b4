#include "newshound/ingest.h"

#include <map>

#include "support/articles.h"
#include "support/print.h"
#include "support/random.h"

namespace newshound {

namespace {

namespace fs = std::filesystem;
using test::ids_found;

std::string line(const std::string& id, const std::string& word) {
  return R"({"id":")" + id + R"(","title":"Tide )" + word + R"(","body":"High water )" + word +
         " in harbour " + id + "\"}\n";
}

/// A folder of files, and an index of them.
class Archive {
 public:
  fs::path file(const std::string& name) const { return dir_.path() / "files" / name; }
  fs::path index() const { return dir_.path() / "index"; }
  std::string name_of(const std::string& name) const { return file_record_path(file(name)); }
  Searcher searcher() const { return Searcher(index()); }

  void write(const std::string& name, const std::string& contents) const {
    dir_.write("files/" + name, contents);
  }
  void remove(const std::string& name) const { fs::remove(file(name)); }

  /// Makes the time of a file one that is relied on.
  void age(const std::string& name) const {
    fs::last_write_time(file(name), fs::file_time_type::clock::now() - std::chrono::hours(1));
  }

  /// "read=indexed+copies+unchanged+failed", and what was removed and passed over.
  std::string run(IngestOptions options = {}) const { return run({file("")}, options); }

  std::string run(const std::vector<fs::path>& paths, IngestOptions options) const {
    Writer writer(index(), {.threads = 1});
    Ingest ingest(writer, paths, options);
    for (bool more = true; more;) try {
        more = ingest.next().has_value();
      } catch (const ArticleError&) {
        continue;
      }
    ingest.commit();
    return print(ingest.totals());
  }

  /// Takes so many articles and comes to a sudden end, before the last are committed.
  void run_and_stop(int articles, std::uint64_t commit_every) const {
    Writer writer(index(), {.threads = 1});
    IngestOptions options;
    options.commit_every = commit_every;
    Ingest ingest(writer, {file("")}, options);
    for (; articles > 0; --articles) ingest.next();
  }

 private:
  static std::string print(const IngestTotals& totals) {
    auto text = std::to_string(totals.read) + "=" + std::to_string(totals.indexed) + "+" +
                std::to_string(totals.copies) + "+" + std::to_string(totals.unchanged) + "+" +
                std::to_string(totals.failed);
    if (totals.removed > 0) text += " removed " + std::to_string(totals.removed);
    if (totals.files_unchanged > 0) text += " passed " + std::to_string(totals.files_unchanged);
    return text;
  }

  test::TempDir dir_;
};

IngestOptions pruning() {
  IngestOptions options;
  options.gone = GoneFiles::prune;
  return options;
}

}  // namespace

TEST_CASE("a second run reads what changed and nothing else") {
  const Archive archive;
  archive.write("a.jsonl", line("1", "low") + line("2", "high"));
  archive.write("b.jsonl", line("3", "low"));
  CHECK(archive.run() == "3=3+0+0+0");
  CHECK(archive.run() == "3=0+0+3+0 passed 2");
  archive.write("b.jsonl", line("3", "deep"));
  CHECK(archive.run() == "3=1+0+2+0 passed 1");
  CHECK(ids_found(archive.searcher(), "deep") == "3");
  IngestOptions all;
  all.read = FilesToRead::all;
  CHECK(archive.run(all) == "3=0+0+3+0");
}

TEST_CASE("length and time decide and the content where the time is another") {
  const Archive archive;
  archive.write("a.jsonl", line("1", "low"));
  archive.age("a.jsonl");
  CHECK(archive.run() == "1=1+0+0+0");
  const auto time = fs::last_write_time(archive.file("a.jsonl"));
  archive.write("a.jsonl", line("1", "out"));
  CHECK(archive.run() == "1=1+0+0+0");
  archive.write("a.jsonl", line("1", "low"));
  fs::last_write_time(archive.file("a.jsonl"), time);
  CHECK(archive.run() == "1=1+0+0+0");
  archive.write("a.jsonl", line("1", "out"));
  fs::last_write_time(archive.file("a.jsonl"), time);
  CHECK(archive.run() == "1=0+0+1+0 passed 1");
  archive.write("a.jsonl", line("1", "low"));
  CHECK(archive.run() == "1=0+0+1+0 passed 1");
}

TEST_CASE("files are read again if they would be understood in another way") {
  const Archive archive;
  archive.write("a.txt", "Tide\n\nHigh water at the pier.\n");
  CHECK(archive.run() == "1=1+0+0+0");
  IngestOptions options;
  options.reader.format = InputFormat::text;
  CHECK(archive.run(options) == "1=0+0+1+0");
}

TEST_CASE("what a file no longer has is removed") {
  const Archive archive;
  archive.write("a.jsonl", line("1", "low") + line("2", "high"));
  archive.run();
  archive.write("a.jsonl", line("2", "high"));
  CHECK(archive.run() == "1=1+0+0+0 removed 1");
  CHECK(ids_found(archive.searcher(), "*") == "2");
}

TEST_CASE("what moves to another file stays whichever is read first") {
  const Archive archive;
  archive.write("a.jsonl", line("1", "low") + line("2", "high"));
  archive.write("b.jsonl", line("3", "low"));
  archive.run();
  archive.write("a.jsonl", line("2", "high") + line("3", "low"));
  archive.write("b.jsonl", line("1", "low"));
  CHECK(archive.run() == "3=3+0+0+0");
  CHECK(ids_found(archive.searcher(), "*") == "1 2 3");
}

TEST_CASE("what another file has too is what that file says") {
  const Archive archive;
  archive.write("a.jsonl", line("1", "first"));
  archive.write("b.jsonl", line("1", "second") + line("2", "high"));
  archive.run();
  CHECK(ids_found(archive.searcher(), "second") == "1");
  archive.write("b.jsonl", line("2", "high"));
  archive.run();
  CHECK(ids_found(archive.searcher(), "second") == "");
  CHECK(ids_found(archive.searcher(), "first") == "1");
}

TEST_CASE("a file in which something cannot be read loses nothing") {
  const Archive archive;
  archive.write("a.jsonl", line("1", "low") + line("2", "high"));
  archive.run();
  archive.write("a.jsonl", line("1", "low") + "{\"id\":\n");
  CHECK(archive.run() == "2=0+0+1+1");
  CHECK(ids_found(archive.searcher(), "*") == "1 2");
  CHECK(archive.run() == "3=0+0+2+1 passed 1");
  archive.write("a.jsonl", line("1", "low"));
  CHECK(archive.run() == "1=0+0+1+0 removed 1");
}

TEST_CASE("articles of files that are gone stay until they are pruned") {
  const Archive archive;
  archive.write("a.jsonl", line("1", "low"));
  archive.write("sub/b.jsonl", line("2", "high"));
  archive.run();
  archive.remove("a.jsonl");
  archive.remove("sub/b.jsonl");
  CHECK(archive.run() == "0=0+0+0+0");
  CHECK(ids_found(archive.searcher(), "*") == "1 2");
  CHECK(archive.run({archive.file("sub")}, pruning()) == "0=0+0+0+0 removed 1");
  CHECK(ids_found(archive.searcher(), "*") == "1");
  CHECK(archive.searcher().file(archive.name_of("sub/b.jsonl")) == std::nullopt);
  CHECK(archive.run(pruning()) == "0=0+0+0+0 removed 1");
  CHECK(archive.searcher().info().articles == 0);
}

TEST_CASE("a folder that is not there prunes nothing") {
  const Archive archive;
  archive.write("disk/a.jsonl", line("1", "low"));
  archive.run();
  fs::rename(archive.file("disk"), archive.file("elsewhere"));
  CHECK(archive.run({archive.file("disk")}, pruning()) == "1=0+0+0+1");
  CHECK(ids_found(archive.searcher(), "*") == "1");
}

TEST_CASE("copies are counted and go with their files") {
  const Archive archive;
  const std::string text = R"(","title":"Tide","body":"High water at the pier."})";
  archive.write("a.jsonl", R"({"id":"1)" + text + "\n");
  archive.write("b.jsonl", R"({"id":"2)" + text + "\n");
  CHECK(archive.run() == "2=1+1+0+0");
  CHECK(archive.searcher().find("2")->id == "1");
  archive.remove("a.jsonl");
  CHECK(archive.run(pruning()) == "1=0+0+1+0 removed 1 passed 1");
  CHECK(archive.searcher().find("2")->id == "2");
}

TEST_CASE("the record of a file says what came of it") {
  const Archive archive;
  archive.write("a.jsonl", line("1", "low") + "\n{\"id\":\n" + line("2", "high"));
  archive.run();
  const auto record = archive.searcher().file(archive.name_of("a.jsonl"));
  REQUIRE(record.has_value());
  CHECK(record->articles == std::vector<FileArticle>{{"1", 1}, {"2", 4}});
  CHECK(record->failed == 1);
  REQUIRE(record->failures.size() == 1);
  CHECK(record->failures.front().line == 3);
  CHECK(status_of(*record) == FileStatus::as_it_was);
  archive.write("a.jsonl", "");
  CHECK(status_of(*record) == FileStatus::changed);
  archive.remove("a.jsonl");
  CHECK(status_of(*record) == FileStatus::gone);
}

TEST_CASE("a run that came to a sudden end goes on after its last commit") {
  const Archive archive;
  std::string many;
  for (int id = 0; id < 10; ++id) {
    many += line(std::to_string(id), "low");
    archive.write("file" + std::to_string(id) + ".jsonl", line("f" + std::to_string(id), "high"));
  }
  archive.write("last.jsonl", many);
  archive.run_and_stop(7, 3);
  CHECK(archive.searcher().info().articles == 6);
  CHECK(archive.run() == "20=14+0+6+0 passed 5");
  CHECK(archive.searcher().info().articles == 20);
}

TEST_CASE("what was to be removed when a run came to a sudden end is removed by the next") {
  const Archive archive;
  archive.write("a.jsonl", line("1", "low") + line("2", "low"));
  archive.write("b.jsonl", line("3", "low"));
  archive.run();
  archive.write("a.jsonl", line("2", "high"));
  archive.write("b.jsonl", line("3", "high") + line("4", "high"));
  archive.run_and_stop(2, 2);
  CHECK(ids_found(archive.searcher(), "*") == "1 2 3");
  CHECK(archive.run() == "3=1+0+2+0 removed 1 passed 1");
  CHECK(ids_found(archive.searcher(), "*") == "2 3 4");
}

TEST_CASE("random changes of files give what an index made anew has") {
  test::Random random(91);
  for (int round = 0; round < 6; ++round) {
    const Archive archive;
    std::map<std::string, std::string> words;
    for (int run = 0; run < 6; ++run) {
      // An id is in one file at a time: which of several counts depends on what was read before.
      std::map<std::string, std::string> files, expected;
      for (int number = 0; number < 12; ++number) {
        const auto id = std::to_string(number);
        auto& word = words[id];
        if (word.empty() || random.once_in(4)) word = "word" + std::to_string(random.below(50));
        if (random.once_in(4)) continue;
        const auto file =
            random.once_in(2) ? random.below(4) : static_cast<std::size_t>(number % 4);
        files["f" + std::to_string(file) + ".jsonl"] += line(id, word);
        expected[id] = word;
      }
      for (int file = 0; file < 4; ++file) archive.remove("f" + std::to_string(file) + ".jsonl");
      for (const auto& [name, contents] : files) archive.write(name, contents);
      auto options = pruning();
      options.commit_every = random.below(4);
      archive.run(options);
      const auto searcher = archive.searcher();
      CHECK(searcher.info().articles == expected.size());
      for (const auto& [id, word] : expected) CHECK(searcher.find(id)->title == "Tide " + word);
    }
  }
}

}  // namespace newshound
