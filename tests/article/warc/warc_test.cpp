#include "article/inputs.h"
#include "article/warc/http.h"
#include "article/warc/warc_pieces.h"
#include "support/packing.h"
#include "support/print.h"
#include "support/temp_dir.h"

namespace {

using namespace newshound::article::warc;
using newshound::ArticleError;
using newshound::article::Input;
using newshound::article::Inputs;
using newshound::article::Piece;
using newshound::article::Window;
using newshound::test::packed;
using newshound::test::TempDir;

using Lines = std::vector<std::string>;

std::string record(const std::string& type, const std::string& content_type,
                   const std::string& content) {
  return "WARC/1.0\r\nWARC-Type: " + type +
         "\r\nWARC-Target-URI: https://courier.example/1\r\n"
         "WARC-Date: 2021-06-01T01:15:37Z\r\nContent-Type: " +
         content_type + "\r\nContent-Length: " + std::to_string(content.size()) + "\r\n\r\n" +
         content + "\r\n\r\n";
}

std::string answer(const std::string& head, const std::string& content) {
  return record("response", "application/http; msgtype=response",
                "HTTP/1.1 " + head + "\r\n\r\n" + content);
}

std::string page(const std::string& content) {
  return answer("200 OK\r\ncontent-type: text/html; charset=\"iso-8859-1\"", content);
}

/// "PATH BYTE URL CHARSET SEEN: CONTENT" for each piece of a file with these bytes, and errors.
Lines cut(const std::string& bytes) {
  const TempDir dir;
  const auto path = dir.write("f", bytes);
  const auto prefix = dir.path().string().size() + 1;
  Inputs inputs(path);
  WarcPieces pieces(Window(*inputs.next()));
  Lines lines;
  for (bool more = true; more;) try {
      Piece piece;
      more = pieces.next(piece);
      if (!more) break;
      lines.push_back(piece.path.substr(prefix) + " " + std::to_string(piece.start.byte) + " " +
                      piece.hints.url + " " + piece.hints.charset + " " +
                      piece.hints.seen->to_string() + ": " + page_of(piece).bytes);
    } catch (const ArticleError& error) {
      lines.push_back(error.where().to_string().substr(prefix) + ": " + error.what());
    }
  return lines;
}

std::string shown(int number, std::size_t byte, const std::string& content) {
  return "f:" + std::to_string(number) + " " + std::to_string(byte) +
         " https://courier.example/1 iso-8859-1 2021-06-01T01:15:37Z: " + content;
}

std::string without_newlines(std::string text) {
  text.erase(text.find_last_not_of("\r\n") + 1);
  return text;
}

const std::size_t head_size = page("").find("HTTP/1.1");

}  // namespace

TEST_CASE("pages that were answered are cut out of WARC and all else is passed over") {
  const auto info = record("warcinfo", "application/warc-fields", "software: x\r\n");
  const auto request = record("request", "application/http; msgtype=request", "GET / HTTP/1.1");
  const auto missing = answer("404 Not Found\r\nContent-Type: text/html", "gone");
  const auto robots = answer("200 OK\r\nContent-Type: text/plain", "User-agent: *");
  const auto front = info + request + missing + robots;
  const auto all = front + page("<p>One</p>") + request + page("<p>Two</p>");
  const Lines expected = {
      shown(5, front.size() + head_size, "<p>One</p>"),
      shown(7, front.size() + page("<p>One</p>").size() + request.size() + head_size,
            "<p>Two</p>")};
  CHECK(cut(all) == expected);
  std::string members;
  for (const auto& part :
       {info, request, missing, robots, page("<p>One</p>"), request, page("<p>Two</p>")})
    members += packed({{"x", part}}, newshound::test::as_gzip);
  CHECK(cut(members) == expected);
}

