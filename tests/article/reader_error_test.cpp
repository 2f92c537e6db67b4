#include "article/read_all.h"
#include "support/print.h"
#include "support/temp_dir.h"

namespace {

using namespace std::string_literals;
using newshound::ArticleError;
using newshound::ArticleReader;
using newshound::test::read_all;
using newshound::test::TempDir;

using Lines = std::vector<std::string>;

struct Row {
  std::string text;
  Lines expected;
};

void check(const std::vector<Row>& rows) {
  for (const auto& row : rows) {
    CAPTURE(newshound::to_json_string(row.text));
    const TempDir dir;
    dir.write("f", row.text);
    CHECK(read_all(dir, {"f"}) == row.expected);
  }
}

/// The start of the compressed form of `contents`, without the last `missing` bytes.
void write_truncated(const TempDir& dir, const std::string& name, const std::string& contents,
                     const std::string& command, std::uintmax_t missing) {
  const auto path = dir.write(name, contents);
  const auto packed = path.string() + ".packed";
  REQUIRE(std::system((command + " <'" + path.string() + "' >'" + packed + "'").c_str()) == 0);
  std::filesystem::rename(packed, path);
  std::filesystem::resize_file(path, std::filesystem::file_size(path) - missing);
}

/// JSON lines that do not compress well.
std::string many_records(unsigned count) {
  std::string lines;
  unsigned noise = 1;
  for (unsigned i = 0; i < count; ++i) {
    lines += "{\"title\": \"" + std::to_string(i) + " ";
    for (int digit = 0; digit < 200; ++digit) {
      noise = noise * 1103515245U + 12345U;
      lines += static_cast<char>('a' + (noise >> 16U) % 26);
    }
    lines += "\"}\n";
  }
  return lines;
}

/// `ascii` as UTF-16 without a byte order mark.
std::string utf16(std::string_view ascii) {
  std::string bytes;
  for (const char c : ascii) bytes.append({c, '\0'});
  return bytes;
}

}  // namespace

TEST_CASE("a broken line of JSON is reported where it is and reading goes on") {
  check({
      {"{\"title\": \"A\"}\n{\"title\": \"B\",}\n{\"title\": \"C\"}\n",
       {"f:1 A", "f:2: byte 29: not JSON: Missing a name for object member.", "f:3 C"}},
      {"{\"title\": \"A\"}\r\n\r\nnonsense\r\n{\"title\": \"C\"}\r\n",
       {"f:1 A", "f:3: byte 19: not JSON: Invalid value.", "f:4 C"}},
      {"{\"title\": \"A\"}\n{\"a\": 1}\n[]\n{\"title\": \"C\"}",
       {"f:1 A", "f:2: byte 15: has neither a title nor a body; its keys are: a",
        "f:3: byte 24: not a JSON object", "f:4 C"}},
      {"{\"title\": \"A\"\n{\"title\": \"B\"}\n",
       {"f:1: byte 13: not JSON: Missing a comma or '}' after an object member.", "f:2 B"}},
      {"{\"title\": \"A\"}\n{\"title\": \"caf\xE9\"}\n{\"title\": \"C\"}\n",
       {"f:1 A", "f:2 café", "f:3 C"}},
      {"{\"title\": \"A\"}\n{\"title\": \"\\ud83d\"}\n{\"title\": \"\\udc1f\"}\n",
       {"f:1 A", "f:2: byte 26: not JSON: The surrogate pair in string is invalid.",
        "f:3: byte 46: not JSON: The surrogate pair in string is invalid."}},
      // a byte order mark counts
      {"\uFEFF{\"title\": \"A\"}\n{\"title\": \"B\",}\n",
       {"f:1 A", "f:2: byte 32: not JSON: Missing a name for object member."}},
      {"\uFEFF{\"title\": 1,}\n{\"title\": \"B\"}\n",
       {"f:1: byte 15: not JSON: Missing a name for object member.", "f:2 B"}},
  });
}

