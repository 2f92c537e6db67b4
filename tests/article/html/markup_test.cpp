#include "article/html/markup.h"

#include "support/print.h"

namespace {

namespace article = newshound::article;

struct Row {
  std::string page;
  std::string expected;
};

/// The reduced markup without the doctype before it.
std::string reduced(std::string_view page) {
  constexpr std::string_view doctype = "<!DOCTYPE html>";
  auto html = article::reduce_markup(page).html;
  REQUIRE(html.starts_with(doctype));
  return html.substr(doctype.size());
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

}  // namespace

TEST_CASE("markup is reduced to what an article may need") {
  const std::vector<Row> rows = {
      {"<p>One</p>", "<p>One</p>"},
      {"<P CLASS=Lead ONCLICK='x()'>One</P>", "<p class=\"Lead\">One</p>"},
      {"<p>A <b>bold</b> <i>ferry</i></p>", "<p>A bold ferry</p>"},
      {"a<script>if (a < b) '</p>'</script>b", "a b"},
      {"a<style>p { }</style>b", "a b"},
      {"a<svg><path d='M1'/></svg>b", "a b"},
      {"a<!-- <p>not there</p> -->b", "ab"},
      {"a<!-->b", "ab"},
      {"<img src=x alt='y'>", ""},
      {"a<br/>b", "a<br>b"},
      {"3 < 4", "3 &lt; 4"},
      {"<?php echo 1 ?>a", "a"},
      {"<a href=\"/x?a=1&amp;b=2\">x</a>", "<a href=\"/x?a=1&amp;b=2\">x</a>"},
      {"<a title='no' href='a\"b'>x</a>", "<a href=\"a&quot;b\">x</a>"},
      {"<select><option>Valmara</select>a", " a"},
      {std::string("a\0b", 3), "ab"},
      {"", ""}};
  for (const auto& row : rows) {
    CAPTURE(row.page);
    CHECK(reduced(row.page) == row.expected);
  }
}

TEST_CASE("markup that ends too early loses nothing before") {
  const std::vector<Row> rows = {{"a<script>b", "ab"},
                                 {"a<p class=", "a<p class=\"\">"},
                                 {"a<p class='x", "a<p class=\"x\">"},
                                 {"a<", "a&lt;"},
                                 {"a</", "a&lt;/"},
                                 {"a<!--b", "ab"},
                                 {"a<p", "a<p>"}};
  for (const auto& row : rows) {
    CAPTURE(row.page);
    CHECK(reduced(row.page) == row.expected);
  }
}

TEST_CASE("data of schema dot org are kept as they are") {
  const auto markup = article::reduce_markup(
      "<script type='application/ld+json'>{\"a\": 1}</script><script>var x;</script>"
      "<SCRIPT TYPE=application/ld+json>[]</SCRIPT>");
  CHECK(markup.json_ld == std::vector<std::string_view>{"{\"a\": 1}", "[]"});
}

TEST_CASE("elements are at most a thousand deep") {
  std::string page;
  for (int i = 0; i < 100000; ++i) page += "<div>";
  CHECK(count(reduced(page), "<div>") == 1000);
  // Those that close each other are not in each other.
  page.clear();
  for (int i = 0; i < 5000; ++i) page += "<p>a";
  CHECK(count(reduced(page), "<p>") == 5000);
}

TEST_CASE("the declared encoding of a page is found") {
  const std::vector<Row> rows = {
      {"<html><head><meta charset=\"ISO-8859-1\">", "iso-8859-1"},
      {"<META CHARSET=utf-8>", "utf-8"},
      {"<meta http-equiv=\"Content-Type\" content=\"text/html; charset=Windows-1252\">",
       "windows-1252"},
      {"<meta content='text/html;charset=koi8-r' http-equiv=content-type>", "koi8-r"},
      {"<?xml version='1.0' encoding='ISO-8859-15'?><html>", "iso-8859-15"},
      {"<meta name=description content='charset=no'><meta charset=utf-8>", "utf-8"},
      {"<p>no meta here</p>", ""},
      {"", ""}};
  for (const auto& row : rows) {
    CAPTURE(row.page);
    CHECK(article::declared_charset(row.page) == row.expected);
  }
}
