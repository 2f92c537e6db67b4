#include "article/read_all.h"
#include "support/print.h"
#include "support/temp_dir.h"

namespace {

using newshound::ArticleReader;
using newshound::InputFormat;
using newshound::test::read_all;
using newshound::test::TempDir;

using Lines = std::vector<std::string>;

struct Row {
  std::string text;
  Lines expected;
};

/// What automatic detection makes of a file with these contents.
Lines read(std::string_view contents, InputFormat format = InputFormat::automatic) {
  const TempDir dir;
  dir.write("f", contents);
  return read_all(dir, {"f"}, format);
}

constexpr std::string_view page =
    "The Shoal\n\nThe board found that the shoal had moved by four hundred metres since it was "
    "last "
    "sounded.\n";

}  // namespace

TEST_CASE("a reader of nothing ends at once") {
  ArticleReader reader({});
  CHECK_FALSE(reader.next());
  CHECK_FALSE(reader.next());
}

TEST_CASE("folders are read in the order of names without what is no article") {
  const TempDir dir;
  dir.write("b.jsonl", "{\"title\": \"B1\"}\n{\"title\": \"B2\"}\n");
  dir.write("a.txt", "A");
  dir.write("c/z.text", "Z");
  dir.write("c/d/deep.ndjson", "{\"title\": \"Deep\"}");
  dir.write("c/a.json", "[{\"title\": \"CA\"}]");
  dir.write("b10.txt", "B10");
  dir.write("picture.png", "no");
  dir.write("notes", "no");
  dir.write("c/archive.cab.gz", "no");
  dir.write(".hidden.txt", "no");
  dir.write(".git/x.txt", "no");
  std::filesystem::create_directory(dir.path() / "empty");
  std::filesystem::create_directory_symlink(dir.path() / "c", dir.path() / "link");
  const Lines expected = {"a.txt A",       "b.jsonl:1 B1",           "b.jsonl:2 B2", "b10.txt B10",
                          "c/a.json:1 CA", "c/d/deep.ndjson:1 Deep", "c/z.text Z"};
  CHECK(read_all(dir, {"."}) == expected);

  ArticleReader reader({dir.path()});
  CHECK(reader.progress().passed_over == 0);
  while (reader.next()) continue;
  CHECK(reader.progress().passed_over == 4);
}

TEST_CASE("paths are read in the order in which they are given whatever they are called") {
  const TempDir dir;
  dir.write("b/x.txt", "X");
  dir.write("a.txt", "A");
  dir.write(".hidden", "H");
  CHECK(read_all(dir, {"b", ".hidden", "a.txt", "a.txt"}) ==
        Lines{"b/x.txt X", ".hidden H", "a.txt A", "a.txt A"});
}

TEST_CASE("an empty folder has no articles and is no error") {
  const TempDir dir;
  CHECK(read_all(dir, {"."}).empty());
}