TEST_CASE("a broken element of an array is reported where it is after those before it") {
  check({
      {"[\n{\"title\": \"A\"},\n{\"title\": \"B\",},\n{\"title\": \"C\"}]",
       {"f:1 A", "f:3: byte 32: not JSON: Missing a name for object member.", "f:3 C"}},
      {"[{\"title\": \"A\"},\n{\"a\": 1},\n7,\n{\"title\": \"C\"}]",
       {"f:1 A", "f:2: byte 17: has neither a title nor a body; its keys are: a",
        "f:3: byte 27: not a JSON object", "f:4 C"}},
      {"[{\"title\": \"A\"},\n{\"title\": \"caf\xE9\"}]", {"f:1 A", "f:2 café"}},
      {"[\n{\"title\": \"A\"},\n", {"f:1 A", "f:3: byte 18: the array is not closed"}},
      {"[\n{\"title\": \"A\"}\n", {"f:1 A", "f:3: byte 17: the array is not closed"}},
      {"{\"articles\": [\n{\"title\": \"A\"}", {"f:1 A", "f:2: byte 29: the array is not closed"}},
      {"{\n\"title\": \"A\"\n}\n{\n\"title\": }",
       {"f:1 A", "f:5: byte 28: not JSON: Invalid value."}},
      {"\uFEFF[\n{\"title\": 1,}]", {"f:2: byte 17: not JSON: Missing a name for object member."}},
      {"[\n{\"a\": 1}\n]", {"f:2: byte 2: has neither a title nor a body; its keys are: a"}},
  });
}

TEST_CASE("a file that is no text says what it is") {
  check({
      {"", {"f: is empty"}},
      {"\uFEFF", {"f: is empty"}},
      {" \n\n", {"f: has no text"}},
      {"\x7F"
       "ELF\x02\x01\0\0\0\0"s,
       {"f: is binary, not text"}},
      {"\xFF\x01\x02\x03\x04", {"f:1: byte 0: is not UTF-8"}},
      {"A\n\xFF\x01\x02\x03\x04", {"f:2: byte 2: is not UTF-8"}},
      {"By Ruth Okafor\nTags: a\n", {"f: has no text"}},
  });
}

TEST_CASE("a file in another encoding is read") {
  check({
      {"caf\xE9 noir", {"f café noir"}},
      {"\uFEFFcaf\xE9", {"f café"}},
      {"\xFF\xFET\0h\0e\0"s, {"f The"}},
      {"\xFE\xFF\0T\0h\0e"s, {"f The"}},
      {utf16("{\"title\": \"A\"}\n{\"title\": \"B\",}\n{\"title\": \"C\"}\n"),
       {"f:1 A", "f:2: byte 29: not JSON: Missing a name for object member.", "f:3 C"}},
      {utf16("title,text\nA,x\n"), {"f:2 A"}},
  });
}

TEST_CASE("a file in another encoding is read with a remark if the encoding is a guess") {
  const TempDir dir;
  dir.write("a.txt", "caf\xE9 noir");
  dir.write("b.jsonl", "{\"title\": \"caf\xE9\"}\n");
  dir.write("c.txt", "\xFF\xFET\0h\0e\0"s);
  ArticleReader reader({dir.path()});
  const Lines guess = {"was not UTF-8; read as windows-1252, which is a guess"};
  CHECK(reader.next()->remarks == guess);
  CHECK(reader.next()->remarks == guess);
  CHECK(reader.next()->remarks.empty());
}

TEST_CASE("a broken row of a table is reported where it is and reading goes on") {
  check({
      {"title,text\nA,x\nB\nC,x\n",
       {"f:2 A", "f:3: byte 15: the row has 1 cells, the header 2", "f:4 C"}},
      {"title;text\r\n\"A\r\na\";x\r\n\r\nB;x\r\nC;x;\r\nD;x",
       {"f:2 A\r\na", "f:5 B", "f:6: byte 29: the row has 3 cells, the header 2", "f:7 D"}},
      {"\uFEFFtitle\ttext\nA\tcaf\xE9\n\"B\tx\nC\tx\n",
       {"f:2 A", "f:3: byte 21: a quote is never closed", "f:4 C"}},
      {"title,text\n,\n",
       {"f:2: byte 11: has neither a title nor a body; its keys are: title, text"}},
      {"title,text\n", {}},
      {"title,text", {}},
  });
}

TEST_CASE("a row longer than a block is read whole") {
  const TempDir dir;
  const std::string cell(300000, 'x');
  dir.write("f", "title,text\nA,\"" + cell + "\n" + cell + "\"\nB,x\n");
  ArticleReader reader({dir.path() / "f"});
  CHECK(reader.next()->body.size() == 2 * cell.size() + 1);
  CHECK(reader.next()->title == "B");
  CHECK_FALSE(reader.next().has_value());
}

TEST_CASE("what cannot be opened is reported first and once") {
  const TempDir dir;
  dir.write("a.txt", "A");
  const auto absent = "No such file or directory"s;
  CHECK(read_all(dir, {"no", "a.txt", "no/b.txt"}) ==
        Lines{"no: " + absent, "no/b.txt: " + absent, "a.txt A"});
  ArticleReader reader({dir.path() / "no"});
  try {
    reader.next();
    FAIL("read a file that does not exist");
  } catch (const ArticleError& error) {
    CHECK(error.where().path == (dir.path() / "no").string());
    CHECK(error.where().line == 0);
    CHECK_FALSE(error.hint().empty());
  }
  CHECK_FALSE(reader.next());
}