TEST_CASE("a broken record of WARC is reported and the next one is found") {
  const auto good = page("<p>Good</p>");
  const auto broken_at = good.size();
  struct Row {
    std::string broken;
    std::string why;
  };
  auto longer = page("<p>x</p>");
  longer.replace(longer.find("Content-Length: "), 18, "Content-Length: 99");
  auto shorter = page("<p>x</p>");
  shorter.replace(shorter.find("Content-Length: "), 18, "Content-Length: 11");
  auto lengthless = page("<p>x</p>");
  lengthless.replace(lengthless.find("Content-Length: "), 16, "Content-Width: ");
  const Row rows[] = {{longer, "a WARC record that does not end where it says"},
                      {shorter, "a WARC record that does not end where it says"},
                      {lengthless, "a WARC record without a Content-Length"},
                      {"garbage\r\n\r\n", "is not the start of a WARC record"},
                      {record("response", "application/http", "no answer"),
                       "a WARC record of an answer that is not one of HTTP"}};
  for (const auto& row : rows) {
    CAPTURE(row.broken);
    const auto lines = cut(good + row.broken + good);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] == shown(1, head_size, "<p>Good</p>"));
    CHECK(lines[1].ends_with(": byte " + std::to_string(broken_at) + ": " + row.why));
    CHECK(lines[2].ends_with(": <p>Good</p>"));
    CHECK(lines[2].find(" " + std::to_string(broken_at + row.broken.size() + head_size) + " ") !=
          std::string::npos);
  }
  const auto cut_short = cut(good + good.substr(0, good.size() - 10));
  REQUIRE(cut_short.size() == 2);
  CHECK(cut_short[1].ends_with("a WARC record that is cut short"));
  CHECK(cut(without_newlines(good)).size() == 1);
}

TEST_CASE("content that was sent in chunks or compressed is decoded unless it was already") {
  const auto gzip = packed({{"x", "<p>Compressed</p>"}}, newshound::test::as_gzip);
  struct Row {
    std::string head;
    std::string content;
    std::string expected;
  };
  const Row rows[] = {
      {"Transfer-Encoding: chunked", "4\r\n<p>O\r\n6;x=y\r\nne</p>\r\n0\r\n\r\n", "<p>One</p>"},
      {"Transfer-Encoding: chunked", "5\r\n<p>On\r\nffffff\r\ne", "<p>One"},
      {"Transfer-Encoding: chunked", "<p>Joined</p>", "<p>Joined</p>"},
      {"Content-Encoding: gzip", gzip, "<p>Compressed</p>"},
      {"Content-Encoding: gzip", "<p>Plain</p>", "<p>Plain</p>"},
      {"Content-Encoding: br", "<p>Plain</p>", "<p>Plain</p>"},
      {"Content-Encoding: deflate", "<p>Plain</p>", "<p>Plain</p>"}};
  for (const auto& row : rows) {
    CAPTURE(row.head);
    CAPTURE(row.content);
    const auto text = "HTTP/1.1 200 OK\r\n" + row.head + "\r\n\r\n" + row.content;
    const auto head = read_http_head(text);
    REQUIRE(head);
    CHECK(http_content(text, *head) == row.expected);
  }
}

TEST_CASE("heads of HTTP are read whatever their case and line ends") {
  const auto head =
      read_http_head("HTTP/2 200\nCONTENT-type: Text/HTML ; Charset='utf-8'; x\n\nhi");
  REQUIRE(head);
  CHECK(head->status == 200);
  CHECK(media_type(head->fields.get("content-Type")) == "text/html");
  CHECK(charset_of(head->fields.get("Content-Type")) == "utf-8");
  CHECK(head->fields.get("missing").empty());
  CHECK(charset_of("text/html").empty());
  CHECK_FALSE(read_http_head("HTTP/1.1 200 OK\r\n"));
  CHECK_FALSE(read_http_head("GET /"));
}

TEST_CASE("pages of WARC become articles that know where and when they were fetched") {
  std::string paragraphs;
  for (int i = 0; i < 8; ++i)
    paragraphs += "<p>The commission met for the " + std::to_string(i) +
                  "th time, and adjourned without a word about the quota of the north.</p>";
  const TempDir dir;
  const auto first = page(
      "<html><head><title>Caf\xE9 quota</title></head><body>"
      "<article><h1>Caf\xE9 quota</h1>" +
      paragraphs + "</article></body></html>");
  const auto path = dir.write("f.warc", first + page("<html></html>"));
  newshound::ArticleReader reader({path});
  const auto article = reader.next();
  REQUIRE(article);
  CHECK(article->title == "Café quota");
  CHECK(article->url == "https://courier.example/1");
  CHECK(article->seen->to_string() == "2021-06-01T01:15:37Z");
  CHECK(article->path == path.string() + ":1");
  CHECK(article->byte == first.find("HTTP/1.1"));
  CHECK(article->body.find("adjourned without a word") != std::string::npos);
  CHECK_THROWS_AS(reader.next(), ArticleError);
  CHECK_FALSE(reader.next());
}