TEST_CASE("the format is told by the content") {
  const std::string text(page);
  const std::vector<Row> rows = {
      {text, {"f The Shoal"}},
      {"\uFEFF" + text, {"f The Shoal"}},
      {"\n\n" + text, {"f The Shoal"}},
      {"[Photo: Hana Orr]\n" + text, {"f The Shoal"}},
      // JSON lines
      {"{\"title\": \"A\"}\n{\"title\": \"B\"}\n", {"f:1 A", "f:2 B"}},
      {"{\"title\": \"A\"}", {"f:1 A"}},
      {"\uFEFF{\"title\": \"A\"}\r\n\r\n \r\n{\"title\": \"B\"}\r\n", {"f:1 A", "f:4 B"}},
      {"\n\n{\"title\": \"A\"}\n", {"f:3 A"}},
      // an array
      {"[{\"title\": \"A\"}, {\"title\": \"B\"}]", {"f:1 A", "f:2 B"}},
      {"[\n  {\n  \"title\": \"A\"\n},\n{\"title\":\n\"B\"}\n]\n", {"f:1 A", "f:2 B"}},
      {"\uFEFF[\n{\"title\": \"A\"}]", {"f:1 A"}},
      {"[]", {}},
      {"[{\"title\": \"A\"},]", {"f:1 A"}},
      // {"articles": [...]}
      {"{\"articles\": [\n{\"title\": \"A\"},\n{\"title\": \"B\"}\n]}\n", {"f:1 A", "f:2 B"}},
      {"{\n \"articles\" : [{\"title\": \"A\"}]}", {"f:1 A"}},
      {"{\"articles\": [{\"title\": \"A\"}, {\"title\": \"B\"}]}", {"f:1 A", "f:2 B"}},
      {"{\"articles\":[]}", {}},
      // one object over several lines, or several of them
      {"{\n  \"title\": \"A\",\n  \"body\": \"b\"\n}\n", {"f:1 A"}},
      {"{\n\"title\": \"A\"\n}\n{\n\"title\": \"B\"\n}", {"f:1 A", "f:2 B"}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(read(row.text) == row.expected);
  }
}

TEST_CASE("a format that is given is not told by the content") {
  CHECK(read("{\"title\": \"A\"}\n", InputFormat::json) == Lines{"f:1 A"});
  CHECK(read("{\"title\": \"A\"}\n", InputFormat::text) == Lines{"f {\"title\": \"A\"}"});
  CHECK(read("[{\"title\": \"A\"}]", InputFormat::jsonl) ==
        Lines{"f:1: byte 0: not a JSON object"});
  CHECK(read("{\"title\": \"A\"} {\"title\": \"B\"}", InputFormat::json) ==
        Lines{"f:1 A", "f:2 B"});
}

TEST_CASE("an article of a file is that of its text with the path of the file") {
  const TempDir dir;
  const auto path = dir.write("a.txt", page);
  auto expected = newshound::parse_text_article(page);
  expected.path = path.string();
  ArticleReader reader({path});
  CHECK(reader.next() == expected);

  const std::string json = R"({"title": "T", "body": "T\n\nB", "path": "elsewhere", "lang": "en"})";
  ArticleReader lines({dir.write("b.jsonl", json + "\n")});
  auto record = newshound::parse_json_article(json);
  record.path = (dir.path() / "b.jsonl:1").string();
  CHECK(lines.next() == record);
}

TEST_CASE("compressed files are read as what they hold") {
  const TempDir dir;
  const std::string at = "cd '" + dir.path().string() + "' && ";
  dir.write("a.jsonl", "{\"title\": \"A\"}\n{\"title\": \"B\"}\n");
  dir.write("b.txt", page);
  dir.write("c.json", "[{\"title\": \"C\"}]");
  REQUIRE(std::system((at + "gzip -q a.jsonl && zstd -q --rm b.txt && xz -q c.json").c_str()) == 0);
  CHECK(read_all(dir, {"."}) ==
        Lines{"a.jsonl.gz:1 A", "a.jsonl.gz:2 B", "b.txt.zst The Shoal", "c.json.xz:1 C"});
  // a name says nothing of the content
  std::filesystem::rename(dir.path() / "a.jsonl.gz", dir.path() / "plain.txt");
  CHECK(read_all(dir, {"plain.txt"}) == Lines{"plain.txt:1 A", "plain.txt:2 B"});
}

TEST_CASE("progress counts bytes on disk and articles and failures and files passed over") {
  const TempDir dir;
  dir.write("a.jsonl", "{\"title\": \"A\"}\nbroken\n");
  dir.write("b.txt", page);
  dir.write("c.pdf", "no");
  ArticleReader reader({dir.path(), dir.path() / "absent"});
  CHECK(reader.progress().bytes_total == 0);
  CHECK_THROWS_AS(reader.next(), newshound::ArticleError);
  const auto total = 22 + page.size();
  CHECK(reader.progress().bytes_total == total);
  CHECK(reader.progress().failed == 1);
  CHECK(reader.next());
  CHECK(reader.progress().articles == 1);
  CHECK(reader.progress().bytes_read <= 22);
  CHECK_THROWS_AS(reader.next(), newshound::ArticleError);
  CHECK(reader.next());
  CHECK_FALSE(reader.next());
  const auto progress = reader.progress();
  CHECK(progress.articles == 2);
  CHECK(progress.failed == 2);
  CHECK(progress.passed_over == 1);
  CHECK(progress.bytes_read == total);
}

TEST_CASE("progress of a compressed file counts the bytes that are on disk") {
  const TempDir dir;
  std::string lines;
  for (int i = 0; i < 20000; ++i) lines += "{\"title\": \"The same again\"}\n";
  const auto path = dir.write("a.jsonl", lines);
  REQUIRE(std::system(("gzip -q '" + path.string() + "'").c_str()) == 0);
  ArticleReader reader({dir.path()});
  while (reader.next()) continue;
  const auto progress = reader.progress();
  CHECK(progress.articles == 20000);
  CHECK(progress.bytes_total < lines.size() / 10);
  CHECK(progress.bytes_read == progress.bytes_total);
}

TEST_CASE("a reader can be moved while it reads") {
  const TempDir dir;
  const auto path = dir.write("a.jsonl", "{\"title\": \"A\"}\n{\"title\": \"B\"}\n");
  ArticleReader first({path});
  CHECK(first.next()->title == "A");
  ArticleReader second = std::move(first);
  CHECK(second.next()->title == "B");
  CHECK_FALSE(second.next());
}

TEST_CASE("an article without a date has that of its address or of its file if that is asked for") {
  const TempDir dir;
  const auto path =
      dir.write("a.jsonl",
                "{\"title\": \"A\", \"url\": \"https://courier.example/2020/12/11/harbour\"}\n"
                "{\"title\": \"B\", \"url\": \"https://courier.example/2020/12/harbour\"}\n"
                "{\"title\": \"C\", \"url\": \"https://courier.example/2020/12/11/x\", \"date\": "
                "\"2020-12-12\"}\n"
                "{\"title\": \"D\", \"url\": \"https://courier.example/harbour\"}\n");
  std::string found;
  newshound::ReaderOptions options;
  options.date_from_file = true;
  for (const auto& each : {newshound::ReaderOptions(), options}) {
    ArticleReader reader({path}, each);
    while (const auto article = reader.next()) {
      const bool is_of_file = article->date_source == newshound::DateSource::file;
      const auto date = article->date ? article->date->to_string() : "none";
      found += article->title + ' ' + (is_of_file ? "file" : date) + ' ' +
               std::to_string(static_cast<int>(article->date_confidence)) + "; ";
    }
  }
  CHECK(found ==
        "A 2020-12-11 2; B 2020-12 1; C 2020-12-12 2; D none 2; "
        "A 2020-12-11 2; B 2020-12 1; C 2020-12-12 2; D file 0; ");
}
