#include "article/csv/table.h"

#include <random>

#include "article/shown.h"
#include "support/print.h"

namespace {

using newshound::article::cells_of;
using newshound::article::read_row;
using newshound::article::row_length;
using newshound::article::table_header_of;

using Cells = std::vector<std::string>;

/// `cell` as programs write it that put everything into quotes.
std::string in_quotes(const std::string& cell) {
  std::string text = "\"";
  for (const char c : cell) text += c == '"' ? std::string("\"\"") : std::string(1, c);
  return text + "\"";
}

std::string failure(const std::string& header, const std::string& row) {
  try {
    read_row(*table_header_of(header), row, {});
    return "fine";
  } catch (const newshound::Error& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("the cells of a row are told apart") {
  struct Row {
    std::string text;
    Cells expected;
  };
  const std::vector<Row> rows = {
      {"a,b,c", {"a", "b", "c"}},
      {"", {""}},
      {",", {"", ""}},
      {R"("a,b",c)", {"a,b", "c"}},
      {R"("say ""fish""",c)", {R"(say "fish")", "c"}},
      {"\"two\nlines\",\"\"", {"two\nlines", ""}},
      {"\"two\r\nlines\",b", {"two\r\nlines", "b"}},
      {R"(a "b" c,d)", {R"(a "b" c)", "d"}},
      {R"("a"b,c)", {"ab", "c"}},
      {R"(""""",")", {"\"\","}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(cells_of(row.text, ',') == row.expected);
  }
  CHECK(cells_of("a;b,c;", ';') == Cells{"a", "b,c", ""});
}

TEST_CASE("a row ends at the first line end outside of quotes") {
  CHECK(row_length("a,b\nc,d\n", ',') == 3);
  CHECK(row_length("a,b\r\nc,d\n", ',') == 3);
  CHECK(row_length("\"a\nb\",c\nd", ',') == 7);
  CHECK(row_length("a,b", ',') == 3);
  CHECK(row_length("a\rb\n", ',') == 3);
  CHECK(newshound::article::is_open_row("a,\"b\nc", ','));
  CHECK_FALSE(newshound::article::is_open_row("a,\"b\nc\"", ','));
}

TEST_CASE("a header is known by the names of its columns") {
  CHECK(table_header_of("url,id,fingerprint,hostname,title,image,date,text")->separator == ',');
  CHECK(table_header_of("url\tid\ttitle\tdate\ttext")->separator == '\t');
  CHECK(table_header_of("Title;Date;Body")->columns == Cells{"Title", "Date", "Body"});
  CHECK(table_header_of("\"title\"|\"text\"")->separator == '|');
  CHECK(table_header_of("id,text").has_value());
  CHECK_FALSE(table_header_of("title").has_value());
  CHECK_FALSE(table_header_of("url,date,id").has_value());
  CHECK_FALSE(table_header_of("In this text, the title is not clear").has_value());
  CHECK_FALSE(table_header_of("").has_value());
}

TEST_CASE("a row is read as a record of JSON is") {
  using newshound::test::shown;
  const auto header = table_header_of("id,title,author,date,text,url,publication");
  CHECK(shown(read_row(*header,
                       "17,\"Fish, again\",Ana Ruiz; Tom Hall,2020-10-05,"
                       "\"One.\n\n\"\"Two.\"\"\",https://c.example/a,Courier",
                       {})) ==
        "id=17; title=Fish, again; authors=Ana Ruiz|Tom Hall; date=2020-10-05; source=Courier; "
        "lang=en; url=https://c.example/a; body=One.\n\n\"Two.\"");
  const auto trafilatura =
      table_header_of("url\tid\tfingerprint\thostname\ttitle\timage\tdate\ttext\tcomments");
  CHECK(shown(read_row(*trafilatura,
                       "https://p.example/a\tnull\t0f\tp.example\tt\tnull\t2022-04-22\tx\tnull",
                       {})) ==
        "id=https://p.example/a; title=t; date=2022-04-22; source=p.example; "
        "url=https://p.example/a; body=x");
  const auto map = newshound::parse_field_map("title=kop,body=tekst,id=nr");
  CHECK(shown(read_row(newshound::article::read_table_header("nr;kop;tekst"), "3;t;x",
                       {.map = map})) == "id=3; title=t; body=x");
  const auto dated = newshound::article::read_table_header("id,title,date");
  CHECK(shown(read_row(dated, "1,t,3/4/2020", {})) ==
        "id=1; title=t; remark=the date \"3/4/2020\" was not understood");
  CHECK(shown(read_row(dated, "1,t,3/4/2020", {.date_order = newshound::DateOrder::dmy})) ==
        "id=1; title=t; date=2020-04-03");
}

TEST_CASE("a row that is no article says why") {
  CHECK(failure("title,text", "a,b,c") == "the row has 3 cells, the header 2");
  CHECK(failure("title,text", "a") == "the row has 1 cells, the header 2");
  CHECK(failure("title,text", ",None") ==
        "has neither a title nor a body; its keys are: title, text");
}

TEST_CASE("what is written in quotes is read again") {
  std::mt19937 engine(20231201);
  constexpr std::string_view letters = "ab,;\"\n\r\t é";
  for (int round = 0; round < 20000; ++round) {
    Cells cells(1 + engine() % 5);
    std::string row;
    for (auto& cell : cells) {
      for (auto left = engine() % 6; left > 0; --left) cell += letters[engine() % letters.size()];
      row += (row.empty() ? "" : ";") + in_quotes(cell);
    }
    CAPTURE(row);
    REQUIRE(cells_of(row, ';') == cells);
    REQUIRE(row_length(row + "\nnext", ';') == row.size());
    REQUIRE_FALSE(newshound::article::is_open_row(row, ';'));
  }
}