TEST_CASE("a file that goes away before it is read is reported and passed") {
  const TempDir dir;
  dir.write("a.jsonl", "{\"title\": \"A\"}\n");
  dir.write("b.txt", "B");
  dir.write("c.txt", "C");
  ArticleReader reader({dir.path()});
  CHECK(reader.next()->title == "A");
  std::filesystem::remove(dir.path() / "b.txt");
  CHECK_THROWS_AS(reader.next(), ArticleError);
  CHECK(reader.next()->title == "C");
}

TEST_CASE("a compressed file that is cut short is reported once and reading goes on") {
  for (const std::string command : {"gzip -c", "zstd -qc", "xz -c", "bzip2 -c"})
    for (const std::string contents :
         {"{\"title\": \"A\"}\n{\"title\": \"B\"}\n", "[{\"title\": \"A\"}]",
          "The Shoal\n\nIt moved.", "{\n\"title\": \"A\"}\n"}) {
      CAPTURE(command);
      CAPTURE(contents);
      const TempDir dir;
      write_truncated(dir, "a.txt", contents, command, 6);
      dir.write("b.txt", "B");
      const auto lines = read_all(dir, {"."});
      REQUIRE(lines.size() == 2);
      CHECK(lines[0].starts_with("a.txt: cannot be read: "));
      CHECK(lines[1] == "b.txt B");
    }
}

TEST_CASE("the records before the end of what was cut short are read") {
  const TempDir dir;
  const auto records = many_records(20000);
  write_truncated(dir, "a.jsonl", records, "gzip -c", 200000);
  const auto lines = read_all(dir, {"a.jsonl"});
  REQUIRE(lines.size() > 10000);
  CHECK(lines.back().starts_with("a.jsonl: cannot be read: "));
  for (std::size_t i = 0; i + 1 < lines.size(); ++i)
    REQUIRE(lines[i].starts_with("a.jsonl:" + std::to_string(i + 1) + " " + std::to_string(i)));
}

TEST_CASE("the elements before the end of an array that was cut short are read") {
  const TempDir dir;
  auto records = "[" + many_records(20000);
  for (std::size_t at = 0; (at = records.find("\n", at)) != records.npos; ++at) records[at] = ',';
  write_truncated(dir, "a.json", records, "gzip -c", 100000);
  const auto lines = read_all(dir, {"a.json"});
  REQUIRE(lines.size() > 10000);
  CHECK(lines.back().starts_with("a.json: cannot be read: "));
  for (std::size_t i = 0; i + 1 < lines.size(); ++i)
    REQUIRE(lines[i].starts_with("a.json:" + std::to_string(i + 1) + " " + std::to_string(i)));
}

TEST_CASE("a line longer than memory should hold is reported and reading goes on") {
  const TempDir dir;
  std::string contents = "{\"title\": \"A\"}\n{\"title\": \"";
  contents.append(std::size_t{70} << 20U, 'x');
  contents += "\"}\n{\"title\": \"C\"}\nbroken\n";
  const auto last = contents.size() - 7;
  dir.write("a.jsonl", contents);
  CHECK(read_all(dir, {"a.jsonl"}) ==
        Lines{"a.jsonl:1 A", "a.jsonl:2: byte 15: the line is longer than 64 MB", "a.jsonl:3 C",
              "a.jsonl:4: byte " + std::to_string(last) + ": not JSON: Invalid value."});
  dir.write("b.jsonl", contents.substr(15));
  CHECK(read_all(dir, {"b.jsonl"}) ==
        Lines{"b.jsonl:1: byte 0: the line is longer than 64 MB", "b.jsonl:2 C",
              "b.jsonl:3: byte " + std::to_string(last - 15) + ": not JSON: Invalid value."});
}

TEST_CASE("a text longer than memory should hold is reported") {
  const TempDir dir;
  dir.write("a.txt", std::string(std::size_t{70} << 20U, 'x'));
  dir.write("b.txt", "B");
  CHECK(read_all(dir, {"."}) == Lines{"a.txt: is longer than 64 MB", "b.txt B"});
}

TEST_CASE("a first line of several megabytes does not hide a broken one after it") {
  const TempDir dir;
  dir.write("a.jsonl", "{\"title\": \"A\", \"x\": \"" + std::string(3000000, 'x') +
                           "\"}\nbroken\n{\"title\": \"C\"}\n");
  CHECK(read_all(dir, {"a.jsonl"}) ==
        Lines{"a.jsonl:1 A", "a.jsonl:2: byte 3000024: not JSON: Invalid value.", "a.jsonl:3 C"});
}
